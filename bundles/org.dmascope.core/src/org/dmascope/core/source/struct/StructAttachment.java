// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.struct;

/**
 * A {@code struct dma_buf_attachment}.
 *
 * @param device         dev_name of the importing device, raw
 * @param bus            its bus; null when it is on none
 * @param driver         its driver; null when none is bound
 * @param peer2peer      as negotiated: the exporter's attach() may have cleared it
 * @param importerOps    {@link Sym#NULL} makes the importer a static one
 * @param callback       {@code importer_ops->move_notify} or {@code ->invalidate_mappings}; NULL also for static importers
 * @param allowPeer2peer what the importer asked for; null for static importers
 * @param sgtCached      {@code attach->sgt != NULL} where the member exists (up to 6.14): mapped and held; null elsewhere
 * @param umem           the RDMA umem behind it, when the importer is one of ib_core's or a driver that uses them; else null
 * @param iommufdLength  {@code pages->dmabuf.phys.len} of iommufd's importer: 0 when revoked; null for other importers
 * @param stable         false when two looks at it differed
 */
public record StructAttachment(String device, String bus, String driver, boolean peer2peer, Sym importerOps, Sym callback, Boolean allowPeer2peer,
        Boolean sgtCached, StructUmem umem, Long iommufdLength, boolean stable) {
}
