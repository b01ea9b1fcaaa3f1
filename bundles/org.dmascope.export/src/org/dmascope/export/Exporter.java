// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.io.OutputStream;

/** An output format. Writes UTF-8 and leaves the stream open. */
public interface Exporter {
    /** Word of {@code --format}: {@code json}, {@code tsv}, {@code table}. */
    String id();

    /** For people. */
    String label();

    void write(ExportRequest request, OutputStream out) throws IOException;
}
