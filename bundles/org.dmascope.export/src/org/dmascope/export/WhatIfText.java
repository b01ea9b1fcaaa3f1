// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.rules.Clue;
import org.dmascope.analysis.rules.Unread;
import org.dmascope.analysis.whatif.Affected;
import org.dmascope.analysis.whatif.Consequence;
import org.dmascope.analysis.whatif.Prediction;
import org.dmascope.analysis.whatif.Totals;
import org.dmascope.core.Evidence;
import org.dmascope.core.axis.Effect;
import org.dmascope.model.edit.Vocabulary;

/** A prediction for people: line by line with rule and evidence, then sums, and what could not be looked at. */
public final class WhatIfText {
    private static final int MOST_LINES = 200;
    private static final int EFFECT = 12;
    private final int width;

    /** @param width columns of a line */
    public WhatIfText(int width) {
        this.width = width;
    }

    public void write(Prediction p, OutputStream stream) throws IOException {
        Utf8Output out = new Utf8Output(stream);
        out.append("If ").append(p.action().label()).append(" under \"").append(p.policy().title()).append(p.policy().proposal() ? "\" (a proposal, no kernel does it)\n" : "\"\n");
        for (Consequence c : p.effects().subList(0, Math.min(MOST_LINES, p.effects().size()))) {
            line(out, c);
        }
        if (p.effects().size() > MOST_LINES) {
            out.append("and ").append(p.effects().size() - MOST_LINES).append(" more (--format tsv or json lists them)\n");
        }
        out.append(p.effects().isEmpty() ? "Nothing that was read would change.\n" : "");
        sums(out, p);
        out.append("Nothing was done to the host.\n");
        out.flush();
    }

    private void line(Utf8Output out, Consequence c) throws IOException {
        String word = Vocabulary.effect(c.effect()).word();
        String lead = (c.subject().kind() == Affected.Kind.BUFFER || c.subject().kind() == Affected.Kind.PROCESS ? "" : "  ") + word + " ".repeat(EFFECT - word.length());
        StringBuilder text = new StringBuilder(c.subject().label()).append(": ").append(c.rule().sentence()).append(" [").append(c.rule().id()).append(']');
        if (c.freed() > 0) {
            text.append("; ").append(c.freed()).append(" bytes come free");
        }
        if (c.pinned() > 0) {
            text.append("; ").append(c.pinned()).append(" bytes stay pinned");
        }
        if (!c.waitsFor().isEmpty()) {
            text.append("; waits for ").append(String.join(", ", c.waitsFor().stream().map(Affected::label).toList()));
        }
        Paragraph.write(out, lead, text.toString(), width);
        if (!c.clues().isEmpty()) {
            Paragraph.write(out, " ".repeat(EFFECT) + "  rests on  ", String.join("; ", c.clues().stream().map(WhatIfText::clue).toList()), width);
        }
    }

    private static String clue(Clue c) {
        if (!c.fact().known()) {
            return c.what() + " " + c.shown() + (c.fact().remedy() == null ? "" : " (" + c.fact().remedy() + ")");
        }
        Evidence e = c.fact().evidence();
        return c.what() + " " + (c.shown().isEmpty() ? "none" : c.shown()) + " [" + e.tier() + ", " + e.source() + "]";
    }

    private void sums(Utf8Output out, Prediction p) throws IOException {
        Totals t = p.totals();
        Paragraph.write(out, "Attachments: ", attachments(t), width);
        Paragraph.write(out, "In all: ", t.regionsDie() + " memory regions die" + (t.regionsOpen() > 0 ? ", of " + t.regionsOpen() + " it is not known" : "") + "; " + t.processes()
                + " processes lose something; " + t.freed() + " bytes come free" + (t.buffersOpen() > 0 ? " at least" : "") + ", " + t.pinned() + " bytes stay pinned"
                + (t.buffersOpen() > 0 ? "; of " + t.buffersOpen() + " buffers it is not known" : ""), width);
        Paragraph.write(out, "Ends by itself: ", ending(p), width);
        for (Unread u : p.unread()) {
            Paragraph.write(out, "NOT READ  ", u.reason() + (u.count() > 1 ? " (" + u.count() + " times)" : "") + (u.remedy() == null ? "" : "; " + u.remedy()), width);
        }
    }

    private static String attachments(Totals t) {
        StringBuilder s = new StringBuilder();
        for (Effect e : Effect.values()) {
            if (t.attachments(e) > 0) {
                s.append(s.isEmpty() ? "" : ", ").append(t.attachments(e)).append(' ').append(Vocabulary.effect(e).word());
            }
        }
        return s.isEmpty() ? "none" : s.toString();
    }

    private static String ending(Prediction p) {
        return switch (p.ending()) {
            case BOUNDED -> "yes";
            case UNKNOWN -> "not known";
            case UNBOUNDED -> "no, waits for " + String.join(", ", p.waitsFor().stream().map(Affected::label).limit(20).toList());
        };
    }

    /** The same things under several policies, side by side: a line each, an effect in each column. */
    public void compare(List<Prediction> all, OutputStream stream) throws IOException {
        Utf8Output out = new Utf8Output(stream);
        Map<String, String[]> rows = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (Consequence c : all.get(i).effects()) {
                rows.computeIfAbsent(c.subject().id(), x -> new String[all.size()])[i] = Vocabulary.effect(c.effect()).word();
                labels.putIfAbsent(c.subject().id(), c.subject().label());
            }
        }
        out.append("If ").append(all.getFirst().action().label()).append(", compared. Rules and evidence: --policy NAME.\n");
        int lead = labels.values().stream().mapToInt(CellWidth::of).max().orElse(0);
        int[] columns = all.stream().mapToInt(p -> Math.max(p.policy().word().length(), EFFECT)).toArray();
        StringBuilder head = new StringBuilder("OBJECT").append(" ".repeat(Math.max(0, lead - "OBJECT".length())));
        for (int i = 0; i < columns.length; i++) {
            head.append("  ").append(pad(all.get(i).policy().word(), columns[i]));
        }
        out.append(head.toString().stripTrailing()).append('\n');
        int shown = 0;
        for (Map.Entry<String, String[]> e : rows.entrySet()) {
            if (shown++ == MOST_LINES) {
                out.append("and ").append(rows.size() - MOST_LINES).append(" more (--format tsv or json lists them)\n");
                break;
            }
            String label = labels.get(e.getKey());
            row(out, label + " ".repeat(lead - CellWidth.of(label)), e.getValue(), columns);
        }
        row(out, pad("bytes that come free", lead), all.stream().map(p -> Long.toString(p.totals().freed())).toArray(String[]::new), columns);
        row(out, pad("bytes that stay pinned", lead), all.stream().map(p -> Long.toString(p.totals().pinned())).toArray(String[]::new), columns);
        row(out, pad("ends by itself", lead), all.stream().map(p -> p.ending().word()).toArray(String[]::new), columns);
        out.append("Nothing was done to the host. All but today's are proposals that no kernel has.\n");
        out.flush();
    }

    private static void row(Utf8Output out, String lead, String[] cells, int[] columns) throws IOException {
        StringBuilder line = new StringBuilder(lead);
        for (int i = 0; i < cells.length; i++) {
            line.append("  ").append(pad(cells[i] == null ? "-" : cells[i], columns[i]));
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    private static String pad(String s, int width) {
        return s + " ".repeat(Math.max(0, width - s.length()));
    }
}
