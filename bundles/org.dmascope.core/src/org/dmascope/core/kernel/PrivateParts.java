// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import org.dmascope.core.source.struct.StructExporter;
import org.dmascope.core.source.struct.Sym;

/**
 * What an exporter keeps behind {@code dma_buf->priv}. Which type it is, the exporter's release function tells: a function always has its symbol,
 * and a release function frees one type only. Where the type has a pointer back to the buffer, that must match too. What is not known or does not
 * lead where it should is not said (null).
 */
final class PrivateParts {
    private static final String GEM = "drm_gem_object";
    private static final String FUNCS = "drm_gem_object_funcs";
    private static final String TTM = "ttm_buffer_object";
    private static final String SHMEM = "drm_gem_shmem_object";
    private static final String VFIO = "vfio_pci_dma_buf";
    private static final String UVERBS = "ib_uverbs_dmabuf_file";
    private static final String KREF = "kref.refcount.refs.counter";
    /** Of a completion: itself when nobody sleeps on it. */
    private static final String WAITER = "comp.wait.task_list.next";

    private final Bases bases;
    private final PagedMemory memory;

    PrivateParts(Bases bases) {
        this.bases = bases;
        this.memory = bases.memory;
    }

    /** @param release symbol of {@code ops->release} */
    StructExporter read(long buffer, long priv, Sym release) {
        if (!release.named() || priv == 0 || (priv & Long.BYTES - 1) != 0) {
            return null;
        }
        try {
            return switch (release.name()) {
                case "drm_gem_dmabuf_release" -> gem(buffer, priv);
                case "vfio_pci_dma_buf_release" -> vfio(buffer, priv);
                case "release_udmabuf" -> plain("udmabuf", miscdevice(priv));
                case "system_heap_dma_buf_release", "cma_heap_dma_buf_release" -> plain("heap", null);
                case "vb2_dc_dmabuf_ops_release" -> plain("vb2", device(priv, "vb2_dc_buf"));
                case "vb2_dma_sg_dmabuf_ops_release" -> plain("vb2", device(priv, "vb2_dma_sg_buf"));
                case "vb2_vmalloc_dmabuf_ops_release" -> plain("vb2", null);
                default -> release.name().startsWith("uverbs_dmabuf") ? uverbs(buffer, priv) : null;
            };
        } catch (KernelFault e) {
            return null;
        }
    }

    private static StructExporter plain(String type, Bases.Device d) {
        return new StructExporter(type, d == null ? null : d.name(), d == null ? null : d.driver(), null, null, null, null, null);
    }

    private Bases.Device device(long struct, String type) throws KernelFault {
        return bases.types.has(type, "dev") ? orNull(bases.follow(struct, type, "dev")) : null;
    }

    private Bases.Device orNull(long device) throws KernelFault {
        return device == 0 ? null : bases.device(device);
    }

    private Bases.Device miscdevice(long udmabuf) throws KernelFault {
        if (!bases.types.has("udmabuf", "device") || !bases.types.has("miscdevice", "this_device")) {
            return null;
        }
        long misc = bases.follow(udmabuf, "udmabuf", "device");
        return misc == 0 ? null : orNull(bases.follow(misc, "miscdevice", "this_device"));
    }

    private StructExporter gem(long buffer, long gem) throws KernelFault {
        long back = bases.follow(gem, GEM, "dma_buf");
        if (back != buffer && back != 0) { // 0 once the last handle is closed (drm_gem_object_exported_dma_buf_free())
            return null;
        }
        long drm = bases.follow(gem, GEM, "dev");
        Bases.Device device = drm == 0 ? null : orNull(bases.follow(drm, "drm_device", "dev"));
        long table = bases.follow(gem, GEM, "funcs");
        Sym funcs = bases.symbol(table);
        Integer pins = null;
        Integer memType = null;
        String type = "drm-gem";
        if (table != 0 && ttm(table, funcs)) {
            long bo = gem - bases.field(TTM, "base").offset();
            type = "ttm";
            pins = (int) memory.field(bo, bases.field(TTM, "pin_count"));
            long resource = bases.follow(bo, TTM, "resource");
            memType = resource == 0 || !bases.types.has("ttm_resource", "mem_type") ? null
                    : Integer.valueOf((int) memory.field(resource, bases.field("ttm_resource", "mem_type")));
        } else if (table != 0 && shmem(table)) {
            pins = (int) memory.field(gem - bases.field(SHMEM, "base").offset(), bases.field(SHMEM, "pages_pin_count"));
        }
        return new StructExporter(type, device == null ? null : device.name(), device == null ? null : device.driver(), funcs, pins, memType, null, null);
    }

    private Sym function(long table, String member) throws KernelFault {
        return bases.types.has(FUNCS, member) ? bases.symbol(memory.i64(table + bases.field(FUNCS, member).offset())) : Sym.UNNAMED;
    }

    /** TTM drivers either map through TTM's helper or bring a table of their own, whose names are these. */
    private boolean ttm(long table, Sym funcs) throws KernelFault {
        if (!bases.types.has(TTM, "base") || !bases.types.has(TTM, "pin_count") || !bases.types.has(TTM, "resource")) {
            return false;
        }
        boolean own = funcs.named() && switch (funcs.name()) {
            case "amdgpu_gem_object_funcs", "xe_gem_object_funcs", "nouveau_gem_object_funcs", "radeon_gem_object_funcs", "qxl_object_funcs", "vmw_gem_object_funcs",
                    "drm_gem_vram_object_funcs", "lsdc_gem_object_funcs" -> true;
            default -> false;
        };
        return own || function(table, "mmap").is("drm_gem_ttm_mmap");
    }

    private boolean shmem(long table) throws KernelFault {
        return bases.types.has(SHMEM, "base") && bases.types.has(SHMEM, "pages_pin_count")
                && function(table, "get_sg_table").is("drm_gem_shmem_object_get_sg_table");
    }

    /**
     * A revoke drops the exporter's own reference and sleeps on a completion until the mappings have dropped theirs; some kernels give the
     * exporter its own back at once, others when the buffer is live again (drivers/vfio/pci/vfio_pci_dmabuf.c, vfio_pci_dma_buf_move()). So
     * whether the own one is in the count is only known from whether somebody sleeps.
     */
    private Integer mappings(long priv, String type) throws KernelFault {
        if (!bases.types.has(type, KREF) || !bases.types.has(type, WAITER)) {
            return null;
        }
        int count = (int) memory.field(priv, bases.field(type, KREF));
        boolean awaited = bases.follow(priv, type, WAITER) != priv + bases.field(type, WAITER).offset();
        return Math.max(awaited ? count : count - 1, 0);
    }

    private StructExporter vfio(long buffer, long priv) throws KernelFault {
        if (bases.follow(priv, VFIO, "dmabuf") != buffer) {
            return null;
        }
        boolean revoked = memory.field(priv, bases.field(VFIO, "revoked")) != 0;
        long vdev = bases.follow(priv, VFIO, "vdev");
        long pdev = vdev == 0 || !bases.types.has("vfio_pci_core_device", "pdev") ? 0 : bases.follow(vdev, "vfio_pci_core_device", "pdev");
        Bases.Device d = pdev == 0 || !bases.types.has("pci_dev", "dev") ? null : bases.device(pdev + bases.field("pci_dev", "dev").offset());
        return new StructExporter("vfio", d == null ? null : d.name(), d == null ? null : d.driver(), null, null, null, revoked,
                mappings(priv, VFIO));
    }

    private StructExporter uverbs(long buffer, long priv) throws KernelFault {
        if (bases.follow(priv, UVERBS, "dmabuf") != buffer) {
            return null;
        }
        boolean revoked = memory.field(priv, bases.field(UVERBS, "revoked")) != 0;
        return new StructExporter("uverbs", null, null, null, null, null, revoked, mappings(priv, UVERBS));
    }
}
