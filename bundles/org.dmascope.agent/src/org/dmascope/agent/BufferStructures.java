// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent;

import java.util.List;

import org.dmascope.agent.trial.StructLook;
import org.dmascope.core.Content;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.kernel.Capabilities;
import org.dmascope.core.kernel.KernelFacts;
import org.dmascope.core.kernel.StructWalker;
import org.dmascope.core.kernel.Walk;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;

/**
 * Walks the kernel's dma-bufs as {@link StructSource} does and keeps one of them. The process of a trial has its buffer open, so the walk by BPF finds
 * it also where that sees open buffers only.
 */
final class BufferStructures implements StructLook {
    private final KernelFactsCache facts;
    private final StructWalker bpf;
    private final StructWalker kcore;
    private final SystemRoot root;

    BufferStructures(KernelFactsCache facts, StructWalker bpf, StructWalker kcore, SystemRoot root) {
        this.facts = facts;
        this.bpf = bpf;
        this.kcore = kcore;
        this.root = root;
    }

    @Override
    public Content kernel() {
        KernelFacts kernel = facts.get();
        bpf.walk(kernel); // loads its programs
        return Capabilities.document(kernel, root);
    }

    @Override
    public Content of(long ino) {
        KernelFacts kernel = facts.get();
        Walk walk = only(bpf.walk(kernel), ino);
        return (found(walk) ? walk : only(kcore.walk(kernel), ino)).document();
    }

    private static boolean found(Walk w) {
        return w instanceof Walk.Done(StructDump dump) && !dump.buffers().isEmpty();
    }

    private static Walk only(Walk w, long ino) {
        if (!(w instanceof Walk.Done(StructDump dump))) {
            return w;
        }
        List<StructBuffer> one = dump.buffers().stream().filter(b -> b.ino() == ino).toList();
        return new Walk.Done(new StructDump(dump.method(), dump.partial(), one, dump.problems()));
    }
}
