// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.diff;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.HoldingState;
import org.dmascope.core.Fact;

/** A thing in one line, as the fact that it is there. */
final class Summaries {
    private static final int MOST = 5;

    private Summaries() {
    }

    static Fact<String> buffer(BufferState b) {
        List<String> parts = new ArrayList<>();
        if (b.size().known()) {
            parts.add(b.size().value() + " bytes");
        }
        if (b.expName().known()) {
            parts.add("exporter name " + b.expName().value());
        }
        if (b.attachmentCount().known()) {
            List<String> devices = b.deviceNames();
            parts.add(devices.isEmpty() ? "not attached" : "attached: " + some(devices.stream().distinct().toList()));
        }
        List<String> holders = b.holders().stream().map(h -> (h.comm() == null ? "process" : h.comm()) + " " + h.pid()).distinct().toList();
        if (!holders.isEmpty()) {
            parts.add("held by " + some(holders));
        }
        Fact<?> says = b.size().known() ? b.size() : b.expName();
        String text = String.join(", ", parts);
        return says.known() ? Fact.of(text, says.evidence()) : Fact.of(text, b.holders().getFirst().evidence());
    }

    static Fact<String> attachment(AttachmentState a) {
        String driver = a.driver().known() ? "driver " + a.driver().value() : "driver unknown";
        String kind = a.attachmentClass().known() ? ", " + a.attachmentClass().value().word() : "";
        return Fact.of(driver + kind, a.buffer().attachmentCount().evidence());
    }

    /** By what a process holds a buffer. */
    static Fact<String> holding(HoldingState h) {
        List<String> how = new ArrayList<>();
        add(how, "fd", h.fds().size());
        add(how, "mmap", h.maps().size());
        add(how, "gem", h.gems().size());
        return Fact.of(String.join(", ", how), h.evidence());
    }

    private static void add(List<String> how, String word, int n) {
        if (n > 0) {
            how.add(n == 1 ? word : word + " \u00d7" + n);
        }
    }

    private static String some(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(MOST, names.size()))) + (names.size() > MOST ? " and " + (names.size() - MOST) + " more" : "");
    }
}
