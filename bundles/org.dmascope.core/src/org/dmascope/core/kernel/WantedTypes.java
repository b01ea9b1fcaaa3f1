// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.util.List;

/**
 * What the walks ask of the kernel's type information, and which modules may hold what vmlinux does not. A member that only some kernels have
 * is listed like the others: whether it is there is part of the answer.
 */
final class WantedTypes {
    /** A structure. @param modules where it may be defined beside vmlinux */
    record Struct(String name, List<String> members, List<String> modules) {
    }

    static final List<Struct> STRUCTS = List.of(
            // include/linux/dma-buf.h
            struct("dma_buf", "size file attachments ops exp_name name owner list_node priv resv vmapping_counter"),
            struct("dma_buf_ops", "pin release"),
            struct("dma_buf_attachment", "dmabuf dev node sgt peer2peer importer_ops importer_priv"),
            struct("dma_buf_attach_ops", "allow_peer2peer move_notify invalidate_mappings"),
            // include/linux/fs.h; f_ref since 6.13
            struct("file", "f_inode f_count f_ref private_data"),
            struct("inode", "i_ino"),
            // include/linux/types.h, module.h, device.h and below
            struct("list_head", "next prev"),
            struct("module", "name"),
            struct("device", "kobj.name init_name bus driver"),
            struct("bus_type", "name"),
            struct("device_driver", "name"),
            // include/linux/dma-resv.h, drivers/dma-buf/dma-resv.c, include/linux/dma-fence.h
            struct("dma_resv", "fences"),
            struct("dma_resv_list", "num_fences table"),
            struct("dma_fence", "ops context seqno flags"),
            // only whether it is there: the BPF iterator of 6.16 and newer
            struct("bpf_iter__dmabuf", ""),
            // include/rdma/ib_umem.h, ib_verbs.h
            struct("ib_umem_dmabuf", "umem umem.ibdev umem.address umem.length umem.is_dmabuf umem.is_odp attach sgt pinned revoked", "ib_uverbs", "ib_core"),
            struct("ib_device", "name index res ops.owner ops.reg_user_mr ops.reg_user_mr_dmabuf attrs.odp_caps.general_caps", "ib_core", "ib_uverbs"),
            struct("ib_mr", "device length res res.id res.type res.kern_name", "ib_core", "ib_uverbs"),
            // drivers/infiniband/core/restrack.h, include/linux/xarray.h
            struct("rdma_restrack_root", "xa", "ib_core"),
            struct("xarray", "xa_head"),
            struct("xa_node", "shift slots parent array"),
            // drivers/infiniband/hw and sw: see RegionLayout
            struct("mlx5_ib_mr", "ibmr umem dd_crossed_mr", "mlx5_ib"),
            struct("irdma_mr", "ibmr region", "irdma"),
            struct("efa_mr", "ibmr umem", "efa"),
            struct("bnxt_re_mr", "ib_mr ib_umem", "bnxt_re"),
            struct("mana_ib_mr", "ibmr umem", "mana_ib"),
            struct("ionic_mr", "ibmr umem", "ionic_rdma"),
            struct("rxe_mr", "ibmr umem", "rdma_rxe"),
            struct("erdma_mr", "ibmr mem.umem", "erdma"),
            struct("mlx4_ib_mr", "ibmr umem", "mlx4_ib"),
            struct("qedr_mr", "ibmr umem", "qedr"),
            struct("ocrdma_mr", "ibmr umem", "ocrdma"),
            struct("c4iw_mr", "ibmr umem", "iw_cxgb4"),
            struct("rvt_mr", "ibmr umem", "rdmavt"),
            // drivers/iommu/iommufd/io_pagetable.h
            struct("iopt_pages", "dmabuf.attach dmabuf.phys.len", "iommufd"),
            // drivers/vfio/pci/vfio_pci_dmabuf.c, include/linux/vfio_pci_core.h
            struct("vfio_pci_dma_buf", "dmabuf vdev kref.refcount.refs.counter comp.wait.task_list.next revoked", "vfio_pci_core"),
            struct("vfio_pci_core_device", "pdev", "vfio_pci_core"),
            struct("pci_dev", "dev"),
            // include/rdma/uverbs_types.h
            struct("ib_uverbs_dmabuf_file", "dmabuf revoked kref.refcount.refs.counter comp.wait.task_list.next", "ib_uverbs"),
            // include/drm/drm_gem.h, drm_device.h, drm_gem_shmem_helper.h, include/drm/ttm
            struct("drm_gem_object", "dev funcs dma_buf", "drm"),
            struct("drm_gem_object_funcs", "mmap get_sg_table", "drm"),
            struct("drm_device", "dev", "drm"),
            struct("drm_gem_shmem_object", "base pages_pin_count", "drm_shmem_helper"),
            struct("ttm_buffer_object", "base pin_count resource", "ttm"),
            struct("ttm_resource", "mem_type", "ttm"),
            // drivers/media/common/videobuf2
            struct("vb2_dc_buf", "dev", "videobuf2_dma_contig"),
            struct("vb2_dma_sg_buf", "dev", "videobuf2_dma_sg"),
            // drivers/dma-buf/udmabuf.c
            struct("udmabuf", "device", "udmabuf"),
            struct("miscdevice", "this_device"));

    /** Enumerations of which all enumerators are taken. */
    static final List<String> ENUMS = List.of("dma_fence_flag_bits", "dma_resv_usage", "rdma_restrack_type");

    private WantedTypes() {
    }

    private static Struct struct(String name, String members, String... modules) {
        return new Struct(name, members.isEmpty() ? List.of() : List.of(members.split(" ")), List.of(modules));
    }
}
