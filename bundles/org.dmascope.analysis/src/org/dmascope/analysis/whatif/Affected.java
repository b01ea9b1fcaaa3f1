// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import java.util.Locale;
import java.util.Objects;

import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.MrRow;
import org.dmascope.core.Names;
import org.dmascope.core.axis.Word;

/**
 * A thing that an action does something to. Words are made when asked for: a prediction may have half a million.
 *
 * @param kind       what it is
 * @param buffer     the buffer it is, or is on; null for a process, and for a memory region whose buffer is not known
 * @param attachment the attachment; null for other kinds
 * @param region     the memory region; null for other kinds
 * @param pid        the process: of a process or mapping; 0 for other kinds
 * @param comm       its command name, raw; null when unreadable or not a process; of a control group its path
 */
public record Affected(Kind kind, BufferRow buffer, AttachmentRow attachment, MrRow region, int pid, String comm) {
    /** What can be affected. */
    public enum Kind implements Word {
        BUFFER, ATTACHMENT, MR, MMAP, PROCESS, CGROUP;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Affected {
        Objects.requireNonNull(kind);
    }

    static Affected of(BufferState b) {
        return new Affected(Kind.BUFFER, b, null, null, 0, null);
    }

    static Affected of(AttachmentRow a) {
        return new Affected(Kind.ATTACHMENT, a.buffer(), a, null, 0, null);
    }

    static Affected of(MrRow m) {
        return new Affected(Kind.MR, m.buffer(), null, m, m.pid().known() ? m.pid().value() : 0, m.comm().value());
    }

    static Affected mapping(BufferRow b, int pid, String comm) {
        return new Affected(Kind.MMAP, b, null, null, pid, comm);
    }

    static Affected process(int pid, String comm) {
        return new Affected(Kind.PROCESS, null, null, null, pid, comm);
    }

    static Affected cgroup(String path) {
        return new Affected(Kind.CGROUP, null, null, null, 0, path);
    }

    /** {@code ino:N}, {@code ino:N/DEVICE#M}, {@code mr:DEVICE/N}, {@code mmap:PID/ino:N}, {@code pid:N}, {@code cgroup:PATH}; names in their shown form. */
    public String id() {
        return switch (kind) {
            case BUFFER -> id(buffer);
            case ATTACHMENT -> id(buffer) + "/" + Names.display(attachment.deviceName()) + "#" + attachment.ordinal();
            case MR -> "mr:" + Names.display(region.device()) + "/" + region.mrn();
            case MMAP -> "mmap:" + pid + "/" + id(buffer);
            case PROCESS -> "pid:" + pid;
            case CGROUP -> "cgroup:" + Names.display(comm);
        };
    }

    /** For people, names in their shown form. */
    public String label() {
        return switch (kind) {
            case BUFFER -> label(buffer);
            case ATTACHMENT -> Names.display(attachment.deviceName()) + (attachment.ordinal() > 1 ? "#" + attachment.ordinal() : "") + " on " + label(buffer);
            case MR -> Names.display(region.device()) + " region " + region.mrn() + (pid > 0 ? " of " + process() : "");
            case MMAP -> "mmap of " + label(buffer) + " in " + process();
            case PROCESS -> process();
            case CGROUP -> "control group " + Names.display(comm);
        };
    }

    private String process() {
        return (comm == null ? "process" : Names.display(comm)) + " " + pid;
    }

    private static String id(BufferRow b) {
        return b.ino() < 0 ? "buffer:" + Names.display(b.key()) : "ino:" + b.ino();
    }

    private static String label(BufferRow b) {
        String which = b.ino() < 0 ? "buffer " + Names.display(b.key()) : "ino " + b.ino();
        return b.name().known() && !b.name().value().isEmpty() ? which + " \"" + Names.display(b.name().value()) + "\"" : which;
    }
}
