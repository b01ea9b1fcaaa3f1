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
        if (facts != null && now.known() && now.equals(key)) {
            return facts;
        }
        KernelFacts kept = file == null || !now.known() ? null : file.read(now);
        facts = kept != null ? kept : parse(live);
        key = now;
        if (kept == null && file != null && now.known()) {
            file.write(now, facts);
        }
        return facts;
    }

    private static KernelFacts parse(SystemRoot root) {
        Reading<Content> text = root.read(Kallsyms.PATH, Kallsyms.LIMIT);
        Reading<Symbols> symbols = text instanceof Reading.Ok<Content>(String p, Content c) ? Kallsyms.parse(c) : text.retype();
        Reading<KernelTypes> types = TypeLookup.read(root.read(Btf.DIR + "/vmlinux", Btf.LIMIT), m -> root.read(Btf.DIR + "/" + m, Btf.LIMIT));
        return new KernelFacts(symbols, types);
    }
}
