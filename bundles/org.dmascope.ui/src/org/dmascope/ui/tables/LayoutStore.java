// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.dmascope.session.HostSpec;
import org.dmascope.ui.table.TableLayout;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/**
 * Keeps how each table is arranged between starts, among the preferences of the workspace. The quick filter is kept for each host: what is
 * looked for on one is seldom what is looked for on another. Order, groups and columns are habits and stay the same for all.
 */
public final class LayoutStore {
    private static final String NODE = "org.dmascope.ui"; //$NON-NLS-1$
    private static final String TABLES = "tables"; //$NON-NLS-1$
    private static final String ORDER = "order"; //$NON-NLS-1$
    private static final String HIDDEN = "hidden"; //$NON-NLS-1$
    private static final String WIDTHS = "widths"; //$NON-NLS-1$
    private static final String SORT = "sort"; //$NON-NLS-1$
    private static final String GROUPING = "grouping"; //$NON-NLS-1$
    private static final String FROZEN = "frozen"; //$NON-NLS-1$
    private static final String COMMA = ","; //$NON-NLS-1$
    private static final String EQUALS = "="; //$NON-NLS-1$
    private static final int WIDEST = 4000;
    private static final String FILTERS = "filters"; //$NON-NLS-1$
    /** So many hosts have a filter; one more takes the place of another. */
    private static final int MOST_FILTERS = 200;
    private static final int LONGEST_FILTER = 2000;

    private final Preferences node;
    private final Preferences filters;

    /** @param table id of its kind */
    public LayoutStore(String table) {
        IEclipsePreferences root = InstanceScope.INSTANCE.getNode(NODE);
        node = root.node(TABLES).node(table);
        filters = root.node(FILTERS).node(table);
    }

    /** What was kept; null when nothing was. */
    public TableLayout load() {
        if (node.get(ORDER, null) == null) {
            return null;
        }
        Map<String, Integer> widths = new HashMap<>();
        for (String w : words(WIDTHS)) {
            int at = w.indexOf('=');
            if (at > 0 && w.substring(at + 1).matches("[0-9]{1,4}")) { //$NON-NLS-1$
                widths.put(w.substring(0, at), Math.min(WIDEST, Integer.parseInt(w.substring(at + 1))));
            }
        }
        List<String> sort = words(SORT).stream().filter(s -> s.length() > 1).toList();
        return new TableLayout(words(ORDER), Set.copyOf(words(HIDDEN)), widths, sort, node.get(GROUPING, ""), node.getBoolean(FROZEN, true)); //$NON-NLS-1$
    }

    private List<String> words(String key) {
        return Arrays.stream(node.get(key, "").split(COMMA)).filter(s -> !s.isEmpty()).distinct().toList(); //$NON-NLS-1$
    }

    public void save(TableLayout layout) {
        node.put(ORDER, String.join(COMMA, layout.order()));
        node.put(HIDDEN, layout.hidden().stream().sorted().collect(Collectors.joining(COMMA)));
        node.put(WIDTHS, layout.widths().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(e -> e.getKey() + EQUALS + e.getValue())
                .collect(Collectors.joining(COMMA)));
        node.put(SORT, String.join(COMMA, layout.sort()));
        node.put(GROUPING, layout.grouping());
        node.putBoolean(FROZEN, layout.frozen());
    }

    /** The filter of a host, "" for none and for no host. */
    public String filter(HostSpec host) {
        return host == null ? "" : filters.get(host.text(), ""); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** Keeps the filter of a host; nothing for no host. */
    public void keepFilter(HostSpec host, String filter) {
        if (host == null || filter.length() > LONGEST_FILTER) {
            return;
        }
        if (filter.isBlank()) {
            filters.remove(host.text());
        } else {
            if (filters.get(host.text(), null) == null) {
                room();
            }
            filters.put(host.text(), filter);
        }
    }

    private void room() {
        try {
            String[] kept = filters.keys();
            if (kept.length >= MOST_FILTERS) {
                filters.remove(kept[0]);
            }
        } catch (BackingStoreException e) {
            ILog.of(LayoutStore.class).error("filters could not be counted", e); //$NON-NLS-1$
        }
    }

    /** Writes to disk what was saved. */
    public void flush() {
        try {
            node.flush();
        } catch (BackingStoreException e) {
            ILog.of(LayoutStore.class).error("the arrangement of a table could not be kept", e); //$NON-NLS-1$
        }
    }
}
