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
import org.dmascope.core.source.struct.Sym;

/** Names what records only number: addresses of the kernel, threads. Asks the kernel anew when an address may belong to a module that came later. */
final class KernelNames {
    private static final int MOST = 1 << 16;
    /** Not more often than this: the symbols of a kernel are megabytes of text. */
    private static final long AGAIN_NANOS = 2_000_000_000L;

    private final SystemRoot root;
    private final Supplier<KernelFacts> facts;
    private final Map<Long, Sym> symbols = new HashMap<>();
    private final Map<Integer, Boolean> own = new HashMap<>();
    private KernelFacts known;
    private long asked;

    KernelNames(SystemRoot root, Supplier<KernelFacts> facts, KernelFacts first) {
        this.root = root;
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

    /** Name of a thread; null when it has gone. */
    String thread(int pid) {
        return root.read("/proc/" + pid + "/comm", SystemRoot.SMALL) instanceof Reading.Ok<Content>(String p, Content c) ? c.line() : null;
    }

    /** Whether a thread is one of this process. */
    boolean own(int pid) {
        if (own.size() > MOST) {
            own.clear();
        }
        return pid > 0 && own.computeIfAbsent(pid, p -> root.stat("/proc/self/task/" + p).ok());
    }
}
