// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.event;

import org.dmascope.core.axis.Word;

/** What happened. The word is the same in the window, the JSON, the filter and the table. */
public enum EventKind implements Word {
    /** A buffer was made: tracepoint dma_buf:dma_buf_export or a probe on dma_buf_export(). */
    EXPORT,
    /** A process got an fd of it: tracepoint dma_buf:dma_buf_fd. */
    FD,
    /** It was mapped into a process: tracepoints dma_buf_mmap, dma_buf_mmap_internal. */
    MMAP,
    /** A device attached: dma_buf_dynamic_attach(), which dma_buf_attach() calls. */
    ATTACH,
    /** dma_buf_detach(). */
    DETACH,
    /** dma_buf_pin(). Pins that the core takes for static importers do not pass here. */
    PIN,
    /** dma_buf_unpin(). */
    UNPIN,
    /** dma_buf_map_attachment(). */
    MAP,
    /** dma_buf_unmap_attachment(). */
    UNMAP,
    /** dma_buf_move_notify() or dma_buf_invalidate_mappings(): the exporter moves the buffer or takes it back. */
    INVALIDATE,
    /** ib_umem_dmabuf_get*(): an RDMA import. */
    RDMA_GET,
    /** ib_umem_dmabuf_revoke*(): an RDMA import gives its mapping up for good. */
    RDMA_REVOKE,
    /** ib_umem_dmabuf_release(). */
    RDMA_RELEASE,
    /** The buffer has gone: dma_buf_release(). */
    RELEASE,
    /** Not an event: the kernel's ring was full and {@code count} events were lost here. */
    LOST;

    @Override
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
