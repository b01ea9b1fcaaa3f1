// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.dmascope.analysis.ready.Answer;
import org.dmascope.analysis.ready.ReadyRow;
import org.dmascope.analysis.ready.Readiness;
import org.dmascope.analysis.ready.Weight;

/** Readiness for people: the verdict, then each condition with its answer, who says so, and what to do. */
public final class ReadyText {
    private static final int ANSWER = 11;
    private static final String INDENT = " ".repeat(ANSWER);

    private final Readiness readiness;
    private final int width;

    /** @param width columns of a line */
    public ReadyText(Readiness readiness, int width) {
        this.readiness = readiness;
        this.width = width;
    }

    public void write(OutputStream stream) throws IOException {
        Utf8Output out = new Utf8Output(stream);
        out.append("Peer to peer by dma-buf from ").append(readiness.pair().exporter().label()).append(" to ").append(readiness.pair().importer().label()).append('\n');
        for (Weight w : Weight.values()) {
            out.append('\n').append(w == Weight.NEEDED ? "Needed" : "Better so").append('\n');
            for (ReadyRow r : readiness.rows()) {
                if (r.weight() == w) {
                    row(out, r);
                }
            }
        }
        out.append('\n');
        Paragraph.write(out, "", verdict(), width);
        out.flush();
    }

    private void row(Utf8Output out, ReadyRow r) throws IOException {
        String word = r.answer() == Answer.UNKNOWN ? "unknown" : r.answer().word();
        Paragraph.write(out, "  " + word + " ".repeat(ANSWER - 2 - word.length()), r.about().asks() + " [" + r.about().id() + "]", width);
        Paragraph.write(out, INDENT, r.explanation() + (r.holds().known() ? "  " + Saying.by(r.holds().evidence()) : ""), width);
        if (r.answer() != Answer.YES && r.remedy() != null) {
            Paragraph.write(out, INDENT + (r.answer() == Answer.NO ? "remedy  " : "to know "), r.remedy(), width);
        }
    }

    private String verdict() {
        String limits = readiness.limiting().isEmpty() ? "" : "; limited by " + ids(readiness.limiting());
        return switch (readiness.verdict()) {
            case READY -> "READY: every needed condition holds" + limits;
            case NOT_READY -> "NOT READY: " + ids(readiness.blocking()) + (readiness.open().isEmpty() ? "" : "; not known besides: " + ids(readiness.open())) + limits;
            case NOT_KNOWN -> "NOT KNOWN: " + ids(readiness.open()) + " could not be told; what to read stands beside each" + limits;
        };
    }

    private static String ids(List<ReadyRow> rows) {
        return String.join(", ", rows.stream().map(r -> r.about().id()).toList());
    }
}
