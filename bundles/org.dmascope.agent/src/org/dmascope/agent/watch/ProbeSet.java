// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent.watch;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.event.EventKind;
import org.dmascope.core.event.Sight.Role;
import org.dmascope.core.event.WatchPoint;
import org.dmascope.core.event.WatchPoint.Way;
import org.dmascope.core.kernel.KernelFacts;
import org.dmascope.core.kernel.KernelTypes;
import org.dmascope.core.kernel.Symbols;
import org.dmascope.core.kernel.trace.TraceFs;

/**
 * Makes the probes of a recording, each in the best way that this kernel takes: at the end of the function with what it was called with
 * (one record per call), else at both ends; through the function tracer (fprobe), else by kprobes. Which way goes is found by trying.
 */
final class ProbeSet {
    /** Threads that may be within a probed function at the same time before one is missed: maxactive of Documentation/trace/kprobetrace.rst. */
    private static final int AT_ONCE = 256;
    private static final String TRACEPOINTS = "events/dma_buf";

    /** How a function can be probed. */
    private enum Style {
        FPROBE_END(Way.FPROBE), FPROBE_BOTH(Way.FPROBE), KPROBE_BOTH(Way.KPROBE);

        private final Way way;

        Style(Way way) {
            this.way = way;
        }
    }

    /** An event to be enabled. @param path of its folder below {@code events} */
    record Made(String path, EventKind kind, Role role, String symbol) {
    }

    private final TraceFs fs;
    private final String token;
    private final String suffix;
    private final KernelFacts facts;
    private final List<Made> made = new ArrayList<>();
    private final List<WatchPoint> points = new ArrayList<>();
    private Reading<Integer> denied;
    /** Whether this kernel takes fprobes only without a number of threads. */
    private boolean plain;
    /** The best way that has worked; what is better is not tried any more. */
    private Style best;

    /** @param suffix of the names of probes: where the kernel counts what a probe missed, their group is not named */
    ProbeSet(TraceFs fs, String token, String suffix, KernelFacts facts) {
        this.fs = fs;
        this.token = token;
        this.suffix = suffix;
        this.facts = facts;
    }

    List<Made> made() {
        return made;
    }

    List<WatchPoint> points() {
        return points;
    }

    /** What the kernel said when it does not let this process make probes; null when it does. */
    Reading<Integer> denied() {
        return denied;
    }

    void install() {
        boolean tracepoints = fs.list(TRACEPOINTS).ok();
        if (tracepoints) {
            tracepoint(EventKind.EXPORT, "dma_buf_export");
            tracepoint(EventKind.FD, "dma_buf_fd");
            tracepoint(EventKind.MMAP, "dma_buf_mmap");
            tracepoint(EventKind.MMAP, "dma_buf_mmap_internal");
        }
        if (facts.types() instanceof Reading.Ok<KernelTypes>(String p, KernelTypes types)) {
            for (Wanted w : Wanted.all(new ProbeArgs(types))) {
                boolean told = made.stream().anyMatch(m -> m.kind() == w.kind() && m.path().startsWith("dma_buf/"));
                if (!told && denied == null) {
                    probe(w);
                }
            }
        } else {
            points.add(new WatchPoint(EventKind.ATTACH, "dma_buf_dynamic_attach", Way.NONE, "the type information of the kernel (/sys/kernel/btf/vmlinux) could not be read"));
        }
        if (tracepoints && made.stream().noneMatch(m -> m.kind() == EventKind.ATTACH)) {
            tracepoint(EventKind.ATTACH, "dma_buf_dynamic_attach");
            tracepoint(EventKind.DETACH, "dma_buf_detach");
        }
    }

    private void tracepoint(EventKind kind, String name) {
        if (fs.list(TRACEPOINTS + "/" + name).ok()) {
            made.add(new Made("dma_buf/" + name, kind, Role.WHOLE, "dma_buf:" + name));
            points.add(new WatchPoint(kind, "dma_buf:" + name, Way.TRACEPOINT, null));
        }
    }

    private void probe(Wanted w) {
        if (facts.symbols() instanceof Reading.Ok<Symbols>(String p, Symbols s) && !s.has(w.symbol())) {
            points.add(new WatchPoint(w.kind(), w.symbol(), Way.NONE, missing(w)));
            return;
        }
        Reading<Integer> last = null;
        for (Style style : Style.values()) {
            if (best != null && style.compareTo(best) < 0) {
                continue;
            }
            last = w.result() == null ? start(w, style) : w.onlyEnd() ? end(w, style) : both(w, style);
            if (last.ok()) {
                best = w.result() != null && !w.onlyEnd() && best == null ? style : best;
                points.add(new WatchPoint(w.kind(), w.symbol(), style.way, null));
                return;
            }
            if (last instanceof Reading.Denied<Integer>) {
                denied = last;
                return;
            }
        }
        points.add(new WatchPoint(w.kind(), w.symbol(), Way.NONE, "the kernel does not take a probe there (" + Errno.name(last.errno()) + ")"));
    }

    private static String missing(Wanted w) {
        String module = w.symbol().startsWith("ib_") ? "; RDMA is not loaded, or this kernel lacks it" : "";
        return "this kernel has no such function" + module;
    }

    private Reading<Integer> start(Wanted w, Style style) {
        return define(w, style.way == Way.FPROBE ? "f" : "p", w.name(), w.symbol(), w.args() + ProbeArgs.COMM, Role.WHOLE);
    }

    /** One record at the end, of what was returned only. */
    private Reading<Integer> end(Wanted w, Style style) {
        return atEnd(w, style, w.name(), result(w) + w.returned() + ProbeArgs.COMM, Role.WHOLE);
    }

    private Reading<Integer> both(Wanted w, Style style) {
        if (style == Style.FPROBE_END) {
            return fprobeAtEnd(w, w.name(), result(w) + w.args() + ProbeArgs.COMM, Role.WHOLE);
        }
        Reading<Integer> in = define(w, style.way == Way.FPROBE ? "f" : "p", w.name() + "_in", w.symbol(), w.args() + ProbeArgs.COMM, Role.IN);
        if (!in.ok()) {
            return in;
        }
        Reading<Integer> out = atEnd(w, style, w.name() + "_out", result(w), Role.OUT);
        if (!out.ok()) {
            made.removeLast();
            fs.write(Sweeper.PROBES, "-:" + token + "/" + w.name() + "_in" + suffix + "\n", true);
        }
        return out;
    }

    private Reading<Integer> atEnd(Wanted w, Style style, String name, String args, Role role) {
        return style.way == Way.FPROBE ? fprobeAtEnd(w, name, args, role) : define(w, "r" + AT_ONCE, name, w.symbol(), args, role);
    }

    /** With room for many threads where the kernel takes a number (until its fprobes stood on the function graph, which needs none). */
    private Reading<Integer> fprobeAtEnd(Wanted w, String name, String args, Role role) {
        Reading<Integer> r = plain ? null : define(w, "f" + AT_ONCE, name, w.symbol() + "%return", args, role);
        if (r != null && r.ok()) {
            return r;
        }
        r = define(w, "f", name, w.symbol() + "%return", args, role);
        plain |= r.ok();
        return r;
    }

    private static String result(Wanted w) {
        return " ret=$retval:" + w.result();
    }

    private Reading<Integer> define(Wanted w, String type, String name, String where, String args, Role role) {
        Reading<Integer> r = fs.write(Sweeper.PROBES, type + ":" + token + "/" + name + suffix + " " + where + args + "\n", true);
        if (r.ok()) {
            made.add(new Made(token + "/" + name + suffix, w.kind(), role, w.symbol()));
        }
        return r;
    }
}
