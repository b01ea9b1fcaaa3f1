// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent;

import org.dmascope.core.Gatherer;
import org.dmascope.core.Reading;
import org.dmascope.core.Source;
import org.dmascope.core.kernel.StructWalker;
import org.dmascope.core.source.Sources;
import org.dmascope.core.source.struct.StructText;

/** The walk through kcore even where BPF can: to hold one against the other. */
final class KcoreSource implements Source {
    private final KernelFactsCache facts;
    private final StructWalker kcore;

    KcoreSource(KernelFactsCache facts, StructWalker kcore) {
        this.facts = facts;
        this.kcore = kcore;
    }

    @Override
    public String id() {
        return Sources.KCORE;
    }

    @Override
    public void gather(Gatherer g) {
        g.recordDerived(StructText.KCORE, new Reading.Ok<>(StructText.KCORE, kcore.walk(facts.get()).document()));
    }
}
