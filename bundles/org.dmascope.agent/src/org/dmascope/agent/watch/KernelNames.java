// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent.watch;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.dmascope.core.Content;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.kernel.KernelFacts;
import org.dmascope.core.kernel.Symbols;
import org.dmascope.core.kernel.trace.TraceFs;
import org.dmascope.core.source.struct.Sym;

/** Names what records only number: addresses of the kernel, threads. Asks the kernel anew when an address may belong to a module that came later. */
final class KernelNames {
    private static final int MOST = 1 << 16;
    /** Not more often than this: the symbols of a kernel are megabytes of text. */
    private static final long AGAIN_NANOS = 2_000_000_000L;

    /** {@code PID NAME} of threads that tracing has seen lately (kernel/trace/trace_sched_switch.c). */
    private static final String SEEN = "saved_cmdlines";
    private static final int SEEN_LIMIT = 1 << 20;
    private static final long SEEN_NANOS = 200_000_000L;

    private final SystemRoot root;
    private final TraceFs fs;
    private final Map<Integer, String> seen = new HashMap<>();
    private long looked;
    private final Supplier<KernelFacts> facts;
    private final Map<Long, Sym> symbols = new HashMap<>();
    private final Map<Integer, Boolean> own = new HashMap<>();
    private KernelFacts known;
    private long asked;

    KernelNames(SystemRoot root, TraceFs fs, Supplier<KernelFacts> facts, KernelFacts first) {
        this.root = root;
        this.fs = fs;
        this.facts = facts;
        this.known = first;
        this.asked = System.nanoTime();
    }

    Sym symbol(long address) {
        Sym kept = symbols.get(address);
        if (kept != null) {
            return kept;
        }
        Sym s = lookUp(address);
        if (!s.named() && s.set() && System.nanoTime() - asked > AGAIN_NANOS) {
            known = facts.get();
            asked = System.nanoTime();
            s = lookUp(address);
        }
        if ((s.named() || !s.set()) && symbols.size() < MOST) {
            symbols.put(address, s);
        }
        return s;
    }

    private Sym lookUp(long address) {
        return known.symbols() instanceof Reading.Ok<Symbols>(String p, Symbols s) ? s.at(address) : address == 0 ? Sym.NULL : Sym.UNNAMED;
    }

    /** Name of a thread, also of one that has just gone; null when nobody knows it any more. */
    String thread(int pid) {
        if (root.read("/proc/" + pid + "/comm", SystemRoot.SMALL) instanceof Reading.Ok<Content>(String p, Content c)) {
            return c.line();
        }
        if (!seen.containsKey(pid) && (looked == 0 || System.nanoTime() - looked > SEEN_NANOS)) {
            looked = System.nanoTime() | 1;
            look();
        }
        return seen.get(pid);
    }

    private void look() {
        seen.clear();
        if (fs.read(SEEN, SEEN_LIMIT) instanceof Reading.Ok<Content>(String p, Content c)) {
            for (String line : c.line().split("\n")) {
                int blank = line.indexOf(' ');
                String pid = blank < 0 ? "" : line.substring(0, blank);
                if (pid.matches("\\d{1,9}")) {
                    seen.put(Integer.parseInt(pid), line.substring(blank + 1));
                }
            }
        }
    }

    /** Whether a thread is one of this process. */
    boolean own(int pid) {
        if (own.size() > MOST) {
            own.clear();
        }
        return pid > 0 && own.computeIfAbsent(pid, p -> root.stat("/proc/self/task/" + p).ok());
    }
}
