// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Structs;
import org.dmascope.analysis.Surveys;
import org.dmascope.analysis.diff.Comparison;
import org.dmascope.analysis.diff.Growth;
import org.dmascope.analysis.rules.Findings;
import org.dmascope.analysis.whatif.Action;
import org.dmascope.analysis.whatif.Policy;
import org.dmascope.analysis.whatif.Target;
import org.dmascope.analysis.whatif.WhatIf;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.source.proc.DmabufFd;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructExporter;
import org.dmascope.core.source.struct.StructReadings;

/** How long answers take over a host with many buffers: what-if, comparison, growth, findings. Arguments: buffers (default 100,000), rounds. Prints milliseconds, those of the processor too: they do not depend on what else runs. */
final class AnswersBench {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** Rounds until the compiler has seen it. */
    private static final int WARM = 15;
    private static final String GPU = "0000:03:00.0";

    private AnswersBench() {
    }

    /** @param churn every so many buffers are other ones; 0 for none */
    private static Snapshot host(int size, int churn) {
        Surveys s = new Surveys().device(GPU, "pci", "amdgpu").device("xe", "pci", "xe").device("nic", "pci", "ice").device("vgem", "platform", "vgem");
        StructAttachment[] on = { Structs.attachment("xe", true, "xe_dma_buf_attach_ops", "xe_dma_buf_move_notify"),
                Structs.attachment("nic", true, "ib_umem_dmabuf_attach_pinned_revocable_ops", "ib_umem_dmabuf_revoke_locked", Structs.umem(true, false, true), null),
                Structs.attachment("efa", true, "ib_umem_dmabuf_attach_pinned_ops", null, Structs.umem(true, null, true), null), Structs.attachment("vgem", false, null, null),
                Structs.attachment("odd", true, "mine", "mine_too") };
        String[] devices = Arrays.stream(on).map(StructAttachment::device).toArray(String[]::new);
        List<StructBuffer> buffers = new ArrayList<>();
        List<List<DmabufFd>> fds = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            fds.add(new ArrayList<>());
        }
        for (int i = 1; i <= size; i++) {
            long bytes = churn > 0 && i % churn == 0 ? 8192 : 4096;
            s.buffer(i, bytes, "drm", null, devices);
            buffers.add(Structs.buffer(i, bytes, "drm", "amdgpu_dmabuf_ops", "amdgpu_dma_buf_pin",
                    new StructExporter("ttm", GPU, "amdgpu", Structs.sym("amdgpu_gem_object_funcs"), i % 2, 2, null, null), on));
            fds.get(i % fds.size()).add(Surveys.fd(i, i, bytes, "drm", null));
        }
        for (int i = 0; i < fds.size(); i++) {
            s.process(1000 + i, "app" + i, fds.get(i), List.of());
        }
        return s.struct(new StructReadings(new Reading.Ok<>("k", Structs.fresh()),
                new Reading.Ok<>("b", Structs.dump(StructDump.Method.BPF_DMABUF, buffers.toArray(StructBuffer[]::new))), new Reading.Denied<>("c", Errno.EPERM))).snapshot();
    }

    private static void time(String what, int rounds, Runnable r) {
        double[] ms = new double[rounds];
        double[] cpu = new double[rounds];
        long begun = System.nanoTime();
        r.run();
        double first = (System.nanoTime() - begun) / 1e6;
        for (int i = 0; i < WARM; i++) {
            r.run();
        }
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            long busy = THREADS.getCurrentThreadCpuTime();
            r.run();
            cpu[i] = (THREADS.getCurrentThreadCpuTime() - busy) / 1e6;
            ms[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(ms);
        Arrays.sort(cpu);
        System.out.printf("%-24s first %8.1f  median %8.1f  least %8.1f ms; processor, median %8.1f ms%n", what, first, ms[rounds / 2], ms[0], cpu[rounds / 2]);
    }

    public static void main(String[] args) {
        int size = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 7;
        Snapshot a = host(size, 0);
        Snapshot b = host(size, 100);
        System.out.println(a.buffers().size() + " buffers, " + a.attachmentsKnown().value() + " attachments");
        Action revoke = new Action.Revoke(new Target(Target.Kind.DEVICE, GPU));
        for (Policy p : List.of(Policy.TODAY, Policy.SOFT_PIN, Policy.DEVICE_REVOKE)) {
            time("what-if " + p.word(), rounds, () -> new WhatIf(a).predict(revoke, p));
        }
        time("diff", rounds, () -> Comparison.of(a, b));
        time("growth", rounds, () -> Growth.rank(List.of(a, b)));
        time("findings", rounds, () -> Findings.of(a));
    }
}
