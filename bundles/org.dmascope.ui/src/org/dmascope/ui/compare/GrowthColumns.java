// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.compare;

import java.util.Comparator;
import java.util.List;

import org.dmascope.analysis.diff.GrowthRow;
import org.dmascope.core.Tier;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.table.Cell;
import org.dmascope.ui.table.Column;
import org.dmascope.ui.words.FactCells;
import org.dmascope.ui.words.Units;
import org.eclipse.osgi.util.NLS;

/** What grew over a series of readings, the most bytes first. */
public final class GrowthColumns {
    private GrowthColumns() {
    }

    public static String key(GrowthRow g) {
        return g.group() + ' ' + g.name();
    }

    public static List<Column<GrowthRow>> all() {
        return List.of(Column.words("name", Messages.colGroup, 250, g -> Cell.of(g.name()).face(Face.BOLD).icon(icon(g))), //$NON-NLS-1$
                Column.words("kind", Messages.colKind, 120, g -> Cell.of(kind(g))), //$NON-NLS-1$
                Column.<GrowthRow>words("grown", Messages.colGrown, 120, g -> Cell.of((g.grown() < 0 ? "\u2212" : "+") + Units.size(Math.abs(g.grown())))).numbers() //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                        .textOf(g -> Long.toString(g.grown())).orderedBy(Comparator.comparingLong(GrowthRow::grown)),
                Column.<GrowthRow>words("buffers", Messages.colBuffers, 210, g -> Cell.of(g.shown("?")).tip(g.unclear() == null ? null : NLS.bind(Messages.unclear, g.unclear()))) //$NON-NLS-1$ //$NON-NLS-2$
                        .orderedBy(Comparator.comparingInt(GrowthRow::more)),
                Column.words("steady", Messages.colSteady, 110, g -> g.steady() ? Cell.of(Messages.steady).icon("leak").token(Token.OCHRE).mark(FactCells.markIcon(Tier.RULE)).tip(Messages.steadyTip) //$NON-NLS-1$ //$NON-NLS-2$
                        : Cell.EMPTY),
                Column.words("holders", Messages.colHolders, 220, g -> Cell.of(g.holders()))); //$NON-NLS-1$
    }

    private static String icon(GrowthRow g) {
        return switch (g.group()) {
            case "process" -> "process"; //$NON-NLS-1$ //$NON-NLS-2$
            case "exporter" -> "exporter"; //$NON-NLS-1$ //$NON-NLS-2$
            case "device" -> "importer"; //$NON-NLS-1$ //$NON-NLS-2$
            default -> "buffer"; //$NON-NLS-1$
        };
    }

    private static String kind(GrowthRow g) {
        return switch (g.group()) {
            case "process" -> Messages.byProcess; //$NON-NLS-1$
            case "exporter" -> Messages.byExporter; //$NON-NLS-1$
            case "device" -> Messages.byDevice; //$NON-NLS-1$
            default -> Messages.alike;
        };
    }
}
