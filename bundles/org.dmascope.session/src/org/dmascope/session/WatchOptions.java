// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * How a recording shall go.
 *
 * @param limit    how long; null until it is cancelled
 * @param progress told in one line what takes long (booting a kernel), from any thread
 */
public record WatchOptions(Duration limit, Consumer<String> progress) {
    /** What a recording does to a host, for people who decide whether they want it. */
    public static final String SIDE_EFFECTS = "recording puts probes on the kernel's dma-buf functions and makes a tracing instance of its own with rings of"
            + " 256 KiB to 8 MiB per processor; both are removed at the end";

    /** Until it is cancelled, silent. */
    public static WatchOptions untilCancelled() {
        return new WatchOptions(null, line -> {
        });
    }

    public WatchOptions withLimit(Duration longest) {
        return new WatchOptions(longest, progress);
    }

    public WatchOptions withProgress(Consumer<String> told) {
        return new WatchOptions(limit, told);
    }
}
