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
 * Memory of an NVIDIA GPU, by the CUDA driver's own library: cuMemGetHandleForAddressRange() of cuda.h, CUDA 11.7 and later. The driver exports what its
 * open kernel module can (nv-dmabuf.c). Never seen on hardware: tested against a library of the same functions.
 */
final class CudaExporter implements Exporter {
    private static final String ID = "cuda";
    private static final String LIBRARY = "libcuda.so.1";
    /** {@code CU_DEVICE_ATTRIBUTE_DMA_BUF_SUPPORTED}, {@code CU_MEM_RANGE_HANDLE_TYPE_DMA_BUF_FD}. */
    private static final int DMA_BUF_SUPPORTED = 124;
    private static final int DMA_BUF_FD = 1;
    /** The driver's unit: less would lie in a block with other memory, and a range must begin on a page. */
    private static final long UNIT = 2 << 20;
    /** CUresult: invalid value, out of memory, no device, invalid device, not permitted, not supported. */
    private static final Map<Integer, Integer> ERRNOS = Map.of(1, Errno.EINVAL, 2, Errno.ENOMEM, 100, Errno.ENODEV, 101, Errno.ENODEV, 800, Errno.EPERM, 801, Errno.EOPNOTSUPP);
    private static final TrialKind KIND = new TrialKind(TrialRole.EXPORTER, ID, "CUDA memory", "/dev/nvidia*", "whoever may use CUDA", "makes the device's primary context,"
            + " allocates 2 MiB or a picture's size of device memory, and exports its beginning", "wakes the GPU; a context takes some hundred MiB of its memory for a moment;"
                    + " the memory is always pinned", "none", "closing the buffer, freeing the memory, releasing the context", null);
    private static final VendorParties PARTIES = new VendorParties(ID, Set.of("nvidia"), LIBRARY, null, "install the driver's CUDA library: libcuda1, or libnvidia-compute of the driver's version");

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
        Vendor cuda = new Vendor(a, LIBRARY, ERRNOS);
        byte[] device = new byte[Integer.BYTES];
        byte[] supported = new byte[Integer.BYTES];
        byte[] context = new byte[Long.BYTES];
        int r = cuda.load("cuInit", "cuDeviceGetByPCIBusId", "cuDeviceGetAttribute", "cuDevicePrimaryCtxRetain", "cuDevicePrimaryCtxRelease_v2", "cuCtxSetCurrent", "cuMemAlloc_v2", "cuMemFree_v2",
                "cuMemGetHandleForAddressRange");
        r = r < 0 ? r : cuda.call("cuInit", 0);
        r = r < 0 ? r : cuda.call("cuDeviceGetByPCIBusId", device, VendorParties.busId(party));
        int number = Ioctl.view(device).getInt(0);
        r = r < 0 ? r : cuda.call("cuDeviceGetAttribute", supported, DMA_BUF_SUPPORTED, number);
        if (r >= 0 && Ioctl.view(supported).getInt(0) == 0) {
            r = a.step(Stage.EXPORT, "CU_DEVICE_ATTRIBUTE_DMA_BUF_SUPPORTED", () -> -Errno.EOPNOTSUPP);
        }
        r = r < 0 ? r : cuda.call("cuDevicePrimaryCtxRetain", context, number);
        if (r < 0) {
            return r;
        }
        cuda.onUndo("cuDevicePrimaryCtxRelease_v2", number);
        r = cuda.call("cuCtxSetCurrent", Ioctl.view(context).getLong(0));
        byte[] pointer = new byte[Long.BYTES];
        r = r < 0 ? r : cuda.call("cuMemAlloc_v2", pointer, Math.max(UNIT, bytes));
        if (r < 0) {
            return r;
        }
        long memory = Ioctl.view(pointer).getLong(0);
        cuda.onUndo("cuMemFree_v2", memory);
        byte[] fd = new byte[Integer.BYTES];
        Ioctl.view(fd).putInt(0, -1);
        r = cuda.call("cuMemGetHandleForAddressRange", fd, memory, bytes, DMA_BUF_FD, 0L);
        return r < 0 ? r : cuda.taken(Ioctl.view(fd).getInt(0));
    }
}
