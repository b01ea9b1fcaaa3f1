// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import java.util.Locale;
import java.util.Objects;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.BufferState;
import org.dmascope.core.Names;
import org.dmascope.core.source.proc.HolderProcess;

/**
 * What a finding is about.
 *
 * @param kind      what it is
 * @param id        {@code host}, {@code ino:N}, {@code ino:N/DEVICE#M}, {@code pid:N}, {@code dev:NAME}; names in their shown form
 * @param label     for people, in its shown form
 * @param ino       of the buffer, -1 when it is about none or the kernel prints none
 * @param bufferKey key of the buffer; null when it is about none
 * @param device    raw dev_name; null when it is about none
 * @param ordinal   number of the attachment, 0 when it is about none
 * @param pid       of the process, 0 when it is about none
 * @param startTime of the process, with the pid its identity; -1 when unknown
 */
public record FindingSubject(Kind kind, String id, String label, long ino, String bufferKey, String device, int ordinal, int pid, long startTime) {
    /** What a finding can be about. */
    public enum Kind {
        HOST, BUFFER, ATTACHMENT, PROCESS, DEVICE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public FindingSubject {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(id);
        Objects.requireNonNull(label);
    }

    static FindingSubject host() {
        return new FindingSubject(Kind.HOST, "host", "this host", -1, null, null, 0, 0, -1);
    }

    public static FindingSubject of(BufferState b) {
        return new FindingSubject(Kind.BUFFER, id(b), label(b), b.ino(), b.key(), null, 0, 0, -1);
    }

    static FindingSubject of(AttachmentState a) {
        String name = Names.display(a.deviceName());
        return new FindingSubject(Kind.ATTACHMENT, id(a.buffer()) + "/" + name + "#" + a.ordinal(), name + " on " + label(a.buffer()), a.buffer().ino(), a.buffer().key(),
                a.deviceName(), a.ordinal(), 0, -1);
    }

    static FindingSubject of(HolderProcess p) {
        return new FindingSubject(Kind.PROCESS, "pid:" + p.pid(), (p.comm() == null ? "process" : Names.display(p.comm())) + " " + p.pid(), -1, null, null, 0, p.pid(),
                p.startTime());
    }

    /** @param name raw dev_name */
    static FindingSubject device(String name) {
        return new FindingSubject(Kind.DEVICE, "dev:" + Names.display(name), Names.display(name), -1, null, name, 0, 0, -1);
    }

    private static String id(BufferState b) {
        return b.ino() < 0 ? "buffer:" + Names.display(b.key()) : "ino:" + b.ino();
    }

    private static String label(BufferState b) {
        String which = b.ino() < 0 ? "buffer " + Names.display(b.key()) : "ino " + b.ino();
        return b.name().known() && !b.name().value().isEmpty() ? which + " \"" + Names.display(b.name().value()) + "\"" : which;
    }
}
