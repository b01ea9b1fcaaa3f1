// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import org.dmascope.session.HostSpec;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/**
 * Keeps the quick filter of a table for each host, between starts too: what is looked for on one host is seldom what is looked for on
 * another. Order, groups and columns are habits and stay the same for all. Written to disk with the arrangement of the table.
 */
final class FilterStore {
    private static final String FILTERS = "filters"; //$NON-NLS-1$
    /** So many hosts have a filter; one more takes the place of another. */
    private static final int MOST = 200;
    private static final int LONGEST = 2000;

    private final Preferences node;

    /** @param table id of its kind */
    FilterStore(String table) {
        node = InstanceScope.INSTANCE.getNode(LayoutStore.NODE).node(FILTERS).node(table);
    }

    /** The filter of a host, "" for none and for no host. */
    String load(HostSpec host) {
        return host == null ? "" : node.get(host.text(), ""); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** @throws IllegalStateException when the preferences are gone, which they are not while the window is open */
    void save(HostSpec host, String filter) {
        if (host == null || filter.length() > LONGEST) {
            return;
        }
        if (filter.isBlank()) {
            node.remove(host.text());
            return;
        }
        try {
            String[] kept = node.keys();
            if (kept.length >= MOST && node.get(host.text(), null) == null) {
                node.remove(kept[0]);
            }
        } catch (BackingStoreException e) {
            throw new IllegalStateException(e);
        }
        node.put(host.text(), filter);
    }
}
