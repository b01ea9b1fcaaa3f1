// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.struct;

/**
 * A {@code struct ib_umem_dmabuf} (include/rdma/ib_umem.h). Null: this kernel's struct has no such member.
 *
 * @param pinned  bit {@code pinned}
 * @param revoked bit {@code revoked}
 * @param mapped  {@code sgt != NULL}: DMA-mapped now
 * @param address {@code umem.address}: offset in the buffer, or the virtual address that was registered
 * @param length  {@code umem.length} in bytes
 * @param device  name of the RDMA device ({@code umem.ibdev}); null when not reached
 */
public record StructUmem(Boolean pinned, Boolean revoked, boolean mapped, long address, long length, String device) {
}
