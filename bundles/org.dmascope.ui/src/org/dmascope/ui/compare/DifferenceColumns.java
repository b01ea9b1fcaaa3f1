// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.diff.Difference;
import org.dmascope.analysis.diff.NotComparable;
import org.dmascope.analysis.diff.Thing;
import org.dmascope.analysis.rules.FindingSubject;
import org.dmascope.core.Names;
import org.dmascope.export.DifferenceGroup;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.table.Cell;
import org.dmascope.ui.table.Column;
import org.dmascope.ui.table.Grouping;
import org.dmascope.ui.table.Value;
import org.dmascope.ui.words.FactCells;
import org.dmascope.ui.words.RowWords;
import org.dmascope.ui.words.Units;
import org.eclipse.osgi.util.NLS;

/** The columns of a comparison: which thing, what the one reading says, what became of it, what the other says. */
final class DifferenceColumns {
    private static final String ON = " on "; //$NON-NLS-1$

    private DifferenceColumns() {
    }

    /** @param first heading of the earlier reading @param last of the later one */
    static List<Column<DifferenceRow>> all(String first, String last) {
        return List.of(Column.words("object", Messages.colObject, 300, DifferenceColumns::object), //$NON-NLS-1$
                Column.words("before", first, 256, r -> value(r, true)), //$NON-NLS-1$
                Column.<DifferenceRow>words("change", Messages.colChange, 140, DifferenceColumns::change).orderedBy(Comparator.comparing(DifferenceRow::kind)), //$NON-NLS-1$
                Column.words("after", last, 290, r -> value(r, false))); //$NON-NLS-1$
    }

    private static String icon(Thing t) {
        return switch (t) {
            case HOST -> "host"; //$NON-NLS-1$
            case BUFFER -> "buffer"; //$NON-NLS-1$
            case ATTACHMENT -> "attachment"; //$NON-NLS-1$
            case HOLDER -> "process"; //$NON-NLS-1$
            case DEVICE -> "gpu"; //$NON-NLS-1$
            case MEMORY -> "memory"; //$NON-NLS-1$
        };
    }

    private static Cell object(DifferenceRow r) {
        Cell c = Cell.of(name(r)).icon(icon(r.thing()));
        if (r.difference() != null) {
            Difference d = r.difference();
            String tip = d.note() == null ? d.label() : d.label() + '\n' + d.note();
            int on = d.thing() == Thing.ATTACHMENT || d.thing() == Thing.HOLDER ? d.label().indexOf(ON) : -1;
            String where = on < 0 ? d.note() == null ? "" : d.note() : d.label().substring(on + 1); //$NON-NLS-1$
            String dim = d.axis() == null ? where : where.isEmpty() ? axis(d.axis()) : axis(d.axis()) + ' ' + where;
            return Cell.of(on < 0 ? d.label() : d.label().substring(0, on)).icon(c.icon()).face(d.axis() == null ? Face.BOLD : Face.TEXT).dim(dim).tip(tip);
        }
        if (r.hidden() != null) {
            NotComparable n = r.hidden();
            return c.dim(n.count() > 1 ? NLS.bind(Messages.andMore, n.count() - 1) : "").tip(n.remedy() == null ? n.reason() : n.reason() + '\n' + n.remedy()); //$NON-NLS-1$
        }
        return c;
    }

    /** What it is, in one line. */
    static String name(DifferenceRow r) {
        if (r.hidden() != null) {
            return r.hidden().axis() == null ? r.hidden().example() : axis(r.hidden().axis()) + ", " + r.hidden().example(); //$NON-NLS-1$
        }
        if (r.same() != null) {
            return RowWords.buffer(r.same().after());
        }
        return r.difference().label();
    }

    private static String axis(String key) {
        return key.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(java.util.Locale.ROOT); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static Cell change(DifferenceRow r) {
        return ground(Cell.of(r.kind().word()).icon(r.kind().icon()).face(r.kind() == DifferenceKind.SAME ? Face.TEXT : Face.BOLD).token(r.kind().ink()), r, true);
    }

    private static Cell value(DifferenceRow r, boolean first) {
        if (r.hidden() != null) {
            NotComparable n = r.hidden();
            return n.inFirst() == first ? Cell.of(NLS.bind(Messages.unknownBecause, n.reason())).icon(FactCells.UNKNOWN_ICON).token(Token.UNKNOWN)
                    .tip(n.remedy() == null ? n.reason() : n.reason() + '\n' + n.remedy()).said(n.reason()) : Cell.of(Messages.read).icon("ok").token(Token.DIM); //$NON-NLS-1$
        }
        if (r.same() != null) {
            BufferState b = first ? r.same().before() : r.same().after();
            String words = List.of(b.size().known() ? Units.size(b.size().value()) : "", b.expName().known() ? Names.display(b.expName().value()) : "", //$NON-NLS-1$ //$NON-NLS-2$
                    b.attachmentCount().known() ? NLS.bind(Messages.attachments, b.attachmentCount().value()) : "").stream().filter(w -> !w.isEmpty()).collect(Collectors.joining(", ")); //$NON-NLS-1$ //$NON-NLS-2$
            return Cell.of(words).token(Token.DIM);
        }
        Difference d = r.difference();
        Cell c = Values.cell(d, first ? d.was() : d.is());
        String delta = first ? "" : Values.delta(d); //$NON-NLS-1$
        return ground(delta.isEmpty() ? c : c.dim(delta), r, first ? d.was() != null : d.is() != null);
    }

    /** @param there whether the thing is on that side */
    private static Cell ground(Cell c, DifferenceRow r, boolean there) {
        return there && r.kind().ground() != null ? c.ground(r.kind().ground()) : c;
    }

    static List<Grouping<DifferenceRow>> groupings() {
        List<Grouping<DifferenceRow>> out = new ArrayList<>();
        for (DifferenceGroup g : DifferenceGroup.values()) {
            out.add(new Grouping<>(g.word(), title(g), r -> value(r, g)));
        }
        out.add(new Grouping<>("change", Messages.colChange, r -> Value.of(r.kind().word(), r.kind().icon()))); //$NON-NLS-1$
        return out;
    }

    static String title(DifferenceGroup g) {
        return switch (g) {
            case BUFFER -> Messages.byBuffer;
            case EXPORTER -> Messages.byExporter;
            case PROCESS -> Messages.byProcess;
            case DEVICE -> Messages.byDevice;
        };
    }

    /** What cannot be compared is counted by reason, not by buffer, and makes a group of its own. */
    private static Value value(DifferenceRow r, DifferenceGroup by) {
        if (r.hidden() != null) {
            return new Value(DifferenceKind.HIDDEN.word(), DifferenceKind.HIDDEN.icon(), false);
        }
        if (r.same() != null) {
            return value(r.same().after(), by);
        }
        if (r.buffer() == null && by != DifferenceGroup.DEVICE) {
            return Value.of(Messages.hostAndDevices, "host"); //$NON-NLS-1$
        }
        List<String> names = by.names(r.difference());
        String icon = icon(by);
        return names.size() == 1 ? Value.of(names.getFirst(), icon) : Value.of(NLS.bind(Messages.processes, names.size()), icon);
    }

    private static Value value(BufferState b, DifferenceGroup by) {
        return switch (by) {
            case BUFFER -> Value.of(FindingSubject.of(b).label(), icon(by));
            case EXPORTER -> b.expName().known() ? Value.of(Names.display(b.expName().value()), icon(by)) : new Value(Messages.none, null, false);
            case DEVICE -> b.exporter().known() ? Value.of(Names.display(b.exporter().value()), icon(by)) : new Value(Messages.none, null, false);
            case PROCESS -> b.holders().isEmpty() ? new Value(Messages.none, null, false)
                    : b.holders().size() == 1 ? Value.of(RowWords.process(b.holders().getFirst()), icon(by)) : Value.of(NLS.bind(Messages.processes, b.holders().size()), icon(by));
        };
    }

    private static String icon(DifferenceGroup by) {
        return switch (by) {
            case BUFFER -> "buffer"; //$NON-NLS-1$
            case EXPORTER -> "exporter"; //$NON-NLS-1$
            case PROCESS -> "process"; //$NON-NLS-1$
            case DEVICE -> "importer"; //$NON-NLS-1$
        };
    }
}
