// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import java.nio.ByteBuffer;

/** Numbers and structures of include/uapi/linux/vfio.h and pci_regs.h. */
final class Vfio {
    static final long SET_IOMMU = Ioctl.plain(';', 102);
    static final long GROUP_SET_CONTAINER = Ioctl.plain(';', 104);
    static final long GROUP_GET_DEVICE_FD = Ioctl.plain(';', 106);
    static final long DEVICE_GET_REGION_INFO = Ioctl.plain(';', 108);
    static final long DEVICE_FEATURE = Ioctl.plain(';', 117);
    static final long DEVICE_BIND_IOMMUFD = Ioctl.plain(';', 118);
    /** {@code VFIO_TYPE1v2_IOMMU}. */
    static final long TYPE1V2 = 3;
    /** {@code struct vfio_region_info}: argsz, flags, index, cap_offset, size and offset of 64 bits. */
    static final int REGION_BYTES = 32;
    static final int REGION_FLAGS = 4;
    static final int REGION_SIZE = 16;
    static final int REGION_OFFSET = 24;
    static final int REGION_MMAP = 4;
    /** {@code VFIO_PCI_BAR0_REGION_INDEX} to 5, and {@code VFIO_PCI_CONFIG_REGION_INDEX}. */
    static final int BARS = 6;
    static final int CONFIG = 7;
    /** {@code struct vfio_device_bind_iommufd}: argsz, flags, iommufd, out_devid. */
    static final int BIND_BYTES = 16;
    /** {@code PCI_COMMAND} and {@code PCI_COMMAND_MEMORY}. */
    static final int COMMAND = 4;
    static final int COMMAND_MEMORY = 2;
    /** {@code struct vfio_device_feature}, then {@code struct vfio_device_feature_dma_buf} with one range. */
    private static final int FEATURE_BYTES = 8 + 16 + 16;
    /** {@code VFIO_DEVICE_FEATURE_GET | VFIO_DEVICE_FEATURE_DMA_BUF}. */
    private static final int GET_DMA_BUF = 1 << 16 | 11;
    /** O_RDWR | O_CLOEXEC. */
    private static final int OPEN_FLAGS = 02000002;

    private Vfio() {
    }

    /** Asks for a buffer of the beginning of a window. */
    static byte[] dmaBuf(int bar, long bytes) {
        byte[] feature = new byte[FEATURE_BYTES];
        ByteBuffer f = Ioctl.view(feature);
        f.putInt(0, FEATURE_BYTES).putInt(4, GET_DMA_BUF).putInt(8, bar).putInt(12, OPEN_FLAGS).putInt(20, 1).putLong(24, 0).putLong(32, bytes);
        return feature;
    }
}
