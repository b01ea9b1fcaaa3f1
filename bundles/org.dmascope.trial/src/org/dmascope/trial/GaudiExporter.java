// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.core.Errno;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.trial.DeviceCalls;
import org.dmascope.core.trial.TrialKind;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.core.trial.TrialStep.Stage;

/**
 * Memory of an Intel Gaudi accelerator, by the thunk library below Synapse: hlthunk_device_mapped_memory_export_dmabuf_fd() of hlthunk.h. Functions return
 * a negative errno, or 0 where they return a handle or an address. Never seen on hardware: tested against a library of the same functions.
 */
final class GaudiExporter implements Exporter {
    private static final String ID = "gaudi";
    private static final String LIBRARY = "libhl-thunk.so";
    /** O_RDWR | O_CLOEXEC. */
    private static final int FD_FLAGS = 02000002;
    private static final TrialKind KIND = new TrialKind(TrialRole.EXPORTER, ID, "Gaudi memory", "/dev/accel/accel*, /dev/hl*", "root or who may use the accelerator",
            "opens the accelerator, allocates 64 KiB or a picture's size of its memory, maps and exports it",
            "the accelerator serves one program at a time: it must be idle, and a program that wants it meanwhile is refused; memory that is exported cannot be unmapped",
            "none", "closing the buffer, unmapping and freeing the memory, closing the accelerator", null);
    private static final VendorParties PARTIES = new VendorParties(ID, Set.of("habanalabs"), LIBRARY, null, "install habanalabs-thunk of the Gaudi software");

    @Override
    public TrialKind kind() {
        return KIND;
    }

    @Override
    public List<TrialParty> parties(SystemRoot root, DeviceCalls calls) {
        return PARTIES.of(root, calls);
    }

    @Override
    public int make(Attempt a, TrialParty party, long bytes) {
        Vendor thunk = new Vendor(a, LIBRARY, Map.of());
        int r = thunk.load("hlthunk_open", "hlthunk_close", "hlthunk_device_memory_alloc", "hlthunk_device_memory_free", "hlthunk_device_memory_map", "hlthunk_memory_unmap",
                "hlthunk_device_mapped_memory_export_dmabuf_fd");
        if (r < 0) {
            return r;
        }
        // the name of a device does not count where its bus id is given
        int device = signed(a, "hlthunk_open", 0, VendorParties.busId(party));
        if (device < 0) {
            return device;
        }
        a.onUndo(Stage.RELEASE, "hlthunk_close", () -> a.calls().libraries().call(LIBRARY, "hlthunk_close", device));
        long handle = wide(a, "hlthunk_device_memory_alloc", device, bytes, 0L, 1, 1);
        if (handle == 0) {
            return -Errno.ENOMEM;
        }
        a.onUndo(Stage.RELEASE, "hlthunk_device_memory_free", () -> a.calls().libraries().call(LIBRARY, "hlthunk_device_memory_free", device, handle));
        long address = wide(a, "hlthunk_device_memory_map", device, handle, 0L);
        if (address == 0) {
            return -Errno.ENOMEM;
        }
        a.onUndo(Stage.RELEASE, "hlthunk_memory_unmap", () -> a.calls().libraries().call(LIBRARY, "hlthunk_memory_unmap", device, address));
        int fd = signed(a, "hlthunk_device_mapped_memory_export_dmabuf_fd", device, address, bytes, 0L, FD_FLAGS);
        return fd < 0 ? fd : thunk.taken(fd);
    }

    private static int signed(Attempt a, String function, Object... arguments) {
        return a.step(Stage.EXPORT, function, () -> a.calls().libraries().call(LIBRARY, function, arguments));
    }

    /** 0 when it failed; the step then has its errno. */
    private static long wide(Attempt a, String function, Object... arguments) {
        long[] value = new long[1];
        a.step(Stage.EXPORT, function, () -> {
            value[0] = a.calls().libraries().address(LIBRARY, function, arguments);
            int errno = a.calls().libraries().errno();
            return value[0] != 0 ? 0 : -(errno > 0 ? errno : Errno.ENOMEM);
        });
        return value[0];
    }
}
