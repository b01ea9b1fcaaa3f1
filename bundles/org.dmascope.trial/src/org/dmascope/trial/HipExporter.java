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

/**
 * Memory of an AMD GPU, by HIP and ROCr: hipMalloc(), then hsa_amd_portable_export_dmabuf() of hsa_ext_amd.h. Never seen on hardware: tested against
 * libraries of the same functions.
 */
final class HipExporter implements Exporter {
    private static final String ID = "hip";
    private static final String HIP = "libamdhip64.so";
    private static final String HSA = "libhsa-runtime64.so.1";
    /** hipError_t: invalid value, out of memory, no device, invalid device, not supported. */
    private static final Map<Integer, Integer> ERRNOS = Map.of(1, Errno.EINVAL, 2, Errno.ENOMEM, 100, Errno.ENODEV, 101, Errno.ENODEV, 801, Errno.EOPNOTSUPP);
    /** hsa_status_t: invalid argument, invalid allocation, out of resources, not initialized. */
    private static final Map<Integer, Integer> HSA_ERRNOS = Map.of(0x1001, Errno.EINVAL, 0x1003, Errno.EINVAL, 0x1008, Errno.ENOMEM, 0x100b, Errno.ENODEV);
    private static final TrialKind KIND = new TrialKind(TrialRole.EXPORTER, ID, "HIP memory", "/dev/kfd, /dev/dri/renderD*", "root or group render",
            "initializes HIP, allocates 64 KiB or a picture's size of device memory, and exports it by ROCr",
            "wakes the GPU and makes a KFD process with queues of its own; an importer without peer to peer has the memory moved to system memory", "none",
            "closing the buffer and freeing the memory; the rest ends with the process", null);
    private static final VendorParties PARTIES = new VendorParties(ID, Set.of("amdgpu"), HIP, "/dev/kfd", "install ROCm's runtime: hip-runtime-amd, or libamdhip64 of the distribution");

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
        Vendor hip = new Vendor(a, HIP, ERRNOS);
        Vendor hsa = new Vendor(a, HSA, HSA_ERRNOS);
        byte[] device = new byte[Integer.BYTES];
        byte[] pointer = new byte[Long.BYTES];
        int r = hip.load("hipInit", "hipDeviceGetByPCIBusId", "hipSetDevice", "hipMalloc", "hipFree");
        r = r < 0 ? r : hsa.load("hsa_amd_portable_export_dmabuf");
        r = r < 0 ? r : hip.call("hipInit", 0);
        r = r < 0 ? r : hip.call("hipDeviceGetByPCIBusId", device, VendorParties.busId(party));
        r = r < 0 ? r : hip.call("hipSetDevice", Ioctl.view(device).getInt(0));
        r = r < 0 ? r : hip.call("hipMalloc", pointer, bytes);
        if (r < 0) {
            return r;
        }
        long memory = Ioctl.view(pointer).getLong(0);
        hip.onUndo("hipFree", memory);
        byte[] fd = new byte[Integer.BYTES];
        Ioctl.view(fd).putInt(0, -1);
        r = hsa.call("hsa_amd_portable_export_dmabuf", memory, bytes, fd, new byte[Long.BYTES]);
        return r < 0 ? r : hsa.taken(Ioctl.view(fd).getInt(0));
    }

    /** It may be a part of a larger buffer. */
    @Override
    public long size(Attempt a, int buffer, long asked) {
        long size = a.calls().size(buffer);
        return size > 0 ? size : asked;
    }
}
