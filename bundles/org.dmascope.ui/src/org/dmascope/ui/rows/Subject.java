// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.rows;

import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.path.Paths;
import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.analysis.row.HolderRow;
import org.dmascope.analysis.row.MemoryRow;
import org.dmascope.analysis.row.MrRow;

/**
 * What is selected, by a key that is the same for the same thing in the next reading; so a selection survives every refresh.
 *
 * @param kind what it is
 * @param key  identity among its kind on one host
 */
public record Subject(Kind kind, String key) {
    public static Subject of(BufferRow b) {
        return new Subject(Kind.BUFFER, key(b));
    }

    public static Subject of(AttachmentRow a) {
        return new Subject(Kind.ATTACHMENT, key(a));
    }

    public static Subject of(HolderRow h) {
        return new Subject(Kind.HOLDER, key(h));
    }

    public static Subject of(DeviceRow d) {
        return new Subject(Kind.DEVICE, key(d));
    }

    public static Subject of(EventRow e) {
        return new Subject(Kind.EVENT, e.key());
    }

    public static Subject of(MemoryRow m) {
        return new Subject(Kind.MEMORY, key(m));
    }

    public static Subject of(GroupRow g) {
        return new Subject(Kind.CGROUP, g.key());
    }

    public static Subject of(MrRow m) {
        return new Subject(Kind.REGION, key(m));
    }

    public static Subject of(PathState p) {
        return new Subject(Kind.PATH, key(p));
    }

    /** Both ends, the provider first; in the table of paths the lower address. */
    public static String key(PathState p) {
        return p.a().sysfsPath() + ' ' + p.b().sysfsPath();
    }

    /** The pair of a key; null when this reading has none of its ends. A path of sysfs may have blanks in it, so each is tried. */
    static PathState pair(Paths paths, String key) {
        for (int at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) {
            PathState p = paths.between(key.substring(0, at), key.substring(at + 1));
            if (p != null) {
                return p;
            }
        }
        return null;
    }

    public static Subject of(FindingRow f) {
        return new Subject(Kind.FINDING, f.key());
    }

    public static String key(BufferRow b) {
        return b.key();
    }

    /** The ordinal tells two attachments of one device on one buffer apart. */
    public static String key(AttachmentRow a) {
        return a.buffer().key() + ' ' + a.deviceName() + '#' + a.ordinal();
    }

    /** The start time tells two processes with one pid apart. */
    public static String key(HolderRow h) {
        return h.buffer().key() + ' ' + h.pid() + '@' + h.startTime();
    }

    /** A device has each region once. */
    public static String key(MemoryRow m) {
        return (m.device().known() ? m.device().value() : "?") + ' ' + m.region(); //$NON-NLS-1$
    }

    /** A device numbers its regions. */
    public static String key(MrRow m) {
        return m.device() + ' ' + m.mrn();
    }

    public static String key(DeviceRow d) {
        return d.sysfsPath();
    }
}
