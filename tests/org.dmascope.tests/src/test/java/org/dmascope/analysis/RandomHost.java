// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.dmascope.core.source.bufinfo.BufinfoBuffer;
import org.dmascope.core.source.bufinfo.FenceLine;
import org.dmascope.core.source.proc.DmabufFd;
import org.dmascope.core.source.proc.DmabufMap;

/** A host that changes at random, with a seed: buffers come, go, change, take over inode numbers; holders, devices and rights change. */
final class RandomHost {
    private static final String[] EXPORTERS = { "drm", "udmabuf", "system", "videobuf2_vmalloc" };
    private static final String[] DEVICES = { "vgem", "0000:00:03.0", "0000:41:00.0", "iommu" };

    private final Random random;
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
        devices.forEach(d -> s.device(d, d.startsWith("0000") ? "pci" : "platform", random.nextInt(9) == 0 ? null : "drv"));
        for (int pid = 1; pid < 5; pid++) {
            holder(s, pid);
        }
        return s.snapshot();
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
