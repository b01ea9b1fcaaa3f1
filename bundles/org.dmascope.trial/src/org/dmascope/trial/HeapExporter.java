// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import java.nio.ByteBuffer;
import java.util.List;

import org.dmascope.core.SystemRoot;
import org.dmascope.core.trial.DeviceCalls;
import org.dmascope.core.trial.TrialKind;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.core.trial.TrialStep.Stage;

/** A buffer of a dma heap, drivers/dma-buf/dma-heap.c; {@code struct dma_heap_allocation_data} of include/uapi/linux/dma-heap.h. */
final class HeapExporter implements Exporter {
    private static final String ID = "heap";
    private static final String NODES = "/dev/dma_heap/";
    private static final String CLASS = "/sys/class/dma_heap";
    private static final int STRUCT = 24;
    private static final int FD = 8;
    private static final long ALLOC = Ioctl.readWrite('H', 0, STRUCT);
    /** O_RDWR | O_CLOEXEC of include/uapi/asm-generic/fcntl.h. */
    private static final int FD_FLAGS = 02000002;
    private static final TrialKind KIND = new TrialKind(TrialRole.EXPORTER, ID, "dma heap", NODES + "*", "root or group video",
            "allocates a buffer of 64 KiB, or of a picture's size", "takes that much of the heap until the buffer is closed; a CMA heap may have to move other pages away first", "none",
            "closing the buffer", null);

    @Override
    public TrialKind kind() {
        return KIND;
    }

    @Override
    public List<TrialParty> parties(SystemRoot root, DeviceCalls calls) {
        Nodes nodes = new Nodes(root, calls);
        List<TrialParty> heaps = nodes.names(CLASS, n -> true).stream()
                .map(n -> nodes.party(TrialRole.EXPORTER, "heap-" + n, ID, NODES + n, n, "dma_heap", "group video")).toList();
        return heaps.isEmpty() ? List.of(Nodes.missing(TrialRole.EXPORTER, ID, NODES, "the kernel has no dma heaps", "needs CONFIG_DMABUF_HEAPS and a heap")) : heaps;
    }

    @Override
    public int make(Attempt a, TrialParty party, long bytes) {
        int device = a.open(Stage.EXPORT, Stage.RELEASE, party.node());
        if (device < 0) {
            return device;
        }
        byte[] argument = new byte[STRUCT];
        ByteBuffer v = Ioctl.view(argument);
        v.putLong(0, bytes).putInt(12, FD_FLAGS);
        int r = a.ioctl(Stage.EXPORT, "DMA_HEAP_IOCTL_ALLOC", device, ALLOC, argument);
        if (r < 0) {
            return r;
        }
        int fd = v.getInt(FD);
        a.onUndo(Stage.RELEASE, "close", () -> a.calls().close(fd));
        return fd;
    }
}
