// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.paths;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.dmascope.analysis.path.Bound;
import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.path.PathVerdict;
import org.dmascope.analysis.path.Paths;
import org.dmascope.analysis.path.PciNode;
import org.dmascope.core.Names;
import org.dmascope.core.source.sysfs.DeviceNode;
import org.dmascope.ui.grid.Grid;
import org.dmascope.ui.words.FactCells;

/** What the matrix shows: ends that pass the filter, and of each pair the state, made when it is first painted. */
final class Square implements Grid.Content {
    private static final String COMMA = ", "; //$NON-NLS-1$
    private static final String NEWLINE = "\n"; //$NON-NLS-1$
    /** Each pair that was looked at is kept, up to so many. */
    private static final int KEPT = 1 << 17;

    /** What stands in the cells. */
    enum Show {
        VERDICT, LETTERS, BOUND
    }

    /** A heading: the end, and whether it is a selected device. */
    record Heading(PciNode end, boolean row, boolean marked) {
    }

    /** A cell: the pair, what of it is shown, and whether it belongs to what is selected elsewhere. */
    record Pair(PathState path, Show show, boolean marked, boolean framed) {
        PathVerdict verdict() {
            return PathVerdict.of(path);
        }

        String word() {
            return switch (show) {
                case VERDICT -> PathWords.word(verdict());
                case LETTERS -> path.letters();
                case BOUND -> !path.bound().known() ? Messages.unknown : path.bound().value().megabytes() == 0 ? "\u2013" : Bound.gigabytes(path.bound().value().megabytes()); //$NON-NLS-1$
            };
        }

        /** At the right edge. */
        String number() {
            return show == Show.BOUND ? "" : PathWords.distance(path); //$NON-NLS-1$
        }
    }

    private final Paths paths;
    private final List<PciNode> ends;
    private final int all;
    private final Map<Integer, PathState> pairs = new HashMap<>();
    private final Show show;
    private PciNode marked;
    private Set<String> framed = Set.of();

    /** @param all number of ends without the filter */
    private Square(Paths paths, List<PciNode> ends, int all, Show show) {
        this.paths = paths;
        this.ends = ends;
        this.all = all;
        this.show = show;
    }

    static Square empty() {
        return new Square(null, List.of(), 0, Show.VERDICT);
    }

    /** @param filter words that each end must have; a comma means or, a leading minus not */
    static Square of(Paths paths, List<PciNode> some, String filter, Show show) {
        String[] words = filter.strip().toLowerCase(Locale.ROOT).split("\\s+"); //$NON-NLS-1$
        return new Square(paths, some.stream().filter(n -> Arrays.stream(words).allMatch(w -> passes(PathWords.sought(n), w))).toList(), some.size(), show);
    }

    private static boolean passes(String sought, String word) {
        boolean not = word.length() > 1 && word.charAt(0) == '-';
        return not != Arrays.stream((not ? word.substring(1) : word).split(",")).anyMatch(sought::contains); //$NON-NLS-1$
    }

    Show shown() {
        return show;
    }

    int total() {
        return all;
    }

    List<PciNode> ends() {
        return ends;
    }

    /** -1 when it is filtered out, or no end. */
    int index(PciNode end) {
        return end == null ? -1 : IntStream.range(0, ends.size()).filter(i -> ends.get(i).device().sysfsPath().equals(end.device().sysfsPath())).findFirst().orElse(-1);
    }

    /** The row and column of this device are tinted; null for none. */
    void mark(PciNode device) {
        marked = device;
    }

    /** Pairs, by their keys, that are framed. */
    void frame(Set<String> keys) {
        framed = keys;
    }

    PathState path(int row, int column) {
        int at = row * ends.size() + column;
        PathState p = pairs.get(at);
        if (p == null) {
            if (pairs.size() >= KEPT) {
                pairs.clear();
            }
            p = paths.between(ends.get(row), ends.get(column));
            pairs.put(at, p);
        }
        return p;
    }

    @Override
    public int rows() {
        return ends.size();
    }

    @Override
    public int columns() {
        return ends.size();
    }

    @Override
    public Pair cell(int row, int column) {
        PathState p = path(row, column);
        PciNode provider = ends.get(row);
        PciNode client = ends.get(column);
        boolean frame = !framed.isEmpty() && framed.contains(provider.device().sysfsPath() + ' ' + client.device().sysfsPath());
        return new Pair(p, show, marked != null && (provider == marked || client == marked), frame);
    }

    @Override
    public Heading row(int row) {
        return new Heading(ends.get(row), true, ends.get(row) == marked);
    }

    @Override
    public Heading column(int column) {
        return new Heading(ends.get(column), false, ends.get(column) == marked);
    }

    @Override
    public String tip(int row, int column) {
        if (row < 0 || column < 0) {
            return tip(ends.get(Math.max(row, column)));
        }
        PathState p = path(row, column);
        String bound = p.bound().known() && p.bound().value().megabytes() > 0 ? p.bound().value().words() : ""; //$NON-NLS-1$
        return PathWords.arrow(p) + NEWLINE + PathWords.joined(COMMA, said(p), p.letters(), bound) + NEWLINE + p.reason()
                + (p.type().known() ? NEWLINE + FactCells.said(p.type().evidence()) : p.type().remedy() == null ? "" : NEWLINE + p.type().remedy()); //$NON-NLS-1$
    }

    private static String tip(PciNode n) {
        StringBuilder out = new StringBuilder(Names.display(n.id())).append(NEWLINE).append(PathWords.below(n));
        n.device().nodes().stream().map(DeviceNode::name).map(Names::display).forEach(s -> out.append(NEWLINE).append(s));
        return out.toString();
    }

    /** Verdict and distance. */
    private static String said(PathState p) {
        String distance = PathWords.distance(p);
        return PathWords.word(PathVerdict.of(p)) + (distance.isEmpty() ? "" : COMMA + Messages.distance + ' ' + distance); //$NON-NLS-1$
    }

    @Override
    public String name(int row, int column) {
        PathState p = path(row, column);
        return Names.display(p.a().id()) + COMMA + Names.display(p.b().id()) + COMMA + said(p) + COMMA
                + (p.type().known() ? FactCells.said(p.type().evidence()) : p.type().reason());
    }

    /** A cell in words. */
    String text(int row, int column) {
        return PathWords.joined(" ", cell(row, column).word(), cell(row, column).number()); //$NON-NLS-1$
    }
}
