// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.source.struct.KernelCaps;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructExporter;
import org.dmascope.core.source.struct.StructReadings;

import org.dmascope.core.source.bufinfo.BufinfoBuffer;
import org.dmascope.core.source.bufinfo.FenceLine;
import org.dmascope.core.source.proc.DmabufFd;
import org.dmascope.core.source.proc.DmabufMap;

/** A host that changes at random, with a seed: buffers come, go, change, take over inode numbers; holders, devices and rights change. */
final class RandomHost {
    private static final String[] EXPORTERS = { "drm", "udmabuf", "system", "videobuf2_vmalloc" };
    private static final String[] DEVICES = { "vgem", "0000:00:03.0", "0000:41:00.0", "iommu" };

    private Random random;
    private long shown;
    private final List<BufinfoBuffer> buffers = new ArrayList<>();
    private final List<String> devices = new ArrayList<>(List.of("vgem", "0000:00:03.0"));
    private long nextIno = 100;
    private int seconds;

    RandomHost(long seed) {
        random = new Random(seed);
    }

    private String any(String[] of) {
        return of[random.nextInt(of.length)];
    }

    private BufinfoBuffer fresh(long ino) {
        List<String> attachments = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            attachments.add(any(DEVICES));
        }
        return new BufinfoBuffer(4096L << random.nextInt(3), 2, 0, 1 + random.nextInt(4), any(EXPORTERS), ino, random.nextInt(3) == 0 ? null : "n" + random.nextInt(5),
                List.of(), attachments, 0);
    }

    private BufinfoBuffer changed(BufinfoBuffer b) {
        List<String> attachments = new ArrayList<>(b.attachments());
        List<FenceLine> fences = b.fences();
        String name = b.name();
        switch (random.nextInt(4)) {
            case 0 -> attachments.add(0, any(DEVICES));
            case 1 -> {
                if (!attachments.isEmpty()) {
                    attachments.remove(random.nextInt(attachments.size()));
                }
            }
            case 2 -> name = "m" + random.nextInt(3);
            default -> fences = List.of(new FenceLine("write", "vgem", "t", -1, random.nextInt(9), random.nextBoolean()));
        }
        return new BufinfoBuffer(b.size(), b.flags(), b.mode(), b.count() + random.nextInt(2), b.expName(), b.ino(), name, fences, attachments, b.line());
    }

    private void step() {
        seconds++;
        for (int i = random.nextInt(4); i > 0; i--) {
            buffers.add(0, fresh(nextIno++));
        }
        for (int i = random.nextInt(4); i > 0 && !buffers.isEmpty(); i--) {
            int at = random.nextInt(buffers.size());
            switch (random.nextInt(5)) {
                case 0, 1 -> buffers.remove(at);
                case 2 -> buffers.set(at, fresh(buffers.get(at).ino()));
                case 3 -> buffers.add(random.nextInt(buffers.size()), fresh(buffers.get(at).ino()));
                default -> buffers.set(at, changed(buffers.get(at)));
            }
        }
        if (random.nextInt(5) == 0) {
            String d = any(DEVICES);
            if (!devices.remove(d)) {
                devices.add(random.nextInt(devices.size() + 1), d);
            }
        }
    }

    /** The next reading. */
    Snapshot next() {
        step();
        shown = random.nextLong();
        return reading();
    }

    /** Another reading of the same, but that references, flags and fences of some buffers are others. */
    Snapshot again() {
        seconds++;
        for (int i = 0; i < buffers.size(); i++) {
            BufinfoBuffer b = buffers.get(i);
            if (random.nextBoolean()) {
                List<FenceLine> fences = random.nextBoolean() ? b.fences() : List.of(new FenceLine("write", "vgem", "t", -1, random.nextInt(9), random.nextBoolean()));
                buffers.set(i, new BufinfoBuffer(b.size(), b.flags() ^ random.nextInt(2), b.mode(), b.count() + random.nextInt(2), b.expName(), b.ino(), b.name(), fences, b.attachments(), b.line()));
            }
        }
        return reading();
    }

    /** What is shown does not depend on what was drawn before. */
    private Snapshot reading() {
        Random own = random;
        random = new Random(shown);
        Snapshot s = survey();
        random = own;
        return s;
    }

    private Snapshot survey() {
        Surveys s = new Surveys().at(Surveys.TAKEN.plusSeconds(seconds));
        int rights = random.nextInt(12);
        if (rights == 0) {
            s.bufinfoDenied();
        } else if (rights == 1) {
            s.old();
            buffers.forEach(b -> s.buffer(-1, b.size(), b.expName(), null, b.attachments().toArray(String[]::new)));
        } else {
            buffers.forEach(s::row);
        }
        s.struct(structs(random.nextInt(6)));
        devices.forEach(d -> s.device(d, d.startsWith("0000") ? "pci" : "platform", random.nextInt(9) == 0 ? null : "drv"));
        for (int pid = 1; pid < 5; pid++) {
            holder(s, pid);
        }
        return s.snapshot();
    }

    /** Walks of what bufinfo shows, or nearly: an attachment may have come, gone or been revoked since. */
    private StructReadings structs(int how) {
        KernelCaps caps = random.nextInt(8) == 0 ? Structs.old() : Structs.fresh();
        Reading<StructDump> bpf = how < 4 ? new Reading.Ok<>("b", walk(StructDump.Method.BPF_DMABUF)) : new Reading.Denied<>("b", Errno.EPERM);
        Reading<StructDump> kcore = how == 3 || how == 4 ? new Reading.Ok<>("c", walk(StructDump.Method.KCORE)) : new Reading.Denied<>("c", Errno.EPERM);
        return new StructReadings(new Reading.Ok<>("k", caps), bpf, kcore);
    }

    private StructDump walk(StructDump.Method method) {
        List<StructBuffer> out = new ArrayList<>();
        for (BufinfoBuffer b : buffers) {
            List<StructAttachment> attachments = new ArrayList<>();
            b.attachments().forEach(d -> attachments.add(contract(d, (int) (b.ino() + d.length()) % 5)));
            if (random.nextInt(30) == 0) {
                attachments.add(0, contract(any(DEVICES), 0));
            }
            StructExporter exporter = b.ino() % 4 == 0 ? Structs.vfio(random.nextInt(9) == 0, random.nextInt(2)) : null;
            out.add(new StructBuffer(b.ino(), b.size(), b.expName(), b.name(), null, Structs.sym("ops"), Structs.sym(b.ino() % 2 == 0 ? "pin" : null), b.count(), 0, exporter,
                    null, attachments, random.nextInt(40) != 0));
        }
        return new StructDump(method, random.nextInt(10) == 0 ? "some are missing" : null, out, List.of());
    }

    private StructAttachment contract(String device, int kind) {
        boolean revoked = random.nextInt(12) == 0;
        return switch (kind) {
            case 0 -> Structs.attachment(device, false, null, null);
            case 1 -> Structs.attachment(device, true, "ib_umem_dmabuf_attach_pinned_revocable_ops", "ib_umem_dmabuf_revoke_locked",
                    Structs.umem(!revoked, revoked, !revoked), null);
            case 2 -> Structs.attachment(device, true, "xe_dma_buf_attach_ops", "xe_dma_buf_move_notify");
            case 3 -> Structs.unstable(Structs.attachment(device, true, "mine", "mine_too"));
            default -> Structs.attachment(device, true, "mine", "mine_too");
        };
    }

    private void holder(Surveys s, int pid) {
        if (random.nextInt(4) == 0) {
            return;
        }
        var fds = new ArrayList<DmabufFd>();
        var maps = new ArrayList<DmabufMap>();
        for (BufinfoBuffer b : buffers) {
            int how = (int) ((b.ino() + pid + random.nextInt(8) / 7) % 6);
            if (how == 0 || how == 1) {
                fds.add(Surveys.fd(fds.size() + 3, b.ino(), b.size(), how == 0 ? b.expName() : null, b.name()));
            }
            if (how == 1 || how == 2) {
                maps.add(Surveys.map(b.ino(), b.name() == null ? "" : b.name()));
            }
        }
        if (!fds.isEmpty() || !maps.isEmpty()) {
            s.process(pid, "p" + random.nextInt(10) / 9, fds, maps);
        }
    }
}
