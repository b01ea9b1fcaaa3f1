// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import org.eclipse.nebula.widgets.nattable.data.IRowDataProvider;
import org.eclipse.nebula.widgets.nattable.filterrow.IFilterStrategy;
import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;

/**
 * The rows of a table: all of them, and the ones that are shown after quick filter, filter row and sorting. An array and a stable sort;
 * measured ten times faster than event lists on 100,000 rows.
 */
final class Rows<R> implements IRowDataProvider<R>, ISortModel, IFilterStrategy<R> {
    private record Key(int column, SortDirectionEnum direction) {
    }

    private final List<Column<R>> columns;
    private final Runnable changed;
    private List<R> all = List.of();
    private List<R> shown = List.of();
    private Map<R, Integer> positions;
    private Predicate<R> quick = r -> true;
    private Map<Integer, String> filterRow = Map.of();
    private final List<Key> keys = new ArrayList<>();

    Rows(List<Column<R>> columns, Runnable changed) {
        this.columns = columns;
        this.changed = changed;
    }

    void set(List<R> rows) {
        all = List.copyOf(rows);
        compute();
    }

    void quickFilter(Predicate<R> predicate) {
        quick = predicate;
        compute();
    }

    List<R> shown() {
        return shown;
    }

    int total() {
        return all.size();
    }

    @SuppressWarnings("unchecked")
    private void compute() {
        Object[] kept = new Object[all.size()];
        int n = 0;
        for (R r : all) {
            if (quick.test(r) && matchesFilterRow(r)) {
                kept[n++] = r;
            }
        }
        kept = n == kept.length ? kept : Arrays.copyOf(kept, n);
        Comparator<R> order = order();
        if (order != null) {
            Arrays.sort((R[]) kept, order);
        }
        shown = (List<R>) Arrays.asList(kept);
        positions = null;
        changed.run();
    }

    private boolean matchesFilterRow(R row) {
        for (Map.Entry<Integer, String> e : filterRow.entrySet()) {
            if (!columns.get(e.getKey()).text().apply(row).toLowerCase(Locale.ROOT).contains(e.getValue())) {
                return false;
            }
        }
        return true;
    }

    private Comparator<R> order() {
        Comparator<R> order = null;
        for (Key k : keys) {
            Comparator<R> c = columns.get(k.column).order();
            c = k.direction == SortDirectionEnum.DESC ? c.reversed() : c;
            order = order == null ? c : order.thenComparing(c);
        }
        return order;
    }

    // IRowDataProvider

    @Override
    public R getRowObject(int row) {
        return row >= 0 && row < shown.size() ? shown.get(row) : null;
    }

    @Override
    public int indexOfRowObject(R row) {
        if (positions == null) {
            Map<R, Integer> map = HashMap.newHashMap(shown.size());
            for (int i = 0; i < shown.size(); i++) {
                map.put(shown.get(i), i);
            }
            positions = map;
        }
        return positions.getOrDefault(row, -1);
    }

    @Override
    public Object getDataValue(int column, int row) {
        R r = getRowObject(row);
        return r == null ? Cell.EMPTY : columns.get(column).cell().apply(r);
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
        return shown.size();
    }

    // ISortModel

    @Override
    public List<Integer> getSortedColumnIndexes() {
        return keys.stream().map(Key::column).toList();
    }

    @Override
    public boolean isColumnIndexSorted(int column) {
        return getSortOrder(column) >= 0;
    }

    @Override
    public SortDirectionEnum getSortDirection(int column) {
        int at = getSortOrder(column);
        return at < 0 ? SortDirectionEnum.NONE : keys.get(at).direction;
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
        keys.removeIf(k -> k.column == column);
        if (direction != SortDirectionEnum.NONE) {
            keys.add(new Key(column, direction));
        }
        compute();
    }

    @Override
    public void clear() {
        keys.clear();
        compute();
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
        compute();
    }
}
