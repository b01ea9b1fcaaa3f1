// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.select;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.dmascope.analysis.Applied;
import org.dmascope.ui.live.HostListener;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.rows.Related;
import org.dmascope.ui.rows.Subject;
import org.eclipse.ui.services.IDisposable;

/**
 * The host that a window shows and the thing that is selected in it. Every view reads and sets it here, so that a selection made anywhere
 * is seen everywhere. One object per window; display thread only.
 */
public final class LinkedSelection implements IDisposable {
    /** Told when the host, the selected thing, or what was read of the host has changed. */
    public interface Listener {
        /** Another host is shown. */
        default void hostShown() {
        }

        /** Something else is selected. {@code origin} is who selected it. */
        default void selected(Object origin) {
        }

        /** The shown host was read again. */
        default void read() {
        }

        /** Phase, progress or live switch of the shown host changed. */
        default void stateChanged() {
        }

        /** The recording of the shown host began, ended, or has new events. */
        default void recorded() {
        }
    }

    private final OpenHosts hosts;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final HostListener watch = new HostListener() {
        @Override
        public void hostsChanged() {
            if (host != null && !hosts.all().contains(host)) {
                show(hosts.all().isEmpty() ? null : hosts.all().get(0));
            }
        }

        @Override
        public void hostChanged(OpenHost changed) {
            if (changed == host) {
                listeners.forEach(Listener::stateChanged);
            }
        }

        @Override
        public void hostRead(OpenHost changed, Applied applied) {
            if (changed == host) {
                related = null;
                listeners.forEach(Listener::read);
                listeners.forEach(Listener::stateChanged);
            }
        }

        @Override
        public void wordsChanged(OpenHost changed) {
            if (changed == host) {
                listeners.forEach(Listener::read);
                listeners.forEach(Listener::stateChanged);
                listeners.forEach(l -> l.selected(LinkedSelection.this));
            }
        }

        @Override
        public void hostRecorded(OpenHost changed) {
            if (changed == host) {
                related = null;
                listeners.forEach(Listener::recorded);
            }
        }
    };
    private final SelectionHistory history;
    /** What was selected in the hosts that were shown before; a closed host is forgotten. */
    private final Map<OpenHost, Optional<Subject>> left = new WeakHashMap<>();
    private OpenHost host;
    private Subject subject;
    private Set<Subject> related;

    public LinkedSelection(OpenHosts hosts) {
        this.hosts = hosts;
        hosts.add(watch);
        history = new SelectionHistory(this, hosts);
        add(history);
    }

    /** What was selected before and after. */
    public SelectionHistory history() {
        return history;
    }

    /** The host that is shown, null for none. */
    public OpenHost host() {
        return host;
    }

    /** Rows of the shown host, never null. */
    public HostRows rows() {
        return host == null ? HostRows.NONE : host.rows();
    }

    public void show(OpenHost shown) {
        if (shown != host) {
            if (host != null) {
                left.put(host, Optional.ofNullable(subject));
            }
            host = shown;
            subject = left.getOrDefault(shown, Optional.empty()).orElse(null);
            related = null;
            listeners.forEach(Listener::hostShown);
            listeners.forEach(l -> l.selected(this));
        }
    }

    /** What is selected, null for nothing. */
    public Subject subject() {
        return subject;
    }

    /** The row of what is selected; null when nothing is, or when it has gone since. */
    public Object row() {
        return subject == null ? null : rows().find(subject);
    }

    public void select(Subject selected, Object origin) {
        if (!Objects.equals(selected, subject)) {
            subject = selected;
            related = null;
            listeners.forEach(l -> l.selected(origin));
        }
    }

    /** What belongs to the selected thing. */
    public Set<Subject> related() {
        if (related == null) {
            related = subject == null ? Set.of() : Related.to(subject, rows());
        }
        return related;
    }

    public void add(Listener listener) {
        listeners.add(listener);
    }

    public void remove(Listener listener) {
        listeners.remove(listener);
    }

    @Override
    public void dispose() {
        hosts.remove(watch);
        listeners.clear();
    }
}
