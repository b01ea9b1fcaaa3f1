// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core;

import java.io.IOException;
import java.io.OutputStream;

/** The derived topology of a capture as JSON text, UTF-8. It is written as it is made: that of 100,000 buffers with 500,000 attachments is a gibibyte. */
public interface TopologyText {
    /** There is none: the capture has no such member. */
    TopologyText NONE = out -> {
        // nothing
    };

    /** Writes it; the stream stays open. */
    void write(OutputStream out) throws IOException;
}
