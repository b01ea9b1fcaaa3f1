// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.diff.Difference;
import org.dmascope.analysis.diff.Thing;
import org.dmascope.analysis.rules.FindingSubject;
import org.dmascope.core.Names;

/** By what differences are put together. */
public enum DifferenceGroup {
    /** The buffer that a difference belongs to. */
    BUFFER,
    /** Its exporter name. */
    EXPORTER,
    /** Each process that holds the buffer; that one alone for a difference of a holder. */
    PROCESS,
    /** The device that is attached; that which exports for a difference of a buffer. */
    DEVICE;

    private static final String NONE = "(none)";
    private static final String HOST = "host and devices";

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Null when there is none of this word. */
    public static DifferenceGroup of(String word) {
        for (DifferenceGroup g : values()) {
            if (g.word().equals(word)) {
                return g;
            }
        }
        return null;
    }

    /** Names of the groups that a difference belongs to, at least one, in their shown form. */
    public List<String> names(Difference d) {
        BufferState b = d.buffer();
        if (b == null) {
            return List.of(this == DEVICE ? d.label() : HOST);
        }
        return switch (this) {
            case BUFFER -> List.of(FindingSubject.of(b).label());
            case EXPORTER -> List.of(b.expName().known() ? Names.display(b.expName().value()) : NONE);
            case PROCESS -> processes(d);
            case DEVICE -> List.of(device(d));
        };
    }

    private static List<String> processes(Difference d) {
        if (d.thing() == Thing.HOLDER) {
            return List.of(d.label().substring(0, d.label().indexOf(" on ")));
        }
        Set<String> names = new LinkedHashSet<>();
        for (BufferState b : d.before() == null ? List.of(d.after()) : d.after() == null ? List.of(d.before()) : List.of(d.before(), d.after())) {
            b.holders().forEach(h -> names.add((h.comm() == null ? "process" : Names.display(h.comm())) + " " + h.pid()));
        }
        return names.isEmpty() ? List.of(NONE) : List.copyOf(names);
    }

    private static String device(Difference d) {
        if (d.thing() == Thing.ATTACHMENT) {
            return d.label().substring(0, d.label().indexOf(" on ")).replaceFirst("#\\d+$", ""); // without its number among those of the device
        }
        return d.buffer().exporter().known() ? Names.display(d.buffer().exporter().value()) : NONE;
    }
}
