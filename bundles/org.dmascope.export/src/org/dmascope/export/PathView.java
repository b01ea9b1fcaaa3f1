// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.path.Bound;
import org.dmascope.analysis.path.MapType;
import org.dmascope.analysis.path.PathState;
import org.dmascope.core.Fact;
import org.dmascope.core.axis.Word;
import org.dmascope.core.source.sysfs.DeviceNode;
import org.dmascope.core.source.sysfs.DeviceRecord;

/** Each pair of PCI functions that can take part in dma-bufs. */
final class PathView {
    private static final List<Column<PathState>> COLUMNS = List.of(Column.text("a", "A", p -> Shown.name(p.a().id())),
            Column.text("kindA", "Kind of A", p -> p.kindA().word()), Column.text("b", "B", p -> Shown.name(p.b().id())),
            Column.text("kindB", "Kind of B", p -> p.kindB().word()), word("class", "Path", PathState::pathClass),
            Column.text("letters", "Topo", PathState::letters), word("map", "Kernel's rule", PathState::type),
            new Column<>("hops", "Hops", true, p -> p.distance() < 0 ? null : p.distance(), null, null),
            new Column<>("bound", "MB/s", true, PathView::bound, PathState::bound, null),
            Column.text("boundAt", "Slowest link", p -> p.bound().known() ? Shown.name(p.bound().value().function()) : null),
            Column.text("redirects", "ACS redirects at", p -> String.join(",", p.redirecting().stream().map(Shown::name).toList())),
            Column.text("reason", "Reason", PathState::reason), Column.text("fix", "Fix", p -> p.fix() == null ? "" : p.fix()));

    static final View<PathState> VIEW = new View<>("paths", "P2P paths", PathState.class, COLUMNS, s -> s.paths().rows(), s -> s.paths().known(), PathView::terms);

    private PathView() {
    }

    /** Without the mark of an inferred value: the title says that it is the rule. */
    private static <W extends Word> Column<PathState> word(String id, String title, Function<PathState, Fact<W>> fact) {
        return new Column<>(id, title, false, p -> fact.apply(p).known() ? fact.apply(p).value().word() : null, fact::apply, null);
    }

    /** "" when no link lies between the two. */
    private static Object bound(PathState p) {
        Fact<Bound> b = p.bound();
        return !b.known() ? null : b.value().megabytes() == 0 ? "" : (Object) b.value().megabytes();
    }

    private static void terms(PathState p, FilterKey key, Consumer<String> sink) {
        switch (key) {
            case DEV -> {
                ids(p.a(), sink);
                ids(p.b(), sink);
            }
            case DRV -> {
                sink.accept(Shown.name(p.a().driver()));
                sink.accept(Shown.name(p.b().driver()));
            }
            case NAME -> {
                sink.accept(p.kindA().word());
                sink.accept(p.kindB().word());
            }
            case P2P -> sink.accept(!p.type().known() ? "unknown" : p.type().value() == MapType.NOT_SUPPORTED ? "no" : "yes");
            default -> {
                // a path has none of these
            }
        }
    }

    private static void ids(DeviceRecord d, Consumer<String> sink) {
        sink.accept(Shown.name(d.id()));
        for (DeviceNode n : d.nodes()) {
            sink.accept(Shown.name(n.name()));
        }
    }
}
