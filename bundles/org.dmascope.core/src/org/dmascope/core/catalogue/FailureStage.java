// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.catalogue;

import java.util.List;
import java.util.Locale;

import org.dmascope.core.axis.Word;

/** Where in the life of a buffer a call failed. */
public enum FailureStage implements Word {
    /** Opening a device node or a heap. */
    OPEN("opening a device node or a heap", List.of()),
    /** Making a dma-buf. */
    EXPORT("making a dma-buf of memory", List.of("UDMABUF_CREATE", "DMA_HEAP_IOCTL_ALLOC", "PRIME_HANDLE_TO_FD", "VIDIOC_EXPBUF", "VFIO_DEVICE_FEATURE_DMA_BUF",
            "VFIO_DEVICE_FEATURE", "cuMemGetHandleForAddressRange", "hsa_amd_portable_export_dmabuf", "zeMemGetAllocProperties", "hlthunk_device_mapped_memory_export_dmabuf_fd")),
    /** {@code dma_buf_attach()} and {@code dma_buf_dynamic_attach()}: the exporter may refuse the importer. */
    ATTACH("the attach of an importer, alone or inside an import", List.of("dma_buf_attach", "dma_buf_dynamic_attach")),
    /** {@code dma_buf_pin()}. */
    PIN("keeping the memory from moving", List.of("dma_buf_pin")),
    /** {@code dma_buf_map_attachment()}: addresses for the importer. */
    MAP("making addresses for the importer", List.of("dma_buf_map_attachment")),
    /** A call that imports: PRIME, V4L2, iommufd, network. Holds attach, and mostly pin and map. */
    IMPORT("a call that imports a buffer: DRM PRIME, V4L2, iommufd, network device memory", List.of("PRIME_FD_TO_HANDLE", "VIDIOC_QBUF", "VIDIOC_PREPARE_BUF",
            "VIDIOC_REQBUFS", "IOMMU_IOAS_MAP_FILE", "FUNCTIONFS_DMABUF_ATTACH", "IIO_BUFFER_DMABUF_ATTACH_IOCTL", "BIND_RX", "BIND_TX", "bind-rx", "bind-tx")),
    /** Registering an RDMA memory region. Holds attach, pin and map. */
    REGISTER("registering an RDMA memory region", List.of("ibv_reg_dmabuf_mr", "UVERBS_METHOD_REG_DMABUF_MR", "mlx5dv_reg_dmabuf_mr", "ibv_reg_mr", "ibv_reg_mr_iova")),
    /** Mapping into a process. */
    MMAP("mapping the buffer into a process", List.of("mmap")),
    /** DMA_BUF_IOCTL_SYNC. */
    SYNC("access by the CPU (DMA_BUF_IOCTL_SYNC)", List.of("DMA_BUF_IOCTL_SYNC")),
    /** DMA_BUF_SET_NAME. */
    NAME("giving the buffer a name", List.of("DMA_BUF_SET_NAME")),
    /** Taking a descriptor of another process. */
    DUPLICATE("taking a descriptor of another process (pidfd_getfd)", List.of("pidfd_getfd")),
    /** Using what was imported. */
    USE("using what was imported", List.of("DRM_IOCTL_MODE_ADDFB2", "DRM_IOCTL_MODE_ADDFB"));

    private final String text;
    private final List<String> calls;

    FailureStage(String text, List<String> calls) {
        this.text = text;
        this.calls = calls;
    }

    /** In a few plain words. */
    public String text() {
        return text;
    }

    /** Names of calls whose failure is of this stage, as programs print them. */
    public List<String> calls() {
        return calls;
    }

    /** Whether a call of this stage does the other one inside, so that it may fail for the same reasons. */
    public boolean holds(FailureStage inner) {
        return (this == IMPORT || this == REGISTER) && (inner == ATTACH || inner == PIN || inner == MAP);
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Null when there is no such stage. */
    public static FailureStage of(String word) {
        for (FailureStage s : values()) {
            if (s.word().equals(word)) {
                return s;
            }
        }
        return null;
    }

    /** The stage whose call a line of a program's output names, the longest name first; null when it names none. */
    public static FailureStage named(String line) {
        FailureStage found = null;
        int longest = 0;
        for (FailureStage s : values()) {
            for (String call : s.calls) {
                if (call.length() > longest && line.contains(call)) {
                    found = s;
                    longest = call.length();
                }
            }
        }
        return found;
    }
}
