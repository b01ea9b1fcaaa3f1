// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.dmascope.analysis.Applied;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.session.HostSession;
import org.dmascope.session.HostSpec;
import org.dmascope.session.Hosts;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.services.IDisposable;

/**
 * The hosts that are open in this workbench, and the jobs that read them. One object per workbench; get it from any site. Everything is
 * called on the display thread; jobs come back to it by {@link Display#asyncExec}.
 */
public final class OpenHosts implements IDisposable {
    private final Display display;
    private final Hosts hosts;
    private final List<OpenHost> open = new ArrayList<>();
    private final Map<OpenHost, ReadJob> jobs = new HashMap<>();
    private final List<HostListener> listeners = new CopyOnWriteArrayList<>();
    private int interval = 2000;
    private boolean disposed;

    public OpenHosts(Display display, Hosts hosts) {
        this.display = display;
        this.hosts = hosts;
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
            OpenHost h = new OpenHost(spec, hosts.session(spec));
            open.add(h);
            tell(HostListener::hostsChanged);
            return h;
        });
    }

    /** A session of one's own with a host, apart from the one that refreshes it; from any thread, to be closed. */
    public HostSession session(HostSpec spec) {
        return hosts.session(spec);
    }

    /** Ends the agent of a host and forgets what was read. */
    public void close(OpenHost host) {
        ReadJob job = jobs.remove(host);
        if (job != null) {
            job.cancel();
        }
        host.setLive(false);
        if (open.remove(host)) {
            new CloseJob(host).schedule();
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
        tell(l -> l.hostChanged(host));
    }

    /** Ends the reading that runs. */
    public void cancel(OpenHost host) {
        ReadJob job = jobs.get(host);
        if (job != null) {
            job.cancel();
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

    void progress(OpenHost host, String line) {
        onDisplay(() -> {
            host.progress(line);
            tell(l -> l.hostChanged(host));
        });
    }

    void done(OpenHost host, Fresh fresh) {
        onDisplay(() -> {
            if (open.contains(host)) {
                Applied applied = host.succeed(fresh);
                tell(l -> l.hostRead(host, applied));
            }
        });
    }

    void failed(OpenHost host, Reading<?> failure) {
        onDisplay(() -> {
            if (failure.errno() == Errno.ECANCELED) {
                host.cancelled();
            } else {
                host.fail(failure);
            }
            tell(l -> l.hostChanged(host));
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
