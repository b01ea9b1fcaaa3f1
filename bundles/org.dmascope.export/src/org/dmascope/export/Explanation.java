// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Fact;

/** Why attachments are what they are: what was read, each rule with its place in the kernel, what other tiers say, and what would help. */
public final class Explanation {
    public static final String SCHEMA = "dmascope-explain/1";

    /** A buffer with those of its attachments that are asked for. */
    record Part(BufferState buffer, List<AttachmentState> attachments) {
    }

    private final Snapshot snapshot;
    private final Subject subject;
    private final List<Part> parts = new ArrayList<>();

    private Explanation(Snapshot snapshot, Subject subject) {
        this.snapshot = snapshot;
        this.subject = subject;
        for (BufferState b : subject.buffers(snapshot)) {
            List<AttachmentState> attachments = subject.attachments(b);
            if (subject.device() == null || !attachments.isEmpty()) {
                parts.add(new Part(b, attachments));
            }
        }
    }

    public static Explanation of(Snapshot snapshot, Subject subject) {
        return new Explanation(snapshot, subject);
    }

    Snapshot snapshot() {
        return snapshot;
    }

    Subject subject() {
        return subject;
    }

    List<Part> parts() {
        return parts;
    }

    /** Whether the reading shows nothing of that name. */
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** One line that says so, and whether that means that there is nothing. */
    public String nothing() {
        Fact<Integer> known = snapshot.buffersKnown();
        return "there is nothing at " + subject + (known.known() ? "" : " among what could be read: " + known.reason() + (known.remedy() == null ? "" : "; " + known.remedy()));
    }

    /** For people. */
    public void text(OutputStream out) throws IOException {
        new ExplanationText(this).write(new Utf8Output(out));
    }

    /** As a document of {@link #SCHEMA}. */
    public void json(OutputStream out) throws IOException {
        new ExplanationJson(this).write(out);
    }
}
