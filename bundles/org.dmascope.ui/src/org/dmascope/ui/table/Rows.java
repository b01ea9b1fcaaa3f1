// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.nebula.widgets.nattable.data.IRowDataProvider;
import org.eclipse.nebula.widgets.nattable.filterrow.IFilterStrategy;
import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.eclipse.swt.widgets.Display;

/**
 * The lines of a table as its layers ask for them: rows, and headings of groups. Keeps what the user chose (filters, order, grouping, closed
 * groups) and has it arranged: at once when there is little to do, off the display thread when there is much.
 */
final class Rows<R> implements IRowDataProvider<Object>, ISortModel, IFilterStrategy<R> {
    /** With more rows than these, arranging could hold up the window. */
    static final int BIG = 4000;
    private static final String HEADING = "\u0000"; //$NON-NLS-1$

    private final List<Column<R>> columns;
    private final Function<R, String> key;
    private final Consumer<Arrangement<R>> changed;
    private final ArrangeJob<R> job;
    private final Changes<R> changes = new Changes<>();
    private final List<SortKey> keys = new ArrayList<>();
    private final Set<String> collapsed = new HashSet<>();
    private Arrangement<R> now;
    private List<R> all = List.of();
    private Predicate<R> quick = r -> true;
    private Map<Integer, String> filterRow = Map.of();
    private Grouping<R> grouping;
    private Boolean marking;

    Rows(List<Column<R>> columns, Function<R, String> key, Display display, Consumer<Arrangement<R>> changed) {
        this.columns = columns;
        this.key = key;
        this.changed = changed;
        now = Arrangement.none(key);
        job = new ArrangeJob<>(display, this::apply);
    }

    /** @param again whether the rows are a later reading of the same host, so that what differs is marked */
    void set(List<R> rows, boolean again) {
        all = List.copyOf(rows);
        marking = again;
        arrange();
    }

    /** Rows of something else: those of before must not stand there until big ones are arranged. */
    void replace(List<R> rows) {
        if (rows.size() > BIG) {
            job.forget();
            all = List.of();
            marking = Boolean.FALSE;
            now = Arrangement.none(key);
        }
        set(rows, false);
    }

    void quickFilter(Predicate<R> predicate) {
        quick = predicate;
        arrange();
    }

    void group(Grouping<R> by) {
        grouping = by;
        collapsed.clear();
        arrange();
    }

    Grouping<R> grouping() {
        return grouping;
    }

    void collapse(Group group, boolean closed) {
        if (closed ? collapsed.add(group.key()) : collapsed.remove(group.key())) {
            recollapse();
        }
    }

    void collapseAll(boolean closed) {
        collapsed.clear();
        if (closed) {
            now.groups().forEach(g -> collapsed.add(g.key()));
        }
        recollapse();
    }

    boolean collapsed(Group group) {
        return collapsed.contains(group.key());
    }

    private void recollapse() {
        if (job.pending()) {
            arrange();
        } else {
            apply(now.collapsed(Set.copyOf(collapsed)));
        }
    }

    private void arrange() {
        Request<R> r = new Request<>(columns, all, all == now.all() ? now.index() : null, key, quick, filterRow, List.copyOf(keys), grouping, Set.copyOf(collapsed));
        if (all.size() > BIG) {
            job.ask(r);
        } else {
            job.forget();
            apply(Arranger.arrange(r));
        }
    }

    private void apply(Arrangement<R> fresh) {
        if (Boolean.TRUE.equals(marking)) {
            changes.since(now);
        } else if (Boolean.FALSE.equals(marking)) {
            changes.forget();
        }
        Arrangement<R> before = marking == null ? null : now;
        marking = null;
        now = fresh;
        changed.accept(before);
    }

    /** Whether everything asked for is shown. */
    boolean settled() {
        return !job.pending();
    }

    Arrangement<R> now() {
        return now;
    }

    Changes<R> changes() {
        return changes;
    }

    int total() {
        return all.size();
    }

    List<SortKey> keys() {
        return List.copyOf(keys);
    }

    void sortBy(List<SortKey> wanted) {
        keys.clear();
        keys.addAll(wanted);
        arrange();
    }

    /** Identity of a line: the key of its row, or of the group that it heads. */
    @SuppressWarnings("unchecked")
    String id(Object line) {
        return line instanceof Group g ? HEADING + g.key() : key.apply((R) line);
    }

    // IRowDataProvider

    @Override
    public Object getRowObject(int line) {
        R row = now.row(line);
        return row != null ? row : now.heading(line);
    }

    @Override
    @SuppressWarnings("unchecked")
    public int indexOfRowObject(Object line) {
        return line == null ? -1 : line instanceof Group g ? now.line(g) : now.line(key.apply((R) line));
    }

    @Override
    public Object getDataValue(int column, int line) {
        R r = now.row(line);
        if (r != null) {
            return columns.get(column).cell().apply(r);
        }
        Group g = now.heading(line);
        return g == null ? Cell.EMPTY : Headings.cell(g, column, columns.get(column));
    }

    @Override
    public void setDataValue(int column, int row, Object value) {
        throw new UnsupportedOperationException("the tables show what was read"); //$NON-NLS-1$
    }

    @Override
    public int getColumnCount() {
        return columns.size();
    }

    @Override
    public int getRowCount() {
        return now.lineCount();
    }

    // ISortModel

    @Override
    public List<Integer> getSortedColumnIndexes() {
        return keys.stream().map(SortKey::column).toList();
    }

    @Override
    public boolean isColumnIndexSorted(int column) {
        return getSortOrder(column) >= 0;
    }

    @Override
    public SortDirectionEnum getSortDirection(int column) {
        int at = getSortOrder(column);
        return at < 0 ? SortDirectionEnum.NONE : keys.get(at).ascending() ? SortDirectionEnum.ASC : SortDirectionEnum.DESC;
    }

    @Override
    public int getSortOrder(int column) {
        return getSortedColumnIndexes().indexOf(column);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public List<Comparator> getComparatorsForColumnIndex(int column) {
        return List.of(columns.get(column).order());
    }

    @Override
    public Comparator<?> getColumnComparator(int column) {
        return columns.get(column).order();
    }

    @Override
    public void sort(int column, SortDirectionEnum direction, boolean accumulate) {
        if (!accumulate) {
            keys.clear();
        }
        keys.removeIf(k -> k.column() == column);
        if (direction != SortDirectionEnum.NONE) {
            keys.add(new SortKey(column, direction == SortDirectionEnum.ASC));
        }
        arrange();
    }

    @Override
    public void clear() {
        keys.clear();
        arrange();
    }

    // IFilterStrategy

    @Override
    public void applyFilter(Map<Integer, Object> values) {
        Map<Integer, String> wanted = new HashMap<>();
        values.forEach((c, v) -> {
            if (v != null && !v.toString().isBlank()) {
                wanted.put(c, v.toString().strip().toLowerCase(Locale.ROOT));
            }
        });
        filterRow = wanted;
        arrange();
    }
}
