// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.struct;

import java.util.List;

/**
 * A {@code struct dma_buf}. Strings are raw. A null of a boxed type means that this kernel or this walk does not say it.
 *
 * @param ino         inode of its file
 * @param size        bytes
 * @param expName     {@code exp_name}
 * @param name        {@code name}; null when unnamed
 * @param owner       module of the exporter ({@code owner->name}); null for the kernel itself
 * @param ops         symbol of its {@code dma_buf_ops}
 * @param pinOp       {@code ops->pin}; {@link Sym#NULL} makes the exporter a static one: its memory never moves
 * @param fileCount   references of its file, as bufinfo prints them
 * @param vmappings   {@code vmapping_counter}: kernel mappings by dma_buf_vmap()
 * @param exporter    what the exporter's private part says; null when the exporter is not one that is known
 * @param fences      fences of its reservation object, bookkeep ones included; null when they were not read
 * @param attachments newest first, as in the kernel's list
 * @param stable      false when two looks at it differed: it was changing while it was read
 */
public record StructBuffer(long ino, long size, String expName, String name, String owner, Sym ops, Sym pinOp, long fileCount, Integer vmappings,
        StructExporter exporter, List<StructFence> fences, List<StructAttachment> attachments, boolean stable) {
    public StructBuffer {
        fences = fences == null ? null : List.copyOf(fences);
        attachments = List.copyOf(attachments);
    }
}
