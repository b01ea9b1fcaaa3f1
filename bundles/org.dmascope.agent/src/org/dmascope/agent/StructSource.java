// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent;

import java.util.function.Function;

import org.dmascope.core.Content;
import org.dmascope.core.Gatherer;
import org.dmascope.core.Reading;
import org.dmascope.core.Source;
import org.dmascope.core.kernel.Capabilities;
import org.dmascope.core.kernel.KernelFacts;
import org.dmascope.core.kernel.StructWalker;
import org.dmascope.core.kernel.Walk;
import org.dmascope.core.source.Sources;
import org.dmascope.core.source.struct.StructText;

/**
 * The struct tier: what the kernel can do, and the best walk that it allows. BPF first; through kcore when BPF cannot or sees only a part.
 * Kernel memory stays here, the records go over the wire.
 */
final class StructSource implements Source {
    private final KernelFactsCache facts;
    private final StructWalker bpf;
    private final StructWalker kcore;
    private final Function<KernelFacts, Content> regions;
    /** Guarded by this: the facts that were told last, and how. */
    private KernelFacts saidOf;
    private Content said;

    /** @param regions the document of the walk over RDMA memory regions; null when there is nothing to walk */
    StructSource(KernelFactsCache facts, StructWalker bpf, StructWalker kcore, Function<KernelFacts, Content> regions) {
        this.facts = facts;
        this.regions = regions;
        this.bpf = bpf;
        this.kcore = kcore;
    }

    @Override
    public String id() {
        return Sources.STRUCT;
    }

    @Override
    public void gather(Gatherer g) {
        Walk walk = bpf == null ? null : bpf.walk(facts.early());
        if (walk != null) {
            g.recordDerived(StructText.BPF, new Reading.Ok<>(StructText.BPF, walk.document()));
        }
        KernelFacts kernel = facts.get();
        g.recordDerived(StructText.KERNEL, new Reading.Ok<>(StructText.KERNEL, capabilities(kernel, g)));
        if (!(walk instanceof Walk.Done(var dump) && dump.partial() == null)) {
            g.recordDerived(StructText.KCORE, new Reading.Ok<>(StructText.KCORE, kcore.walk(kernel).document()));
        }
        Content rdma = regions.apply(kernel); // the regions of drivers are beyond the BPF programs: their structures are in modules, and as many as there are drivers
        if (rdma != null) {
            g.recordDerived(StructText.RDMA, new Reading.Ok<>(StructText.RDMA, rdma));
        }
    }

    /** They follow from the facts and from what stays the same for a boot, and take as long as a walk over hundreds of buffers. */
    private synchronized Content capabilities(KernelFacts kernel, Gatherer g) {
        if (kernel != saidOf) {
            said = Capabilities.document(kernel, g.quiet());
            saidOf = kernel;
        }
        return said;
    }
}
