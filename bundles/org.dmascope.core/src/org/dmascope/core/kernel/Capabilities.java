// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.dmascope.core.catalogue.Catalogue;
import org.dmascope.core.catalogue.KnownFailures;
import org.dmascope.core.Content;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.source.struct.KernelCaps;
import org.dmascope.core.source.struct.StructWriter;

/** Makes the {@link KernelCaps} of what everybody may read: types, names of symbols, build configuration. */
public final class Capabilities {
    private static final String ATTACH_OPS = "dma_buf_attach_ops";
    private static final String NEW_CALLBACK = "invalidate_mappings";
    private static final String OLD_CALLBACK = "move_notify";
    private static final String VMLINUX = Btf.DIR + "/vmlinux";

    /**
     * Symbols by which importers and exporters are told apart, beside those of the catalogue: ops tables, callbacks, release functions. A module's
     * symbols are there while it is loaded.
     */
    static final List<String> CATALOGUE = List.of("ib_umem_dmabuf_attach_pinned_ops", "ib_umem_dmabuf_attach_pinned_revocable_ops",
            "ib_umem_dmabuf_unsupported_move_notify", "ib_umem_dmabuf_revoke_locked", "ib_umem_dmabuf_get", "ib_umem_dmabuf_get_pinned",
            "iopt_dmabuf_attach_revoke_ops", "iopt_revoke_notify", "mlx5_ib_dmabuf_attach_ops", "mlx5_ib_dmabuf_invalidate_cb", "amdgpu_dma_buf_attach_ops",
            "amdgpu_dma_buf_move_notify", "xe_dma_buf_attach_ops", "xe_dma_buf_move_notify", "virtgpu_dma_buf_attach_ops", "virtgpu_dma_buf_move_notify",
            "irdma_umem_dmabuf_attach_ops", "amdgpu_dmabuf_ops", "xe_dmabuf_ops", "i915_dmabuf_ops", "virtgpu_dmabuf_ops", "drm_gem_prime_dmabuf_ops",
            "panthor_dma_buf_ops", "panfrost_dma_buf_ops", "vfio_pci_dmabuf_ops", "uverbs_dmabuf_ops", "udmabuf_ops", "system_heap_buf_ops",
            "cma_heap_buf_ops", "vb2_dc_dmabuf_ops", "vb2_dma_sg_dmabuf_ops", "vb2_vmalloc_dmabuf_ops", "habanalabs_dmabuf_ops", "nv_dma_buf_ops",
            "dma_buf_dynamic_attach", "dma_buf_pin", "dma_buf_move_notify", "dma_buf_invalidate_mappings", "dma_buf_attach_revocable", "dma_buf_iter_begin",
            "dmabuf_list", "debugfs_list", "db_list",
            "pci_bus_type", "pci_p2pdma_distance_many",
            "pci_enable_device", "ib_register_peer_memory_client", "nv_mem_get_pages", "debug_dma_map_sg", "dma_buf_wrap_sg_table", "mangle_sg_table");

    private Capabilities() {
    }

    /** The document of {@link org.dmascope.core.source.struct.StructText#KERNEL}: refused only when neither symbols nor types can be read. */
    public static Content document(KernelFacts kernel, SystemRoot root) {
        if (!kernel.symbols().ok() && !kernel.types().ok()) {
            int errno = kernel.types().errno();
            return StructWriter.refused(errno == 0 ? Errno.EOPNOTSUPP : errno, "neither " + VMLINUX + " nor " + Kallsyms.PATH + " could be read",
                    "use a kernel with CONFIG_DEBUG_INFO_BTF and CONFIG_KALLSYMS");
        }
        return StructWriter.kernel(of(kernel, root));
    }

    public static KernelCaps of(KernelFacts kernel, SystemRoot root) {
        KernelTypes types = kernel.types().orElse(null);
        Symbols symbols = kernel.symbols().orElse(null);
        Set<String> known = new HashSet<>();
        if (symbols != null) {
            CATALOGUE.stream().filter(symbols::has).forEach(known::add);
            Catalogue.load().symbols().stream().filter(symbols::has).forEach(known::add);
            KnownFailures.load().symbols().stream().filter(symbols::has).forEach(known::add);
        }
        Boolean sgt = types == null || !types.has("dma_buf_attachment") ? null : Boolean.valueOf(types.has("dma_buf_attachment", "sgt"));
        String callback = types == null ? null : callback(types);
        Boolean moveNotify = null;
        String path = null;
        if (NEW_CALLBACK.equals(callback)) {
            moveNotify = true;
            path = VMLINUX;
        } else if (OLD_CALLBACK.equals(callback)) {
            KernelConfig config = KernelConfig.read(root);
            moveNotify = config.option("DMABUF_MOVE_NOTIFY");
            path = moveNotify == null ? null : config.path();
        }
        return new KernelCaps(sgt, callback, moveNotify, path, symbols == null ? null : StructWalk.list(symbols),
                types == null ? null : Boolean.valueOf(types.has("bpf_iter__dmabuf")), known);
    }

    /** "" when there are no importer ops at all (before 5.7). */
    private static String callback(KernelTypes types) {
        if (types.has(ATTACH_OPS, NEW_CALLBACK)) {
            return NEW_CALLBACK;
        }
        return types.has(ATTACH_OPS, OLD_CALLBACK) ? OLD_CALLBACK : "";
    }
}
