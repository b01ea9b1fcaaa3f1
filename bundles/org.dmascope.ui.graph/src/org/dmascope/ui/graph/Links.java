// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.HolderRow;
import org.dmascope.analysis.row.MrRow;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;

/** The same thing in the drawing and in the other views: each has keys of its own. */
final class Links {
    private Links() {
    }

    /** What other views call a thing of the drawing; null when they have no such thing: a group, a NUMA node, a name that leads to no device. */
    static Subject subject(org.dmascope.graph.scene.Subject drawn, HostRows rows) {
        Subject s = switch (drawn.kind()) {
            case DEVICE -> new Subject(Kind.DEVICE, drawn.key());
            case BUFFER -> new Subject(Kind.BUFFER, drawn.key());
            case ATTACHMENT -> attachment(drawn.key(), rows);
            case REGION -> region(drawn.key());
            case PROCESS -> rows.holders().stream().filter(h -> Integer.toString(h.pid()).equals(drawn.key())).findFirst().map(Subject::of).orElse(null);
            case NODE, HOST_BRIDGE, DEVICE_NAME, GROUP -> null;
        };
        return s == null || rows.find(s) == null ? null : s;
    }

    /** BUFFER ORDINAL DEVICE: the first and the last may hold blanks and digits, so every reading of it is tried. */
    private static Subject attachment(String key, HostRows rows) {
        for (int a = key.indexOf(' '); a > 0; a = key.indexOf(' ', a + 1)) {
            int b = key.indexOf(' ', a + 1);
            if (b > a + 1 && key.substring(a + 1, b).chars().allMatch(Character::isDigit)) {
                Subject s = new Subject(Kind.ATTACHMENT, key.substring(0, a) + ' ' + key.substring(b + 1) + '#' + key.substring(a + 1, b));
                if (rows.find(s) != null) {
                    return s;
                }
            }
        }
        return null;
    }

    private static Subject region(String key) {
        int slash = key.lastIndexOf('/');
        return slash < 0 ? null : new Subject(Kind.REGION, key.substring(0, slash) + ' ' + key.substring(slash + 1));
    }

    /** What the drawing calls a thing of another view; null when it draws no such things. */
    static org.dmascope.graph.scene.Subject drawn(Object row) {
        return switch (row) {
            case BufferRow b -> org.dmascope.graph.scene.Subject.buffer(b.key());
            case AttachmentRow a -> org.dmascope.graph.scene.Subject.attachment(a.buffer().key(), a.deviceName(), a.ordinal());
            case org.dmascope.analysis.row.DeviceRow d -> org.dmascope.graph.scene.Subject.device(d.sysfsPath());
            case MrRow m -> org.dmascope.graph.scene.Subject.region(m.device(), m.mrn());
            case HolderRow h -> org.dmascope.graph.scene.Subject.buffer(h.buffer().key());
            case null, default -> null;
        };
    }
}
