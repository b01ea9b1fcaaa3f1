// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent.watch;

import java.util.List;

import org.dmascope.core.event.EventKind;

/**
 * A function that the recorder would like to probe.
 *
 * @param name     of the probe, unique
 * @param kind     what it tells
 * @param symbol   function
 * @param result   type of what it returns that matters: {@code s32}, {@code x64}; null when its start is what matters
 * @param args     what is fetched of its arguments
 * @param returned what is fetched of what it returns; then there is one record, at its end
 */
record Wanted(String name, EventKind kind, String symbol, String result, String args, String returned) {
    private static final String POINTER = "x64";
    private static final String NUMBER = "s32";
    private static final String ARG1 = "$arg1";
    private static final String RETURNED = "$retval";

    /** All of them; signatures of include/linux/dma-buf.h, drivers/dma-buf/dma-buf.c and drivers/infiniband/core/umem_dmabuf.c. */
    static List<Wanted> all(ProbeArgs a) {
        String umem = a.umemAttachment(ARG1);
        return List.of(
                new Wanted("attach", EventKind.ATTACH, "dma_buf_dynamic_attach", POINTER,
                        a.buffer(ARG1) + a.details(ARG1) + a.device("$arg2") + a.address("ops", "$arg3") + a.callback("$arg3"), ""),
                start("detach", EventKind.DETACH, "dma_buf_detach", a.attachment("$arg2")),
                new Wanted("pin", EventKind.PIN, "dma_buf_pin", NUMBER, a.attachment(ARG1), ""),
                start("unpin", EventKind.UNPIN, "dma_buf_unpin", a.attachment(ARG1)),
                new Wanted("map", EventKind.MAP, "dma_buf_map_attachment", POINTER, a.attachment(ARG1), ""),
                start("unmap", EventKind.UNMAP, "dma_buf_unmap_attachment", a.attachment(ARG1)),
                start("invalidate", EventKind.INVALIDATE, "dma_buf_invalidate_mappings", a.buffer(ARG1)),
                start("move_notify", EventKind.INVALIDATE, "dma_buf_move_notify", a.buffer(ARG1)),
                new Wanted("export", EventKind.EXPORT, "dma_buf_export", POINTER, "", a.buffer(RETURNED) + a.details(RETURNED)),
                new Wanted("fd", EventKind.FD, "dma_buf_fd", NUMBER, a.buffer(ARG1), ""),
                start("mmap", EventKind.MMAP, "dma_buf_mmap_internal", a.file(ARG1)),
                start("mmap_driver", EventKind.MMAP, "dma_buf_mmap", a.buffer(ARG1)),
                start("release", EventKind.RELEASE, "dma_buf_file_release", a.inode(ARG1)),
                imported("rdma_get", "ib_umem_dmabuf_get", a),
                imported("rdma_get_for", "ib_umem_dmabuf_get_with_dma_device", a),
                imported("rdma_get_pinned", "ib_umem_dmabuf_get_pinned", a),
                imported("rdma_get_pinned_for", "ib_umem_dmabuf_get_pinned_with_dma_device", a),
                imported("rdma_get_revocable", "ib_umem_dmabuf_get_pinned_revocable_and_lock", a),
                start("rdma_revoke", EventKind.RDMA_REVOKE, "ib_umem_dmabuf_revoke", a.attachment(umem)),
                start("rdma_revoke_locked", EventKind.RDMA_REVOKE, "ib_umem_dmabuf_revoke_locked", a.attachment(ARG1)),
                start("rdma_release", EventKind.RDMA_RELEASE, "ib_umem_dmabuf_release", a.attachment(umem)));
    }

    private static Wanted start(String name, EventKind kind, String symbol, String args) {
        return new Wanted(name, kind, symbol, null, args, "");
    }

    private static Wanted imported(String name, String symbol, ProbeArgs a) {
        String attach = a.umemAttachment(RETURNED);
        return new Wanted(name, EventKind.RDMA_GET, symbol, POINTER, "", attach == null ? "" : a.address("a", attach));
    }

    /** Whether one record at its end tells all, with nothing of its arguments. */
    boolean onlyEnd() {
        return args.isEmpty() && result != null;
    }
}
