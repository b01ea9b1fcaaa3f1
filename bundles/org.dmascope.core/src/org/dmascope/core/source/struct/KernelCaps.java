// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.struct;

import java.util.Set;

/**
 * What this kernel can do, read from its own type information (/sys/kernel/btf, readable by everybody), its symbol names and its build
 * configuration. Classification depends on these, never on the release string: distributions backport.
 *
 * @param sgtInAttachment    {@code struct dma_buf_attachment} has a member {@code sgt}: up to 6.14 a static importer of a dynamic exporter is
 *                           mapped and pinned as long as it is attached; from 6.15 only while mapped. Null when BTF could not be read
 * @param callbackMember     member of {@code struct dma_buf_attach_ops} that the exporter calls: {@code move_notify} or
 *                           {@code invalidate_mappings}; "" when the struct is not there; null when BTF could not be read
 * @param moveNotify         whether dynamic importers are left unpinned when they map (CONFIG_DMABUF_MOVE_NOTIFY). True where the option no
 *                           longer exists (the member is {@code invalidate_mappings}); null when no configuration could be read
 * @param moveNotifyPath     what said so: the configuration file, or the BTF file
 * @param listSymbol         the kernel's list of buffers: {@code dmabuf_list}, {@code debugfs_list} or {@code db_list}; null when kallsyms names none
 * @param iterDmabuf         whether the kernel has the BPF iterator over dma-bufs ({@code struct bpf_iter__dmabuf} in BTF); null when unknown
 * @param symbols            those symbols of the catalogue that kallsyms names (readable by everybody, addresses or not)
 */
public record KernelCaps(Boolean sgtInAttachment, String callbackMember, Boolean moveNotify, String moveNotifyPath, String listSymbol,
        Boolean iterDmabuf, Set<String> symbols) {
    public KernelCaps {
        symbols = Set.copyOf(symbols);
    }
}
