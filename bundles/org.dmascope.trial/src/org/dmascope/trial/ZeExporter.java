// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.core.Errno;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.trial.DeviceCalls;
import org.dmascope.core.trial.LibraryCalls;
import org.dmascope.core.trial.TrialKind;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.core.trial.TrialStep.Stage;

/**
 * Memory of an Intel GPU, by Level Zero (ze_api.h): zeMemAllocDevice() with the wish to export it, and zeMemGetAllocProperties() for the descriptor. Never seen on hardware: tested against a library of the same functions.
 */
final class ZeExporter implements Exporter {
    private static final String ID = "ze";
    private static final String LIBRARY = "libze_loader.so.1";
    /** ze_structure_type_t. */
    private static final int CONTEXT_DESC = 0xd;
    private static final int DEVICE_MEM_ALLOC_DESC = 0x15;
    private static final int ALLOCATION_PROPERTIES = 0x17;
    private static final int EXPORT_DESC = 0x18;
    private static final int EXPORT_FD = 0x1a;
    private static final int PCI_EXT_PROPERTIES = 0x10008;
    /** {@code ZE_EXTERNAL_MEMORY_TYPE_FLAG_DMA_BUF}. */
    private static final int DMA_BUF = 2;
    private static final int MOST = 64;
    private static final long PAGE = 64 << 10;
    /** ze_result_t: device lost, out of host memory, out of device memory, uninitialized, unsupported feature, invalid argument, unsupported enumeration. */
    private static final Map<Integer, Integer> ERRNOS = Map.of(0x70000001, Errno.ENODEV, 0x70000002, Errno.ENOMEM, 0x70000003, Errno.ENOMEM, 0x78000001, Errno.ENODEV,
            0x78000003, Errno.EOPNOTSUPP, 0x78000004, Errno.EINVAL, 0x7800000c, Errno.EOPNOTSUPP);
    private static final TrialKind KIND = new TrialKind(TrialRole.EXPORTER, ID, "Level Zero memory", "/dev/dri/renderD*", "root or group render",
            "initializes Level Zero, makes a context, allocates 64 KiB or a picture's size of device memory, and exports it",
            "wakes the GPU; an importer without peer to peer has the memory moved to system memory", "none", "freeing the memory, which closes its descriptor, and destroying the context", null);
    private static final VendorParties PARTIES = new VendorParties(ID, Set.of("i915", "xe"), LIBRARY, null, "install the loader and the GPU's library: libze1 and libze-intel-gpu1");

    @Override
    public TrialKind kind() {
        return KIND;
    }

    @Override
    public List<TrialParty> parties(SystemRoot root, DeviceCalls calls) {
        return PARTIES.of(root, calls);
    }

    /** A driver with one of its devices; handles of the library. */
    private record Found(long driver, long device) {
    }

    @Override
    public int make(Attempt a, TrialParty party, long bytes) {
        Vendor ze = new Vendor(a, LIBRARY, ERRNOS);
        int r = ze.load("zeInit", "zeDriverGet", "zeDeviceGet", "zeDevicePciGetPropertiesExt", "zeContextCreate", "zeContextDestroy", "zeMemAllocDevice", "zeMemGetAllocProperties", "zeMemFree");
        r = r < 0 ? r : ze.call("zeInit", 0);
        if (r < 0) {
            return r;
        }
        Found found = find(a, party.device());
        if (found == null) {
            return a.step(Stage.EXPORT, "zeDeviceGet", () -> -Errno.ENODEV);
        }
        byte[] context = new byte[Long.BYTES];
        r = ze.call("zeContextCreate", found.driver(), structure(24, CONTEXT_DESC, 0), context);
        if (r < 0) {
            return r;
        }
        long made = Ioctl.view(context).getLong(0);
        ze.onUndo("zeContextDestroy", made);
        return allocated(a, ze, made, found.device(), bytes);
    }

    private static int allocated(Attempt a, Vendor ze, long context, long device, long bytes) {
        LibraryCalls memory = a.calls().libraries();
        byte[] wish = structure(24, EXPORT_DESC, 0);
        Ioctl.view(wish).putInt(16, DMA_BUF);
        byte[] answer = structure(24, EXPORT_FD, 0);
        Ioctl.view(answer).putInt(16, DMA_BUF).putInt(20, -1);
        long wishAt = memory.place(wish);
        long answerAt = memory.place(answer);
        try {
            byte[] pointer = new byte[Long.BYTES];
            int r = ze.call("zeMemAllocDevice", context, structure(24, DEVICE_MEM_ALLOC_DESC, wishAt), bytes, PAGE, device, pointer);
            if (r < 0) {
                return r;
            }
            long address = Ioctl.view(pointer).getLong(0);
            // some versions of the library close the descriptor with the memory, others leave it to their caller: whatever is still the buffer is closed behind that
            long[] buffer = { -1, -1 };
            a.onUndo(Stage.RELEASE, "close", () -> buffer[0] >= 0 && a.calls().inode((int) buffer[0]) == buffer[1] ? a.calls().close((int) buffer[0]) : 0);
            ze.onUndo("zeMemFree", context, address);
            r = ze.call("zeMemGetAllocProperties", context, address, structure(40, ALLOCATION_PROPERTIES, answerAt), new byte[Long.BYTES]);
            int fd = Ioctl.view(memory.memory(answerAt, 24)).getInt(20);
            if (r < 0 || fd < 0) {
                return r < 0 ? r : a.step(Stage.EXPORT, "the library's descriptor", () -> -Errno.EIO);
            }
            buffer[0] = fd;
            buffer[1] = a.calls().inode(fd);
            return fd;
        } finally {
            memory.free(wishAt);
            memory.free(answerAt);
        }
    }

    /** {@code stype} and {@code pNext} in front, as all structures of the interface. */
    private static byte[] structure(int bytes, int type, long next) {
        byte[] s = new byte[bytes];
        Ioctl.view(s).putInt(0, type).putLong(8, next);
        return s;
    }

    /** The device with that PCI address; null when the library does not have it. */
    private static Found find(Attempt a, String device) {
        for (long driver : handles(a, "zeDriverGet")) {
            for (long d : handles(a, "zeDeviceGet", driver)) {
                byte[] pci = structure(48, PCI_EXT_PROPERTIES, 0);
                if (a.calls().libraries().call(LIBRARY, "zeDevicePciGetPropertiesExt", d, pci) == 0 && device.equals("%04x:%02x:%02x.%x".formatted(Ioctl.view(pci).getInt(16),
                        Ioctl.view(pci).getInt(20), Ioctl.view(pci).getInt(24), Ioctl.view(pci).getInt(28)))) {
                    return new Found(driver, d);
                }
            }
        }
        return null;
    }

    /** Asks how many, then for them. */
    private static long[] handles(Attempt a, String function, Object... first) {
        byte[] count = new byte[Integer.BYTES];
        if (a.calls().libraries().call(LIBRARY, function, with(first, count, 0L)) != 0) {
            return new long[0];
        }
        int n = Math.clamp(Ioctl.view(count).getInt(0), 0, MOST);
        Ioctl.view(count).putInt(0, n);
        byte[] handles = new byte[Math.max(1, n) * Long.BYTES];
        if (n == 0 || a.calls().libraries().call(LIBRARY, function, with(first, count, handles)) != 0) {
            return new long[0];
        }
        long[] out = new long[Math.clamp(Ioctl.view(count).getInt(0), 0, n)];
        for (int i = 0; i < out.length; i++) {
            out[i] = Ioctl.view(handles).getLong(i * Long.BYTES);
        }
        return out;
    }

    private static Object[] with(Object[] first, Object... more) {
        Object[] all = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }
}
