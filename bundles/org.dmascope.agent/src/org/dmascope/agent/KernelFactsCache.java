// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent;

import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.kernel.Btf;
import org.dmascope.core.kernel.FactsKey;
import org.dmascope.core.kernel.Kallsyms;
import org.dmascope.core.kernel.KernelFacts;
import org.dmascope.core.kernel.KernelTypes;
import org.dmascope.core.kernel.Symbols;
import org.dmascope.core.kernel.TypeLookup;
import org.dmascope.core.Content;

/**
 * The kernel's symbols and types, parsed once per boot and set of modules: kept in memory, and in a file for the next agent. They take tenths of a
 * second to parse; a walk takes less.
 */
final class KernelFactsCache {
    private final SystemRoot live;
    private final FactsFile file;
    /** Guarded by this. */
    private FactsKey key;
    private KernelFacts facts;
    private Reading<KernelTypes> types;

    /**
     * @param live the running kernel itself, not the watched one of a reading: printing its symbols takes a busy machine longer than a call may be
     *             blocked, but it takes no lock; who has given up meanwhile finds them in the next reading
     * @param file where they are kept between agents; null for nowhere
     */
    KernelFactsCache(SystemRoot live, FactsFile file) {
        this.live = live;
        this.file = file;
    }

    synchronized KernelFacts get() {
        FactsKey now = FactsKey.of(live);
        if (complete(now)) {
            return facts;
        }
        facts = new KernelFacts(symbols(), typesOf(now));
        if (file != null && now.known()) {
            file.write(now, facts);
        }
        return facts;
    }

    /**
     * What is there without the symbols, which are most of the work: the walk by BPF needs the types only, and its answer need not wait.
     * Symbols that were not read yet are {@link Reading.Unsupported}.
     */
    synchronized KernelFacts early() {
        FactsKey now = FactsKey.of(live);
        return complete(now) ? facts
                : new KernelFacts(new Reading.Unsupported<>(Kallsyms.PATH, 0, "the symbols have not been read yet"), typesOf(now));
    }

    /** Whether facts of this key are there, in memory or in the file. */
    private boolean complete(FactsKey now) {
        if (facts != null && now.known() && now.equals(key)) {
            return true;
        }
        boolean newKey = !now.equals(key);
        facts = file == null || !now.known() || !newKey ? null : file.read(now);
        types = newKey || !now.known() ? null : types;
        key = now;
        return facts != null;
    }

    private Reading<KernelTypes> typesOf(FactsKey now) {
        if (types == null || !now.known()) {
            types = TypeLookup.read(live.read(Btf.DIR + "/vmlinux", Btf.LIMIT), m -> live.read(Btf.DIR + "/" + m, Btf.LIMIT));
        }
        return types;
    }

    private Reading<Symbols> symbols() {
        Reading<Content> text = live.read(Kallsyms.PATH, Kallsyms.LIMIT);
        return text instanceof Reading.Ok<Content>(String p, Content c) ? Kallsyms.parse(c) : text.retype();
    }
}
