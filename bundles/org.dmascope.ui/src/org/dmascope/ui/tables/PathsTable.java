// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.path.Bound;
import org.dmascope.analysis.path.MapType;
import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.path.PeerKind;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.source.sysfs.DeviceRecord;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.table.Cell;
import org.dmascope.ui.table.Column;
import org.dmascope.ui.words.DeviceWords;
import org.dmascope.ui.words.FactCells;

/** One row per pair of PCI functions that can take part in dma-bufs: class, the kernel's verdict, the bridge to blame, the slowest link. */
final class PathsTable {
    private PathsTable() {
    }

    static TableKind<PathState> kind() {
        return new TableKind<>("paths", Kind.PATH, "matrix", //$NON-NLS-1$ //$NON-NLS-2$
                new TableKind.Words(Messages.path, Messages.paths, Messages.noPaths), columns(), Groupings.paths(), HostRows::paths, Subject::of,
                (Snapshot s) -> s.paths().known(), Set.of("sysfs")); //$NON-NLS-1$
    }

    private static List<Column<PathState>> columns() {
        return List.of(Column.words("a", Messages.colFunction, 190, p -> end(p.a(), p.kindA())), //$NON-NLS-1$
                Column.words("b", Messages.colOther, 190, p -> end(p.b(), p.kindB())), //$NON-NLS-1$
                Column.words("verdict", Messages.colVerdict, 170, PathsTable::verdict), //$NON-NLS-1$
                Column.words("class", Messages.colPath, 215, p -> FactCells.cell(p.pathClass(), c -> Cell.of(c.words()).dim(p.letters()))), //$NON-NLS-1$
                Column.<PathState>words("hops", Messages.colHops, 60, p -> p.distance() < 0 ? Shared.none() : Cell.of(Integer.toString(p.distance()))).numbers() //$NON-NLS-1$
                        .orderedBy(Comparator.comparingInt(PathState::distance)),
                Column.<PathState>words("bound", Messages.colBound, 110, PathsTable::bound).numbers().orderedBy(Comparator.comparingInt(PathsTable::megabytes)), //$NON-NLS-1$
                Column.words("redirects", Messages.colRedirects, 170, PathsTable::redirects), //$NON-NLS-1$
                Column.words("reason", Messages.colReason, 420, p -> Cell.of(p.reason()).tip(p.fix()))); //$NON-NLS-1$
    }

    /** Of a known verdict. */
    static String icon(PathState p) {
        return switch (p.type().value()) {
            case BUS_ADDRESS -> "p2p"; //$NON-NLS-1$
            case THROUGH_HOST_BRIDGE -> p.redirecting().isEmpty() ? "bridge" : "redirected"; //$NON-NLS-1$ //$NON-NLS-2$
            case NOT_SUPPORTED -> "no-p2p"; //$NON-NLS-1$
        };
    }

    /** Of a known verdict. */
    static String words(PathState p) {
        return switch (p.type().value()) {
            case BUS_ADDRESS -> Messages.pathDirect;
            case THROUGH_HOST_BRIDGE -> p.redirecting().isEmpty() ? Messages.pathBridge : Messages.pathRedirected;
            case NOT_SUPPORTED -> Messages.pathNever;
        };
    }

    private static Cell end(DeviceRecord d, PeerKind kind) {
        String nodes = d.nodes().stream().map(n -> Names.display(n.name())).collect(Collectors.joining(", ")); //$NON-NLS-1$
        Cell c = Cell.of(Names.display(d.id())).face(Face.MONO).icon(DeviceWords.icon(kind)).tip(nodes.isEmpty() ? kind.word() : kind.word() + '\n' + nodes);
        return d.driver() == null ? c : c.dim(Names.display(d.driver()));
    }

    private static Cell verdict(PathState p) {
        Fact<MapType> type = p.type();
        return FactCells.cell(type, t -> Cell.of(words(p)).icon(icon(p)).token(t == MapType.NOT_SUPPORTED ? Token.RED : p.redirecting().isEmpty() ? Token.TEXT : Token.OCHRE));
    }

    private static int megabytes(PathState p) {
        Fact<Bound> b = p.bound();
        return !b.known() ? Integer.MAX_VALUE : b.value().megabytes();
    }

    private static Cell bound(PathState p) {
        Fact<Bound> f = p.bound();
        return f.known() && f.value().megabytes() == 0 ? Shared.none() : FactCells.cell(f, b -> Cell.of(Bound.gigabytes(b.megabytes()))).dim(link(f));
    }

    private static String link(Fact<Bound> f) {
        return f.known() ? "x" + f.value().width() + ' ' + Bound.transfers(f.value().speed()) : ""; //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static Cell redirects(PathState p) {
        return p.redirecting().isEmpty() ? Shared.none()
                : Cell.of(String.join(", ", p.redirecting().stream().map(Names::display).toList())).face(Face.MONO).icon("redirected").token(Token.OCHRE).tip(p.fix()); //$NON-NLS-1$ //$NON-NLS-2$
    }
}
