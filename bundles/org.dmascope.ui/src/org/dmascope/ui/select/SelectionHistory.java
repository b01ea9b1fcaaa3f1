// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;

/**
 * What was selected before and after, on all hosts, as in a browser. Bounded: the oldest places go. A place whose host is closed or whose
 * thing is not there any more is passed over. Display thread only.
 */
public final class SelectionHistory implements LinkedSelection.Listener {
    /** Places that are kept. */
    public static final int MOST = 200;

    /**
     * Where a step led.
     *
     * @param moved  whether anything was selected
     * @param passed how many places on the way have vanished
     */
    public record Step(boolean moved, int passed) {
    }

    private final LinkedSelection selection;
    private final OpenHosts hosts;
    private final List<Place> places = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private int at = -1;
    private boolean going;

    SelectionHistory(LinkedSelection selection, OpenHosts hosts) {
        this.selection = selection;
        this.hosts = hosts;
    }

    @Override
    public void chosen(Object origin) {
        OpenHost h = selection.host();
        if (!going && h != null) {
            visited(new Place(h.spec(), selection.subject()));
        }
    }

    private void visited(Place p) {
        Place here = at < 0 ? null : places.get(at);
        if (Objects.equals(here, p) || here != null && p.subject() == null && here.host().equals(p.host())) {
            return; // nothing selected on the same host is no place of its own
        }
        places.subList(at + 1, places.size()).clear();
        if (here != null && here.subject() == null && here.host().equals(p.host())) {
            places.remove(at); // the host alone, on the way to something on it
        }
        places.add(p);
        if (places.size() > MOST) {
            places.remove(0);
        }
        at = places.size() - 1;
        changed();
    }

    /** Whether there is an earlier place. It may have vanished since. */
    public boolean canGoBack() {
        return at > 0;
    }

    /** Whether there is a later place. It may have vanished since. */
    public boolean canGoForward() {
        return at < places.size() - 1;
    }

    /** Selects the place before that is still there. */
    public Step back() {
        return go(-1);
    }

    /** Selects the place after that is still there. */
    public Step forward() {
        return go(1);
    }

    private Step go(int by) {
        Place here = at < 0 ? null : places.get(at);
        int passed = 0;
        int to = at + by;
        while (to >= 0 && to < places.size()) {
            Optional<OpenHost> host = hosts.find(places.get(to).host());
            boolean same = places.get(to).equals(here); // what lay between has vanished: a step would lead nowhere
            if (!same && host.isPresent() && there(host.get(), places.get(to))) {
                at = to;
                select(host.get(), places.get(to));
                changed();
                return new Step(true, passed);
            }
            passed += same ? 0 : 1;
            places.remove(to);
            at = by < 0 ? at - 1 : at;
            to = by < 0 ? to - 1 : to;
        }
        changed();
        return new Step(false, passed);
    }

    private static boolean there(OpenHost host, Place p) {
        return p.subject() == null || host.rows().find(p.subject()) != null;
    }

    private void select(OpenHost host, Place p) {
        going = true;
        try {
            selection.show(host);
            selection.go(p.subject(), this);
        } finally {
            going = false;
        }
    }

    /** How many places are kept. */
    public int size() {
        return places.size();
    }

    /** Told when a step has become possible or impossible. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
