// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

import org.dmascope.analysis.AttachmentPath;
import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.contract.Axis;
import org.dmascope.analysis.contract.RuleName;
import org.dmascope.analysis.contract.Step;
import org.dmascope.analysis.contract.Verdict;
import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.row.BufferPins;
import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.Sym;

/** An explanation for people. */
final class ExplanationText {
    private static final String[] TITLES = { "importer", "peer to peer", "pinned", "revocable", "class", "revoke state" };
    private static final int WIDTH = 14;
    private static final String INDENT = " ".repeat(WIDTH + 2);

    private final Explanation explanation;

    ExplanationText(Explanation explanation) {
        this.explanation = explanation;
    }

    void write(Utf8Output out) throws IOException {
        boolean first = true;
        for (Explanation.Part p : explanation.parts()) {
            line(out, first ? "" : "\n", "");
            first = false;
            buffer(out, p.buffer());
            for (AttachmentState a : p.attachments()) {
                attachment(out, a);
            }
        }
        out.flush();
    }

    private static void line(Utf8Output out, String head, String text) throws IOException {
        if (!head.isEmpty() || !text.isEmpty()) {
            out.append(head + text + "\n");
        }
    }

    private static void buffer(Utf8Output out, BufferState b) throws IOException {
        line(out, "Buffer ino " + b.ino(), shown(b.name(), "  \"", "\"") + shown(b.size(), "  ", " bytes") + shown(b.expName(), "  exporter name ", ""));
        item(out, "exporter", said(b.exporter()) + ", driver " + said(b.exporterDriver()));
        StructBuffer s = b.struct();
        if (s != null) {
            item(out, "structure", "ops " + symbol(s.ops()) + ", pin " + symbol(s.pinOp()) + (s.owner() == null ? "" : ", owner " + Names.display(s.owner()))
                    + (s.stable() ? "" : ", changed while it was read"));
        }
        item(out, "attachments", said(b.attachmentCount()));
        BufferPins pins = BufferPins.of(b);
        if (pins.strongest() != null) {
            item(out, "pinned", said(pins.strongest()) + (pins.count() > 1 ? " by " + pins.count() : ""));
            item(out, "survive revoke", said(pins.survivors()));
        }
    }

    private void attachment(Utf8Output out, AttachmentState a) throws IOException {
        line(out, "\nAttachment ", Names.display(a.deviceName()) + "#" + a.ordinal() + " on ino " + a.buffer().ino() + ", driver " + said(a.driver()));
        PathState path = AttachmentPath.of(explanation.snapshot(), a);
        if (path != null) {
            path(out, a, path);
        }
        Verdict v = a.verdict();
        Verdict catalogue = a.inferred();
        for (Axis axis : Axis.values()) {
            Fact<?> f = v.fact(axis);
            item(out, TITLES[axis.ordinal()], said(f));
            if (!f.known() && f.remedy() != null) {
                line(out, INDENT, "what would help: " + f.remedy());
            }
            Set<String> told = new LinkedHashSet<>();
            for (Step s : v.steps()) {
                if (s.axis() == axis) {
                    told.add(s.test() + " " + s.seen() + " \u2192 " + s.follows() + "\n" + INDENT + "  [" + s.tier() + ", rule " + s.rule() + ", " + s.source() + "]");
                }
            }
            for (String t : told) {
                line(out, INDENT, t);
            }
            for (Fact<?> o : f.others()) {
                line(out, INDENT, "but " + said(o));
            }
            Fact<?> alone = catalogue == null ? null : catalogue.fact(axis);
            if (alone != null && alone.known() && !(f.known() && f.evidence().tier().inferred())) {
                String rule = RuleName.of(alone.evidence());
                line(out, INDENT, alone.value().equals(f.value()) ? "the catalogue says the same, rule " + rule : "the catalogue alone would say " + Shown.of(alone) + ", rule " + rule);
            }
        }
    }

    /** The way of the data: what the kernel's own rule says of this pair of functions. */
    private static void path(Utf8Output out, AttachmentState a, PathState path) throws IOException {
        String where = path.pathClass().known() ? path.pathClass().value().words() + " (" + path.place().letters() + ")" : "not known";
        item(out, "path", Names.display(path.a().id()) + " \u2192 " + Names.display(path.b().id()) + ", " + where);
        line(out, INDENT, (path.type().known() ? path.type().value().words() : "unknown") + ": " + path.reason());
        line(out, INDENT, "  [RULE, p2pdma, drivers/pci/p2pdma.c calc_map_type_and_dist()]");
        if (a.failsToMap()) {
            line(out, INDENT, "attached, will fail to map: it negotiated peer to peer, and the kernel refuses this pair");
        }
        if (path.fix() != null) {
            line(out, INDENT, "what would help: " + path.fix());
        }
    }

    private static void item(Utf8Output out, String title, String text) throws IOException {
        out.append("  " + title + " ".repeat(Math.max(1, WIDTH - title.length())) + text + "\n");
    }

    private static String shown(Fact<?> f, String before, String after) {
        Object v = Shown.of(f);
        return v == null || v.equals("") ? "" : before + v + after;
    }

    private static String symbol(Sym s) {
        return !s.set() ? "NULL" : s.named() ? Names.display(s.name()) + (s.module() == null ? "" : " [" + Names.display(s.module()) + "]") : "without a name";
    }

    /** A value with who says so, or why it is unknown. */
    private static String said(Fact<?> f) {
        if (!f.known()) {
            return "unknown: " + f.reason();
        }
        Evidence e = f.evidence();
        String remark = RuleName.remark(e);
        return Shown.of(f) + "  [" + e.tier() + ", " + Names.display(e.source()) + ", " + Names.display(e.path()) + (remark == null ? "" : "; " + remark) + "]";
    }
}
