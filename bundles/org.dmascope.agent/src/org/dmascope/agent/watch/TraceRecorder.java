// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.dmascope.core.Content;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.event.EventAssembler;
import org.dmascope.core.event.EventBatch;
import org.dmascope.core.event.EventKind;
import org.dmascope.core.event.Sight;
import org.dmascope.core.event.TraceEvent;
import org.dmascope.core.event.WatchInfo;
import org.dmascope.core.kernel.KernelFacts;
import org.dmascope.core.kernel.trace.PageLayout;
import org.dmascope.core.kernel.trace.TraceFormat;
import org.dmascope.core.kernel.trace.TraceFormats;
import org.dmascope.core.kernel.trace.TraceFs;

/** The recorder of a live host: an instance of tracing and a group of probes of its own, both gone when it has finished. */
public final class TraceRecorder implements Recorder {
    /** Memory for all rings together, and the least and most for one, in KiB. */
    private static final int RINGS_KIB = 32 << 10;
    private static final int LEAST_KIB = 256;
    private static final int MOST_KIB = 8 << 10;
    private static final int MOST_CPUS = 8192;
    private static final String RIGHTS = "recording needs root (CAP_SYS_ADMIN or access to tracefs) and no lockdown of level \"confidentiality\"";

    private final TraceFs fs;
    private final Sweeper sweeper;
    private final String token;
    private final String suffix;
    private final List<ProbeSet.Made> made;
    private final List<TraceFs.Pipe> pipes;
    private final Rings rings;
    private final KernelNames names;
    private final EventAssembler assembler;
    private final WatchInfo info;
    private boolean finished;

    private TraceRecorder(Prepared p, KernelNames names) {
        this.fs = p.fs;
        this.sweeper = p.sweeper;
        this.token = p.token;
        this.suffix = p.suffix;
        this.made = p.made;
        this.pipes = p.pipes;
        this.rings = new Rings(p.pipes, p.layout, p.sights);
        this.names = names;
        this.assembler = new EventAssembler(names::symbol, names::thread);
        this.info = p.info;
    }

    /** What a start has made so far; it is taken back when a later step fails. */
    private static final class Prepared {
        private final TraceFs fs;
        private final Sweeper sweeper;
        private final String token;
        private final String suffix;
        private List<ProbeSet.Made> made = List.of();
        private final List<TraceFs.Pipe> pipes = new ArrayList<>();
        private final Map<Integer, Sight> sights = new HashMap<>();
        private PageLayout layout;
        private WatchInfo info;

        Prepared(TraceFs fs, Sweeper sweeper, Owner owner) {
            this.fs = fs;
            this.sweeper = sweeper;
            this.token = owner.token();
            this.suffix = "_" + owner.pid();
        }
    }

    /**
     * Sweeps what dead recorders left and starts a recording.
     *
     * @param facts of this kernel; asked again when modules came
     * @return {@link Reading.Failed} with EACCES or EPERM when the rights are missing, ENOENT without tracefs; the reason says what would help
     */
    public static Reading<Recorder> start(Reading<TraceFs> tracing, SystemRoot root, Supplier<KernelFacts> facts) {
        if (!(tracing instanceof Reading.Ok<TraceFs>(String mount, TraceFs fs))) {
            return refused(tracing, tracing.path());
        }
        Owner owner = Owner.self(root);
        if (owner == null) {
            return new Reading.Failed<>("/proc/self/stat", Errno.EIO, "this process could not find out its own start time");
        }
        Sweeper sweeper = new Sweeper(fs, root);
        sweeper.sweep();
        Prepared p = new Prepared(fs, sweeper, owner);
        KernelFacts known = facts.get();
        Reading<?> problem = prepare(p, known);
        if (problem != null) {
            close(p.pipes);
            sweeper.remove(p.token);
            return refused(problem, Sweeper.instance(p.token));
        }
        return new Reading.Ok<>(mount, new TraceRecorder(p, new KernelNames(root, fs, facts, known)));
    }

    private static Reading<Recorder> refused(Reading<?> why, String what) {
        return switch (why) {
            case Reading.Denied<?> d -> new Reading.Failed<>(d.path(), d.errno(), "permission denied at " + d.path() + ": " + RIGHTS);
            case Reading.Absent<?> a -> new Reading.Failed<>(a.path(), a.errno(), "tracefs is not there (" + a.path()
                    + "); mount -t tracefs tracefs /sys/kernel/tracing, or the kernel was built without it");
            case Reading.Failed<?> f -> new Reading.Failed<>(f.path(), f.errno(), "tracing failed at " + f.path() + ": " + f.reason());
            default -> new Reading.Failed<>(why.path(), Errno.EIO, "tracing cannot be used at " + what + ": " + why);
        };
    }

    /** @return the failure; null when all is ready and recording */
    private static Reading<?> prepare(Prepared p, KernelFacts facts) {
        String instance = Sweeper.instance(p.token);
        Reading<Integer> r = p.fs.make(instance);
        r = r.ok() ? p.fs.write(instance + "/trace_clock", "boot", false) : r;
        if (!r.ok()) {
            return r;
        }
        List<Integer> cpus = cpus(p.fs, instance);
        int kib = Math.clamp(RINGS_KIB / Math.max(1, cpus.size()), LEAST_KIB, MOST_KIB);
        r = p.fs.write(instance + "/buffer_size_kb", Integer.toString(kib), false);
        Reading<PageLayout> layout = page(p.fs);
        if (!r.ok() || !layout.ok() || cpus.isEmpty()) {
            return !r.ok() ? r : !layout.ok() ? layout : new Reading.Failed<>(instance, Errno.EIO, "it has no processors");
        }
        p.layout = layout.orElse(null);
        ProbeSet probes = new ProbeSet(p.fs, p.token, p.suffix, facts);
        probes.install();
        p.made = probes.made();
        if (probes.denied() != null) {
            return probes.denied();
        }
        long boot = System.currentTimeMillis() - p.fs.bootNanos() / 1_000_000;
        Reading<?> problem = open(p, instance, cpus);
        problem = problem == null ? enable(p, instance) : problem;
        p.info = new WatchInfo(boot, p.fs.bootNanos(), cpus.size(), kib, probes.points());
        return problem;
    }

    private static List<Integer> cpus(TraceFs fs, String instance) {
        return fs.list(instance + "/per_cpu").orElse(List.of()).stream().filter(s -> s.matches("cpu\\d{1,5}")).map(s -> Integer.parseInt(s.substring(3))).sorted()
                .limit(MOST_CPUS).toList();
    }

    private static Reading<PageLayout> page(TraceFs fs) {
        Reading<Content> text = fs.read("events/header_page", TraceFormats.MAX_BYTES);
        return text instanceof Reading.Ok<Content>(String path, Content c) ? TraceFormats.page(path, c) : text.retype();
    }

    private static Reading<?> open(Prepared p, String instance, List<Integer> cpus) {
        for (int cpu : cpus) {
            Reading<TraceFs.Pipe> pipe = p.fs.open(instance + "/per_cpu/cpu" + cpu + "/trace_pipe_raw");
            if (!pipe.ok()) {
                return pipe;
            }
            p.pipes.add(pipe.orElse(null));
        }
        return null;
    }

    private static Reading<?> enable(Prepared p, String instance) {
        for (ProbeSet.Made m : p.made) {
            Reading<Content> text = p.fs.read("events/" + m.path() + "/format", TraceFormats.MAX_BYTES);
            Reading<TraceFormat> format = text instanceof Reading.Ok<Content>(String path, Content c) ? TraceFormats.event(path, c) : text.retype();
            if (!(format instanceof Reading.Ok<TraceFormat>(String path, TraceFormat f))) {
                return format;
            }
            p.sights.put(f.id(), Sight.of(m.kind(), m.role(), m.symbol(), f));
        }
        for (String e : switches(p.made, p.token)) {
            Reading<Integer> r = p.fs.write(instance + "/events/" + e + "/enable", "1", false);
            if (!r.ok()) {
                return r;
            }
        }
        return p.made.isEmpty() ? new Reading.Failed<>(instance, Errno.EOPNOTSUPP, "this kernel lets none of the places be watched") : null;
    }

    /** The group of probes is switched as a whole, tracepoints one by one. */
    private static List<String> switches(List<ProbeSet.Made> made, String token) {
        return made.stream().map(m -> m.path().startsWith(token) ? token : m.path()).distinct().toList();
    }

    private static void close(List<TraceFs.Pipe> pipes) {
        pipes.forEach(TraceFs.Pipe::close);
        pipes.clear();
    }

    @Override
    public WatchInfo info() {
        return info;
    }

    @Override
    public EventBatch drain() {
        return read(fs.bootNanos());
    }

    private EventBatch read(long until) {
        List<TraceEvent> events = new ArrayList<>();
        rings.read(until, assembler, e -> {
            // what this process itself does is no news, except that a buffer may go with its last reference
            if (e.kind() == EventKind.RELEASE || !names.own(e.pid())) {
                events.add(e);
            }
        });
        return new EventBatch(null, events, rings.lost());
    }

    @Override
    public EventBatch finish() {
        if (finished) {
            return new EventBatch(null, List.of(), rings.lost());
        }
        finished = true;
        String instance = Sweeper.instance(token);
        for (String e : switches(made, token)) {
            fs.write(instance + "/events/" + e + "/enable", "0", false);
        }
        EventBatch last = read(Long.MAX_VALUE);
        long counted = new TraceCounts(fs, instance, suffix).lost(pipes.size());
        close(pipes);
        sweeper.remove(token);
        long missing = counted - last.lost();
        if (missing <= 0) {
            return last;
        }
        List<TraceEvent> all = new ArrayList<>(last.events());
        all.add(new TraceEvent(fs.bootNanos(), EventKind.LOST, 0, -1, null, -1, -1, null, null, 0, null, null, null, missing));
        return new EventBatch(null, all, counted);
    }
}
