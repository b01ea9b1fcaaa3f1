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
import java.util.function.BooleanSupplier;

import org.dmascope.analysis.Applied;
import org.dmascope.ui.live.HostListener;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.rows.FindingMarks;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.rows.Related;
import org.dmascope.ui.rows.RowMark;
import org.dmascope.ui.rows.Subject;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.services.IDisposable;

/**
 * The host that a window shows and the thing that is selected in it. Every view reads and sets it here, so that a selection made anywhere
 * is seen everywhere, unless the user has unlinked the views: then each keeps its own, and commands act on the last. One object per window;
 * display thread only.
 */
public final class LinkedSelection implements IDisposable {
    /** Told when the host, the selected thing, or what was read of the host has changed. */
    public interface Listener {
        /** Another host is shown. */
        default void hostShown() {
        }

        /** Views show something else as selected, or link no more. {@code origin} is who selected it. */
        default void selected(Object origin) {
        }

        /** The user has selected something else, which views that are not linked do not show. */
        default void chosen(Object origin) {
        }

        /** The shown host was read again. */
        default void read() {
        }

        /** Phase, progress or live switch of the shown host changed. */
        default void stateChanged() {
        }

        /** It is known what the rules find in the shown host. */
        default void marked() {
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
    private final BooleanSupplier linking;
    private MarkJob marking;
    private OpenHost host;
    private Subject subject;
    private Subject followed;
    private Remark remark;
    private Remark followedRemark;
    private Set<Subject> related;

    /** @param linking whether a selection made in one view is made in all */
    public LinkedSelection(OpenHosts hosts, BooleanSupplier linking) {
        this.hosts = hosts;
        this.linking = linking;
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
            followed = subject;
            remark = null;
            followedRemark = null;
            related = null;
            listeners.forEach(Listener::hostShown);
            listeners.forEach(l -> l.chosen(this));
            listeners.forEach(l -> l.selected(this));
        }
    }

    /** What the user selected last, null for nothing; commands act on it. */
    public Subject subject() {
        return subject;
    }

    /** The row of what the user selected last; null when nothing is, or when it has gone since. */
    public Object row() {
        return subject == null ? null : rows().find(subject);
    }

    /** What views show as selected: while they are linked, what the user selected last. */
    public Subject followed() {
        return followed;
    }

    /** The row of what views show as selected; null when there is none, or when it has gone since. */
    public Object followedRow() {
        return followed == null ? null : rows().find(followed);
    }

    /** What the view that selected it says about the thing that views show as selected; null when it says nothing. */
    public Remark remark() {
        return followedRemark;
    }

    /** Whether a selection made in one view is made in all. */
    public boolean linked() {
        return linking.getAsBoolean();
    }

    /** The user selects something in a view; the others show it while they are linked. */
    public void select(Subject selected, Object origin) {
        select(selected, null, origin);
    }

    /** The same by a view that has something to say about the thing. @param selected null for a thing that is not there */
    public void select(Subject selected, Remark said, Object origin) {
        choose(selected, said, origin);
        if (linked()) {
            follow(origin);
        }
    }

    /** A command leads to something: views show it, linked or not. */
    public void go(Subject selected, Object origin) {
        choose(selected, null, origin);
        follow(origin);
    }

    /** Who selects what is selected already, and has nothing to say about it, takes away nothing: trees echo what they are told to show. */
    private void choose(Subject selected, Remark said, Object origin) {
        boolean other = !Objects.equals(selected, subject);
        if (other || said != null && !said.equals(remark)) {
            subject = selected;
            remark = said;
            listeners.forEach(l -> l.chosen(origin));
        }
    }

    /** Views show what the user selected last. */
    public void follow(Object origin) {
        if (!Objects.equals(followed, subject) || !Objects.equals(followedRemark, remark)) {
            followed = subject;
            followedRemark = remark;
            related = null;
            listeners.forEach(l -> l.selected(origin));
        }
    }

    /** Views are linked now, or are no more. */
    public void linkingChanged() {
        if (linked()) {
            followed = subject;
            followedRemark = remark;
        }
        related = null;
        listeners.forEach(l -> l.selected(this));
    }

    /** What belongs to the selected thing; nothing is tinted in views that are not linked. */
    public Set<Subject> related() {
        if (related == null) {
            related = followed == null || !linked() ? Set.of() : Related.to(followed, rows());
        }
        return related;
    }

    /**
     * What the rules found about a thing of the shown host; null when nothing was found, or nothing is known yet. Who asks shows it: the
     * rules run soon after the first question, and listeners are told when more is known.
     */
    public RowMark mark(Subject thing) {
        FindingMarks marks = rows().marks();
        if (!marks.made() && host != null && host.snapshot() != null) {
            if (marking == null) {
                marking = new MarkJob(Display.getCurrent(), () -> listeners.forEach(Listener::marked));
            }
            marking.want(host, rows());
        }
        return marks.of(thing);
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
        if (marking != null) {
            marking.cancel();
        }
    }
}
