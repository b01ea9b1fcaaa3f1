// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.DeviceState;
import org.dmascope.analysis.Snapshot;

/** Finds what a word of the command line names. */
public final class Targets {
    private Targets() {
    }

    /**
     * What the word may mean: {@code exporter:NAME}, {@code ino:N}, a dev_name, the end of a PCI address, or a node of a device.
     *
     * @return empty when nothing of this reading is called so, several when it is ambiguous
     */
    public static List<Target> find(Snapshot s, String text) {
        if (text.startsWith(Target.Kind.EXPORTER.prefix())) {
            String name = text.substring(Target.Kind.EXPORTER.prefix().length());
            return s.buffers().stream().anyMatch(b -> name.equals(b.expName().value())) ? List.of(new Target(Target.Kind.EXPORTER, name)) : List.of();
        }
        if (text.startsWith(Target.Kind.BUFFER.prefix())) {
            String ino = text.substring(Target.Kind.BUFFER.prefix().length());
            return s.buffers().stream().anyMatch(b -> b.ino() >= 0 && Long.toString(b.ino()).equals(ino)) ? List.of(new Target(Target.Kind.BUFFER, ino)) : List.of();
        }
        return devices(s, text).stream().map(n -> new Target(Target.Kind.DEVICE, n)).toList();
    }

    private static Set<String> devices(Snapshot s, String text) {
        String low = text.toLowerCase(Locale.ROOT);
        Set<String> exact = new LinkedHashSet<>();
        Set<String> like = new LinkedHashSet<>();
        for (DeviceState d : s.devices()) {
            if (d.id().equals(text) || d.pci() != null && d.id().equals(low)) {
                exact.add(d.id());
            } else if (shortened(d.id(), low) || d.nodes().stream().anyMatch(n -> n.name().equals(text))) {
                like.add(d.id());
            }
        }
        if (exact.isEmpty()) {
            // a device that only buffers and attachments name: the inventory may not have been read
            for (BufferState b : s.buffers()) {
                if (text.equals(b.exporter().value()) || b.deviceNames().contains(text)) {
                    return Set.of(text);
                }
            }
        }
        return exact.isEmpty() ? like : exact;
    }

    /** A PCI address without its domain. */
    private static boolean shortened(String id, String text) {
        return id.endsWith(":" + text) && id.indexOf(':') == id.length() - text.length() - 1;
    }
}
