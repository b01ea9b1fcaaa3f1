// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.diff.Change;
import org.dmascope.analysis.diff.Comparison;
import org.dmascope.analysis.diff.Difference;
import org.dmascope.analysis.diff.GrowthRow;
import org.dmascope.analysis.diff.NotComparable;
import org.dmascope.analysis.diff.Thing;
import org.dmascope.core.Fact;

/** What changed between two readings, for people: by group, then what cannot be compared, then what grew. */
public final class DiffText {
    private static final int MOST_GROWTH = 10;
    private static final String[] MARKS = { "+ ", "- ", "~ " };

    private final Comparison comparison;
    private final List<GrowthRow> growth;
    private final DifferenceGroup by;
    private final int width;

    /** @param width columns of a line */
    public DiffText(Comparison comparison, List<GrowthRow> growth, DifferenceGroup by, int width) {
        this.comparison = comparison;
        this.growth = growth;
        this.by = by;
        this.width = width;
    }

    public void write(OutputStream stream) throws IOException {
        Utf8Output out = new Utf8Output(stream);
        if (!comparison.sameBoot()) {
            Paragraph.write(out, "", "The readings are of two boots or two hosts: inode numbers and process ids mean nothing there, so buffers are told by exporter, size and name.", width);
            out.append('\n');
        }
        Map<String, List<Difference>> groups = new LinkedHashMap<>();
        for (Difference d : comparison.differences()) {
            by.names(d).forEach(name -> groups.computeIfAbsent(name, n -> new ArrayList<>()).add(d));
        }
        for (Map.Entry<String, List<Difference>> g : groups.entrySet()) {
            out.append(g.getKey()).append('\n');
            for (Difference d : g.getValue()) {
                difference(out, d);
            }
        }
        out.append(groups.isEmpty() ? "" : "\n");
        hidden(out);
        growth(out);
        out.append(summary()).append('\n');
        out.flush();
    }

    private void difference(Utf8Output out, Difference d) throws IOException {
        String lead = "  " + MARKS[d.change().ordinal()];
        String note = d.note() == null ? "" : " (" + d.note() + ")";
        String text = switch (d.change()) {
            case APPEARED -> what(d) + " appeared: " + shown(d.is());
            case GONE -> what(d) + " gone: " + shown(d.was());
            case CHANGED -> what(d) + " " + d.axis() + ": " + shown(d.was()) + " \u2192 " + shown(d.is());
        };
        Paragraph.write(out, lead, text + note, width);
    }

    private String what(Difference d) {
        return by == DifferenceGroup.BUFFER && (d.thing() == Thing.ATTACHMENT || d.thing() == Thing.HOLDER)
                ? d.thing().word() + " " + d.label().substring(0, d.label().indexOf(" on ")) : d.thing() == Thing.HOST ? "host" : d.thing().word() + " " + d.label();
    }

    private static String shown(Fact<?> f) {
        String text = String.valueOf(Shown.of(f));
        return text.isEmpty() ? "none" : text;
    }

    private void hidden(Utf8Output out) throws IOException {
        for (NotComparable n : comparison.notComparable()) {
            String what = n.axis() == null ? n.count() + " " + n.thing().word() + (n.count() == 1 ? "" : "s") : n.axis() + " of " + n.count() + " " + n.thing().word() + (n.count() == 1 ? "" : "s");
            Paragraph.write(out, "  ? ", "not comparable: " + what + ", such as " + n.example() + ": the " + (n.inFirst() ? "first" : "second") + " reading does not know: " + n.reason()
                    + (n.remedy() == null ? "" : "; " + n.remedy()), width);
        }
        out.append(comparison.notComparable().isEmpty() ? "" : "\n");
    }

    private void growth(Utf8Output out) throws IOException {
        if (growth.isEmpty()) {
            return;
        }
        out.append("What grew, most first\n");
        for (GrowthRow g : growth.subList(0, Math.min(MOST_GROWTH, growth.size()))) {
            Paragraph.write(out, "  ", g.group() + " " + g.name() + ": " + g.shown(Column.UNKNOWN) + " buffers, " + (g.grown() < 0 ? "" : "+") + g.grown() + " bytes" + (g.steady() ? ", steadily" : "")
                    + (g.holders().isEmpty() ? "" : ", held by " + g.holders()) + (g.unclear() == null ? "" : "; not comparable: " + g.unclear()), width);
        }
        if (growth.size() > MOST_GROWTH) {
            out.append("  and ").append(growth.size() - MOST_GROWTH).append(" more (--json lists them)\n");
        }
        out.append('\n');
    }

    /** One line. */
    public String summary() {
        return comparison.count(Change.APPEARED) + " appeared, " + comparison.count(Change.GONE) + " gone, " + comparison.count(Change.CHANGED) + " changed, "
                + comparison.hidden() + " not comparable";
    }
}
