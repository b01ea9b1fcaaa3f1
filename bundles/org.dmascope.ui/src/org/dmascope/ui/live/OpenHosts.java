// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

import org.dmascope.analysis.Applied;
import org.dmascope.analysis.Tiers;
import org.dmascope.analysis.diff.Past;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.session.HostSession;
import org.dmascope.session.HostSpec;
import org.dmascope.session.StepName;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.services.IDisposable;

/**
 * The hosts that are open in this workbench, and the jobs that read them. One object per workbench; get it from any site. Everything is
 * called on the display thread; jobs come back to it by {@link Display#asyncExec}.
 */
public final class OpenHosts implements IDisposable {
    /** A reading that takes longer is shown with a way to end it. */
    private static final int SLOW_MS = 1000;

    private final Display display;
    private final Function<HostSpec, HostSession> sessions;
    private final Function<HostSpec, String> names;
    private final List<OpenHost> open = new ArrayList<>();
    private final Map<OpenHost, ReadJob> jobs = new HashMap<>();
    private final List<HostListener> listeners = new CopyOnWriteArrayList<>();
    private int interval = 2000;
    private Set<Tier> tiers = Tiers.ALL;
    private boolean disposed;

    /**
     * @param sessions makes a session with a host, with the rights that are wanted at that moment
     * @param names    the name that the user gave to a host, null for none
     */
    public OpenHosts(Display display, Function<HostSpec, HostSession> sessions, Function<HostSpec, String> names) {
        this.display = display;
        this.sessions = sessions;
        this.names = names;
    }

    public List<OpenHost> all() {
        return List.copyOf(open);
    }

    public Optional<OpenHost> find(HostSpec spec) {
        return open.stream().filter(h -> h.spec().equals(spec)).findFirst();
    }

    /** The host of that name; opened, not yet read, when it was not open. */
    public OpenHost open(HostSpec spec) {
        return find(spec).orElseGet(() -> {
            OpenHost h = new OpenHost(spec, sessions.apply(spec), names);
            open.add(h);
            tell(HostListener::hostsChanged);
            return h;
        });
    }

    /** A session of one's own with a host, apart from the one that refreshes it; from any thread, to be closed. */
    public HostSession session(HostSpec spec) {
        return sessions.apply(spec);
    }

    /** Ends the agent of a host and forgets what was read. */
    public void close(OpenHost host) {
        end(host);
        host.setLive(false);
        if (open.remove(host)) {
            new CloseJob(host, host.session(), true).schedule();
            tell(HostListener::hostsChanged);
        }
    }

    /** Reads a host once. Dropped and counted while a reading of it runs. */
    public void read(OpenHost host) {
        if (host.busy()) {
            host.skip();
            tell(l -> l.hostChanged(host));
            return;
        }
        host.begin();
        ReadJob job = new ReadJob(this, host);
        jobs.put(host, job);
        job.schedule();
        later(SLOW_MS, () -> {
            if (jobs.get(host) == job && host.busy()) {
                host.linger();
                job.shown().schedule();
                tell(l -> l.hostChanged(host));
            }
        });
        if (host.readings() == 0 || host.phase() != HostPhase.READ) { // of one of many readings nothing is shown unless it is slow
            tell(l -> l.hostChanged(host));
        }
    }

    /** Reads another step of a series; while a step is being read, the one that was chosen last comes next. */
    public void choose(OpenHost host, StepName step) {
        host.choose(step);
        if (!host.busy()) {
            read(host);
        }
    }

    /** What the readings of a series say together, for its last one: when that is shown, its findings are made anew. */
    public void series(OpenHost host, Instant lastTakenAt, Past past) {
        boolean fresh = !past.equals(host.past(lastTakenAt));
        host.series(lastTakenAt, past);
        if (fresh && lastTakenAt != null && lastTakenAt.equals(host.takenAt()) && !host.busy()) {
            read(host);
        }
    }

    /** Another step was chosen while that job read one. */
    private void follow(ReadJob job, OpenHost host) {
        if (!Objects.equals(job.step(), host.step())) {
            read(host);
        }
    }

    /** Ends the agent of a host and starts another, with the rights that are wanted now; what was read stays until the new reading is there. */
    public void reconnect(OpenHost host) {
        end(host);
        new CloseJob(host, host.session(), false).schedule();
        host.renew(sessions.apply(host.spec()));
        read(host);
    }

    /** The reading that runs has no say any more. */
    private void end(OpenHost host) {
        ReadJob job = jobs.remove(host);
        if (job != null) {
            job.cancel();
        }
        if (host.busy()) {
            host.cancelled();
        }
    }

    /** Keeps the last reading of a host to compare later ones with. */
    public void mark(OpenHost host) {
        host.keepMark();
        tell(l -> l.hostChanged(host));
    }

    /** Ends the reading that runs. */
    public void cancel(OpenHost host) {
        ReadJob job = jobs.get(host);
        if (job != null && job.cancel() && jobs.remove(host, job)) { // it had not begun and never will
            host.cancelled();
            tell(l -> l.hostChanged(host));
        }
    }

    /** Switches reading again and again on or off; only for hosts that can say something new. */
    public void setLive(OpenHost host, boolean on) {
        boolean wanted = on && host.spec().live();
        if (host.live() != wanted) {
            host.setLive(wanted);
            tell(l -> l.hostChanged(host));
            tick(host, 0);
        }
    }

    /** Time between two readings of a live host, in milliseconds. */
    public int interval() {
        return interval;
    }

    public void setInterval(int milliseconds) {
        interval = milliseconds;
        open.forEach(h -> tell(l -> l.hostChanged(h)));
    }

    /** The kinds of sources that readings use. */
    public Set<Tier> tiers() {
        return tiers;
    }

    /** Uses only these kinds of sources; hosts that have been read are read again, so that nothing is left of the others. */
    public void setTiers(Set<Tier> allowed) {
        tiers = allowed;
        open.stream().filter(h -> h.phase() == HostPhase.READ).forEach(h -> {
            end(h);
            read(h);
        });
    }

    /** The user gave hosts other names, or wants values written in another way: everything is shown again. */
    public void wordsChanged() {
        tell(HostListener::hostsChanged);
        open.forEach(h -> tell(l -> l.wordsChanged(h)));
    }

    /** What is ignored on a host is other than before; it may be open more than once, as itself and as captures. */
    public void ignoredOtherwise(OpenHost host) {
        String name = name(host);
        open.stream().filter(h -> h == host || name != null && name.equals(name(h))).forEach(h -> {
            h.ignoredOtherwise();
            tell(l -> l.wordsChanged(h));
        });
    }

    private static String name(OpenHost h) {
        return h.snapshot() == null || h.snapshot().host() == null ? null : h.snapshot().host().name();
    }

    public void add(HostListener listener) {
        listeners.add(listener);
    }

    public void remove(HostListener listener) {
        listeners.remove(listener);
    }

    private void tick(OpenHost host, int delay) {
        if (!disposed && host.live() && !display.isDisposed()) {
            display.timerExec(delay, () -> {
                if (host.live() && open.contains(host) && !disposed) {
                    read(host);
                    tick(host, interval);
                }
            });
        }
    }

    // called by the jobs, from any thread

    void progress(ReadJob job, OpenHost host, String line) {
        onDisplay(() -> {
            if (jobs.get(host) == job) {
                host.progress(line);
                tell(l -> l.hostChanged(host));
            }
        });
    }

    void done(ReadJob job, OpenHost host, Fresh fresh) {
        onDisplay(() -> {
            if (jobs.remove(host, job)) {
                Applied applied = host.succeed(fresh);
                tell(l -> l.hostRead(host, applied));
                follow(job, host);
            }
        });
    }

    void failed(ReadJob job, OpenHost host, Reading<?> failure) {
        onDisplay(() -> {
            if (!jobs.remove(host, job)) {
                return;
            } else if (failure.errno() == Errno.ECANCELED) {
                host.cancelled();
            } else {
                host.fail(failure);
            }
            tell(l -> l.hostChanged(host));
            follow(job, host);
        });
    }

    /** From the display thread: the recording of a host has news. */
    void recorded(OpenHost host) {
        tell(l -> l.hostRecorded(host));
    }

    void later(int milliseconds, Runnable r) {
        display.timerExec(milliseconds, () -> {
            if (!disposed) {
                r.run();
            }
        });
    }

    void onDisplay(Runnable r) {
        if (!disposed && !display.isDisposed()) {
            display.asyncExec(() -> {
                if (!disposed) {
                    r.run();
                }
            });
        }
    }

    private void tell(Consumer<HostListener> what) {
        listeners.forEach(what);
    }

    @Override
    public void dispose() {
        disposed = true;
        for (OpenHost h : List.copyOf(open)) {
            ReadJob job = jobs.remove(h);
            if (job != null) {
                job.cancel();
            }
            h.recording().dispose();
            h.session().close();
        }
        open.clear();
    }
}
