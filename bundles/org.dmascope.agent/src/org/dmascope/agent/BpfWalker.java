// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.kernel.BpfKind;
import org.dmascope.core.kernel.BpfOffset;
import org.dmascope.core.kernel.BpfRecords;
import org.dmascope.core.kernel.KernelFacts;
import org.dmascope.core.kernel.KernelTypes;
import org.dmascope.core.kernel.StructWalker;
import org.dmascope.core.kernel.Walk;
import org.dmascope.core.source.struct.StructDump.Method;
import org.dmascope.linux.BpfLoader;
import org.dmascope.linux.BpfPrograms;
import org.dmascope.linux.Libc;

/**
 * The walk by BPF iterators. The programs stay loaded between walks, because loading them takes a hundred times as long as a walk; they are
 * gone with {@link #close()} or with the process. Symbols are named inside the kernel, so addresses need not be visible.
 */
final class BpfWalker implements StructWalker, AutoCloseable {
    /** Room for some 20,000 attachments between two reads; the ring is emptied and the walk goes on when it is full. */
    private static final int RING = 4 << 20;
    /** For kernels whose iterator cannot go on after the first read: all must fit at once. Some 600,000 attachments. */
    private static final int LARGE_RING = 128 << 20;
    /** Context of the iterator over dma-bufs (kernel/bpf/dmabuf_iter.c). */
    private static final String ITERATOR = "bpf_iter__dmabuf";
    private static final String ONLY_OPEN = "only buffers that a process has open: this kernel has no dma-buf iterator";
    private static final String CUT_OFF = "the kernel's iterator ended early, and its ring could not be made larger";

    private final Libc libc;
    private final BpfRefusal refusal;
    private BpfLoader loader;
    private BpfPrograms programs;
    private int ring = RING;

    BpfWalker(Libc libc, SystemRoot root) {
        this.libc = libc;
        this.refusal = new BpfRefusal(root);
    }

    @Override
    public synchronized Walk walk(KernelFacts kernel) {
        Walk.Refused refused = ready(kernel.types());
        if (refused != null) {
            return refused;
        }
        List<String> problems = new ArrayList<>();
        int[] offsets = offsets(kernel.types(), problems);
        boolean all = programs.program().equals(BpfPrograms.ALL);
        BpfRecords records = new BpfRecords(!all);
        Reading<BpfPrograms.Run> run = programs.walk(offsets, records::take);
        if (run instanceof Reading.Ok<BpfPrograms.Run> ok && incomplete(ok.value()) && enlarge()) {
            records = new BpfRecords(!all);
            run = programs.walk(offsets, records::take);
        }
        if (run instanceof Reading.Failed<BpfPrograms.Run>(String p, int errno, String reason)) {
            close();
            return new Walk.Refused(errno, reason, null);
        }
        BpfPrograms.Run done = run.orElse(new BpfPrograms.Run(0, false));
        if (done.lost() > 0) {
            problems.add(done.lost() + " records were lost on their way from the kernel");
        }
        String partial = !all ? ONLY_OPEN : done.cutOff() ? CUT_OFF : done.lost() > 0 ? "some records were lost on their way from the kernel" : null;
        return new Walk.Done(records.dump(all ? Method.BPF_DMABUF : Method.BPF_TASK_FILE, partial, problems));
    }

    private static boolean incomplete(BpfPrograms.Run run) {
        return run.lost() > 0 || run.cutOff();
    }

    /** Null when the programs are loaded. */
    private Walk.Refused ready(Reading<KernelTypes> types) {
        if (programs != null) {
            return null;
        }
        if (loader == null) {
            Reading<BpfLoader> found = BpfLoader.find(libc);
            if (!(found instanceof Reading.Ok<BpfLoader>(String p, BpfLoader l))) {
                return BpfRefusal.notFound(found);
            }
            loader = l;
        }
        // libbpf looks for a type that the kernel lacks in all modules, which may not be allowed: so the iterator is not tried where its type is not there
        boolean none = types instanceof Reading.Ok<KernelTypes>(String path, KernelTypes known) && !known.has(ITERATOR);
        Reading<BpfPrograms> loaded = load(none ? BpfPrograms.OPEN : BpfPrograms.ALL);
        if (loaded.errno() == Errno.ESRCH && !none) { // this kernel has no such iterator
            loaded = load(BpfPrograms.OPEN);
        }
        return loaded.ok() ? null : refusal.of(loaded);
    }

    private Reading<BpfPrograms> load(String program) {
        Reading<BpfPrograms> loaded = loader.load(program, ring);
        if (loaded instanceof Reading.Ok<BpfPrograms>(String p, BpfPrograms now)) {
            programs = now;
            for (BpfKind kind : BpfKind.values()) {
                kind.symbols().forEach(s -> now.kind(s, kind.ordinal()));
            }
        }
        return loaded;
    }

    /** Loads the programs again with a larger ring; false when that is not possible, with the smaller one in place. */
    private boolean enlarge() {
        if (ring == LARGE_RING) {
            return false;
        }
        BpfPrograms old = programs;
        ring = LARGE_RING;
        if (load(old.program()).ok()) {
            old.close();
            return true;
        }
        ring = RING;
        return false;
    }

    private static int[] offsets(Reading<KernelTypes> types, List<String> problems) {
        BpfOffset[] wanted = BpfOffset.values();
        int[] offsets = new int[wanted.length];
        KernelTypes known = types.orElse(null);
        if (known == null) {
            problems.add("the layout of structures in modules is not known, so exporters and RDMA importers are not looked into");
        }
        for (int i = 0; i < wanted.length; i++) {
            offsets[i] = known == null ? -1 : wanted[i].bits(known);
        }
        return offsets;
    }

    @Override
    public synchronized void close() {
        if (programs != null) {
            programs.close();
            programs = null;
        }
    }
}
