// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Structs;
import org.dmascope.analysis.Surveys;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.Reading;
import org.dmascope.core.rdma.RdmaBytes;
import org.dmascope.core.source.rdma.RdmaInfo;
import org.dmascope.core.source.rdma.RdmaReader;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructReadings;
import org.dmascope.core.source.struct.StructRegions;
import org.dmascope.core.source.struct.StructRegions.Kind;
import org.dmascope.core.source.struct.StructRegions.OnBuffer;
import org.dmascope.core.source.struct.StructRegions.Span;
import org.dmascope.core.source.struct.StructUmem;
import org.dmascope.core.source.sysfs.DeviceNode;

/**
 * 100,000 memory regions of 200 processes, one in a hundred on a dma-buf: from the kernel's reply to joined records, in turn with a program that groups the text that
 * the rdma tool prints of the same regions. Prints the median in milliseconds, the program's, and the median ratio pair by pair. Usage: RegionsRace FOLDER PROGRAM…,
 * the text's name is added to the program.
 */
public final class RegionsRace {
    private static final int REGIONS = 100_000;
    private static final int ON_BUFFERS = 100;
    private static final int PROCESSES = 200;
    private static final int IN_MESSAGE = 200;
    private static final int WARM_UP = 25;
    private static final int ROUNDS = 15;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final String NIC = "0000:41:00.0";
    private static final int PAGE = 4096;

    private RegionsRace() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[0]);
        Path reply = Files.write(folder.resolve("mr.reply"), reply());
        Path text = Files.writeString(folder.resolve("mr.text"), text());
        List<String> program = new ArrayList<>(List.of(args).subList(1, args.length));
        program.add(text.toString());
        for (int i = 0; i < WARM_UP; i++) {
            ours(reply);
        }
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            double a = ours(reply);
            double b = CommandRace.time(program);
            ours.add(a);
            theirs.add(b);
            ratios.add(a / b);
        }
        System.out.printf("%.1f\t%.1f\t%.2f%n", CommandRace.median(ours), CommandRace.median(theirs), CommandRace.median(ratios));
    }

    private static boolean onBuffer(int mrn) {
        return mrn % ON_BUFFERS == 0;
    }

    private static byte[] reply() {
        RdmaBytes out = new RdmaBytes();
        for (int i = 1; i <= REGIONS; i += IN_MESSAGE) {
            int from = i;
            out.message(13, m -> m.nest(RdmaBytes.MR_TABLE, t -> {
                for (int mrn = from; mrn < from + IN_MESSAGE; mrn++) {
                    t.mr(mrn, mrn * 256L, PAGE * (1L + mrn % 7), 3, 1000 + mrn % PROCESSES);
                }
            }));
        }
        return out.done(0).bytes();
    }

    /** As {@code rdma -d resource show mr} of iproute2 prints them. */
    private static String text() {
        StringBuilder out = new StringBuilder();
        for (int mrn = 1; mrn <= REGIONS; mrn++) {
            out.append("dev mlx5_0 mrn ").append(mrn).append(" rkey 0x").append(Integer.toHexString(mrn * 256)).append(" lkey 0x").append(Integer.toHexString(mrn * 256))
                    .append(" mrlen ").append(PAGE * (1L + mrn % 7)).append(" pdn 3 pid ").append(1000 + mrn % PROCESSES).append(" comm trainer \n");
        }
        return out.toString();
    }

    private static double ours(Path reply) throws IOException {
        Surveys host = new Surveys().device(NIC, "pci", "mlx5_core", new DeviceNode("infiniband", "mlx5_0", "231:192", java.util.Map.of()));
        List<StructBuffer> buffers = new ArrayList<>();
        List<OnBuffer> on = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        for (int mrn = 1; mrn <= REGIONS; mrn++) {
            if (onBuffer(mrn)) {
                long length = PAGE * (1L + mrn % 7);
                StructAttachment a = Structs.attachment(NIC, true, "mlx5_ib_dmabuf_attach_ops", "mlx5_ib_dmabuf_invalidate_cb",
                        new StructUmem(false, false, true, 0, length, "mlx5_0"), null);
                host.buffer(mrn, length, "exp", null, NIC);
                buffers.add(Structs.buffer(mrn, length, "exp", "ops", "pin", null, a));
                on.add(new OnBuffer(mrn, length, mrn, NIC, 0, a.umem()));
                spans.add(new Span(Kind.DMA_BUF, mrn, mrn));
            } else if (onBuffer(mrn - 1)) {
                spans.add(new Span(Kind.PLAIN, mrn, mrn + ON_BUFFERS - 2));
            }
        }
        StructRegions.Nic nic = new StructRegions.Nic(0, "mlx5_0", "mlx5_ib", true, 1L, "mlx5_ib_mr.umem", true, spans, on);
        host.struct(new StructReadings(new Reading.Ok<>("k", Structs.fresh()), new Reading.Ok<>("b", Structs.dump(StructDump.Method.BPF_DMABUF, buffers.toArray(StructBuffer[]::new))),
                new Reading.Unsupported<>("c", 0, "not asked"), new Reading.Ok<>("r", new StructRegions(null, List.of(nic), List.of()))));
        long start = System.nanoTime();
        MemoryRoot root = new MemoryRoot().directory("/sys/class/infiniband").file("/dmascope/rdma/dev", new RdmaBytes().device(0, "mlx5_0").done(0).bytes())
                .file("/dmascope/rdma/0/mr", Files.readAllBytes(reply));
        RdmaInfo info = RdmaReader.read(root, new ArrayList<>());
        Snapshot s = host.rdma(info).snapshot();
        long joined = s.regions().stream().filter(r -> r.buffer() != null).count();
        double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
        if (s.regions().size() != REGIONS || joined != REGIONS / ON_BUFFERS) {
            throw new IOException(s.regions().size() + " regions, " + joined + " joined");
        }
        return millis;
    }
}
