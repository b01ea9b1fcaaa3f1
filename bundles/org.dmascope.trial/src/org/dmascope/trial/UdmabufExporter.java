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

/** Pages of a memfd as a dma-buf, drivers/dma-buf/udmabuf.c; {@code struct udmabuf_create} of include/uapi/linux/udmabuf.h. */
final class UdmabufExporter implements Exporter {
    private static final String ID = "udmabuf";
    private static final String NODE = "/dev/udmabuf";
    private static final int STRUCT = 24;
    private static final long CREATE = Ioctl.write('u', 0x42, STRUCT);
    private static final int FLAGS_CLOEXEC = 1;
    private static final TrialKind KIND = new TrialKind(TrialRole.EXPORTER, ID, "udmabuf of a memfd", NODE, "root or group kvm",
            "makes a memfd of 64 KiB, or of a picture's size, and a dma-buf of its pages", "its pages are pinned until the buffer is closed; nobody else's memory is touched", "none",
            "the memfd is closed at once, the buffer at the end", null);

    @Override
    public TrialKind kind() {
        return KIND;
    }

    @Override
    public List<TrialParty> parties(SystemRoot root, DeviceCalls calls) {
        if (!root.stat("/sys/class/misc/udmabuf").ok() && !root.stat(NODE).ok()) {
            return List.of(Nodes.missing(TrialRole.EXPORTER, ID, NODE, "the kernel has no udmabuf", "load it: modprobe udmabuf; else it needs CONFIG_UDMABUF"));
        }
        return List.of(new Nodes(root, calls).party(TrialRole.EXPORTER, ID, ID, NODE, "udmabuf", "udmabuf", "group kvm"));
    }

    @Override
    public int make(Attempt a, TrialParty party, long bytes) {
        int before = a.pending();
        int memory = a.step(Stage.EXPORT, "memfd_create", () -> a.calls().memfd(bytes));
        if (memory < 0) {
            return memory;
        }
        a.onUndo(Stage.RELEASE, "close", () -> a.calls().close(memory));
        int device = a.open(Stage.EXPORT, Stage.RELEASE, NODE);
        if (device < 0) {
            return device;
        }
        byte[] argument = new byte[STRUCT];
        ByteBuffer v = Ioctl.view(argument);
        v.putInt(0, memory).putInt(4, FLAGS_CLOEXEC).putLong(8, 0).putLong(16, bytes);
        int fd = a.ioctl(Stage.EXPORT, "UDMABUF_CREATE", device, CREATE, argument);
        a.undoTo(before); // the buffer has its pages by itself
        if (fd >= 0) {
            a.onUndo(Stage.RELEASE, "close", () -> a.calls().close(fd));
        }
        return fd;
    }
}
