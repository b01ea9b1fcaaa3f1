// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/** Counts attachments by device name. */
final class AttachmentCounts {
    private static final class Count {
        int n;
    }

    private final Map<String, Count> counts = new HashMap<>();

    void add(BufferState b) {
        for (String name : b.deviceNames()) {
            Count c = counts.get(name);
            if (c == null) {
                c = new Count();
                counts.put(name, c);
            }
            c.n++;
        }
    }

    void forEach(ObjIntConsumer<String> to) {
        counts.forEach((name, c) -> to.accept(name, c.n));
    }
}
