// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Writes a seeded bufinfo text in the grammar of 6.1 and newer. Usage: BufinfoGenerator BUFFERS FILE [ATTACHMENTS of each buffer; without it 0 to 4] */
public final class BufinfoGenerator {
    private static final long SEED = 20260101;
    private static final int PAGE = 4096;
    private static final int[] PAGES = { 1, 2, 16, 256, 1024, 2039 };
    private static final int[] FENCES = { 0, 1, 1, 2 };
    private static final int[] ATTACHMENTS = { 0, 0, 1, 1, 2, 4 };
    private static final String[] EXPORTERS = { "drm", "i915", "system", "udmabuf", "vfio_pci_core", "videobuf2_dma_contig", "linux,cma" };
    private static final int PCI_DEVICES = 64;

    private final Random random = new Random(SEED);
    private final String[] devices = new String[PCI_DEVICES + 4];
    private final int each;
    private long bytes;

    /** @param each attachments of each buffer; negative for few, by chance */
    private BufinfoGenerator(int each) {
        this.each = each;
        for (int i = 0; i < PCI_DEVICES; i++) {
            devices[i] = "0000:%02x:00.0".formatted(i + 1);
        }
        devices[PCI_DEVICES] = "vgem";
        devices[PCI_DEVICES + 1] = "iommu";
        devices[PCI_DEVICES + 2] = "ffa50000.video-codec";
        devices[PCI_DEVICES + 3] = "display-subsystem";
    }

    public static void main(String[] args) throws IOException {
        int buffers = Integer.parseInt(args[0]);
        Path file = Path.of(args[1]);
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        try (PrintStream out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.US_ASCII)) {
            new BufinfoGenerator(args.length > 2 ? Integer.parseInt(args[2]) : -1).write(buffers, out);
        }
    }

    private void write(int buffers, PrintStream out) {
        out.print("\nDma-buf Objects:\nsize    \tflags   \tmode    \tcount   \texp_name\tino     \tname\n");
        for (int i = 0; i < buffers; i++) {
            buffer(buffers - i, out);
        }
        out.print("\nTotal " + buffers + " objects, " + bytes + " bytes\n");
    }

    private void buffer(int ino, PrintStream out) {
        long size = (long) PAGE * PAGES[random.nextInt(PAGES.length)];
        bytes += size;
        String name = switch (random.nextInt(3)) {
            case 0 -> "<none>";
            case 1 -> "camera";
            default -> "buffer-" + ino;
        };
        out.print("%08d\t%08x\t%08x\t%08d\t%s\t%08d\t%s\n".formatted(size, 2, 0x80007, 1 + random.nextInt(9), pick(EXPORTERS), ino, name));
        for (int f = FENCES[random.nextInt(FENCES.length)]; f > 0; f--) {
            out.print("\twrite fence:drm_sched gfx_0.0.0 seq " + (1 + random.nextInt(1_000_000)) + " signalled\n");
        }
        out.print("\tAttached Devices:\n");
        int attachments = each >= 0 ? each : ATTACHMENTS[random.nextInt(ATTACHMENTS.length)];
        for (int a = 0; a < attachments; a++) {
            out.print("\t" + pick(devices) + "\n");
        }
        out.print("Total " + attachments + " devices attached\n\n");
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
