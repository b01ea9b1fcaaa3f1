// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.trial;

import java.util.List;

import org.dmascope.core.Errno;
import org.dmascope.core.trial.TrialStep.Stage;

/** What an errno means at a stage of a trial: the table, the more special rows first. */
public final class TrialReasons {
    /** A row. {@code kind} and {@code call} null: any; {@code errno} 0: any. */
    private record Row(Stage stage, String kind, String call, int errno, TrialReason reason) {
        boolean fits(String ofKind, TrialStep s) {
            return stage == s.stage() && (kind == null || kind.equals(ofKind)) && (call == null || s.call().startsWith(call)) && (errno == 0 || errno == s.errno());
        }
    }

    private static final String PRIME = "DRM_IOCTL_PRIME_FD_TO_HANDLE";
    private final List<Row> rows = List.of(
            row(Stage.EXPORT, "dumb", "DRM_IOCTL_MODE_CREATE_DUMB", Errno.ENOSYS, "the driver makes no dumb buffers", "use another exporter: udmabuf, a heap, another device",
                    "drivers/gpu/drm/drm_dumb_buffers.c drm_mode_create_dumb()"),
            row(Stage.EXPORT, "dumb", "DRM_IOCTL_PRIME_HANDLE_TO_FD", Errno.ENOSYS, "the driver exports nothing by PRIME", "use another exporter; bochs exports since 6.12",
                    "drivers/gpu/drm/drm_prime.c drm_prime_handle_to_fd_ioctl()"),
            row(Stage.EXPORT, LiveBuffer.KIND, null, Errno.ESRCH, "the process has ended", "look again who holds the buffer: dmascope show --view holders", "kernel/pid.c pidfd_open()"),
            row(Stage.EXPORT, LiveBuffer.KIND, "descriptor of the buffer", Errno.ENOENT, "the process has no descriptor of this buffer: it was closed, or it is only mapped or held by a GEM handle",
                    "name another process that holds it by a descriptor (dmascope show --view holders)", null),
            row(Stage.EXPORT, LiveBuffer.KIND, "descriptor of the buffer", 0, "the process' descriptors may not be looked at", "try as root, or as the user whose process it is",
                    "fs/proc/fd.c proc_fd_permission()"),
            row(Stage.EXPORT, LiveBuffer.KIND, "pidfd_getfd", Errno.EPERM, "a descriptor of another process is given only to who may trace it: the process is another user's or not dumpable, or"
                    + " Yama keeps its own user from it (kernel.yama.ptrace_scope)", "try as root (CAP_SYS_PTRACE)", "kernel/pid.c pidfd_getfd()"),
            row(Stage.EXPORT, LiveBuffer.KIND, "look at the duplicate", 0, "the process closed the buffer meanwhile and reused the number", "try again", null),
            row(Stage.EXPORT, LiveBuffer.KIND, null, Errno.ENOSYS, "the kernel lends no descriptors of other processes", "needs Linux 5.6 (pidfd_getfd)", "kernel/pid.c pidfd_getfd()"),
            row(Stage.EXPORT, "vfio", "open", Errno.EBUSY, "another program has the function open, a virtual machine perhaps", "end that program, or try another function",
                    "drivers/vfio/group.c vfio_group_fops_open()"),
            row(Stage.EXPORT, "vfio", "VFIO_GROUP_SET_CONTAINER", Errno.EINVAL, "not all functions of the IOMMU group are bound to vfio-pci or to no driver", "bind or unbind the others of the group",
                    "drivers/vfio/group.c vfio_group_ioctl_set_container()"),
            row(Stage.EXPORT, "vfio", "VFIO_SET_IOMMU", 0, "there is no IOMMU that VFIO can use", "turn the IOMMU on, and load vfio_iommu_type1", "drivers/vfio/container.c vfio_ioctl_set_iommu()"),
            row(Stage.EXPORT, "vfio", "VFIO_DEVICE_FEATURE_DMA_BUF", Errno.ENOTTY, "the kernel exports no windows of PCI functions", "needs Linux 6.19 with CONFIG_VFIO_PCI_DMABUF",
                    "drivers/vfio/pci/vfio_pci_core.c vfio_pci_core_ioctl_feature()"),
            row(Stage.EXPORT, "vfio", "VFIO_DEVICE_FEATURE_DMA_BUF", Errno.EOPNOTSUPP, "the function's driver exports no windows, or the function can do no peer-to-peer",
                    "bind it to vfio-pci itself", "drivers/vfio/pci/vfio_pci_dmabuf.c vfio_pci_core_feature_dma_buf()"),
            row(Stage.EXPORT, "vfio", "a window that can be mapped", 0, "the function has no window of memory that can be mapped", "use another function", null),
            row(Stage.EXPORT, null, "dlopen", Errno.ENOSYS, "the library is too old: it lacks a function that the export needs", "update the vendor's library", null),
            row(Stage.EXPORT, null, "dlopen", 0, "the library could not be loaded", "install it for this machine's architecture; trial list says which package", null),
            row(Stage.EXPORT, "cuda", "CU_DEVICE_ATTRIBUTE_DMA_BUF_SUPPORTED", 0, "the driver says that this GPU exports no dma-bufs",
                    "needs the open kernel modules (nvidia-open) of 515 or later and CUDA 11.7", "out of tree: nvidia nv-dmabuf.c"),
            row(Stage.EXPORT, "ze", "zeDeviceGet", 0, "Level Zero does not have this GPU", "install the GPU's library (libze-intel-gpu1), and see whether ZE_AFFINITY_MASK hides it", null),
            row(Stage.EXPORT, "gaudi", "hlthunk_open", Errno.EBUSY, "another program computes on the accelerator, which serves one at a time", "wait until it is idle",
                    "drivers/accel/habanalabs/common/habanalabs_drv.c hl_device_open()"),
            row(Stage.EXPORT, null, null, Errno.EOPNOTSUPP, "the vendor's library cannot export this memory as a dma-buf", "update driver and library", null),
            row(Stage.EXPORT, null, null, Errno.ENODEV, "the vendor's library does not have this device, or it has gone", "see whether the device is there and may be used by this user", null),
            row(Stage.EXPORT, null, null, Errno.EACCES, "the node may be opened, but this call needs more rights", "try as root", null),
            row(Stage.EXPORT, null, null, Errno.ENOMEM, "there is no memory for the buffer", "free memory of this exporter and try again", null),
            row(Stage.EXPORT, null, null, 0, "the exporter could not make a buffer, so the importer was not asked", "look into the kernel's log (dmesg)", null),
            row(Stage.PREPARE, "mr", "UVERBS_METHOD_GET_CONTEXT", Errno.EINVAL,
                    "the driver gives a context only to its own library (libibverbs), so the importer was not asked", "try with a program that uses libibverbs",
                    "drivers/infiniband/core/uverbs_std_types_device.c UVERBS_METHOD_GET_CONTEXT"),
            row(Stage.PREPARE, "ibv", "dlopen", Errno.ENOSYS, "libibverbs is too old: it cannot register dma-bufs", "needs rdma-core 34 or later", "rdma-core libibverbs/verbs.h ibv_reg_dmabuf_mr()"),
            row(Stage.PREPARE, "ibv", "dlopen", 0, "libibverbs could not be loaded", "install libibverbs1", null),
            row(Stage.PREPARE, "ibv", "ibv_get_device_list", Errno.ENOSYS, "the kernel offers no RDMA devices to programs", "load ib_uverbs: modprobe ib_uverbs",
                    "rdma-core libibverbs/init.c ibverbs_get_device_list()"),
            row(Stage.PREPARE, "ibv", "ibv_open_device", 0, "the provider could not open the device, so it was not asked", "see the rights of /dev/infiniband/uverbs*, and update ibverbs-providers", null),
            row(Stage.PREPARE, "ibv", "a provider of the device", 0, "libibverbs has no provider for the device's driver", "install ibverbs-providers",
                    "rdma-core libibverbs/init.c ibverbs_get_device_list()"),
            row(Stage.PREPARE, "netdev-tx", "CTRL_CMD_GETFAMILY", 0, "the kernel cannot bind buffers for sending", "needs Linux 6.16 with CONFIG_NET_DEVMEM", "net/core/netdev-genl.c netdev_nl_bind_tx_doit()"),
            row(Stage.PREPARE, "v4l2", "VIDIOC_REQBUFS", Errno.EBUSY, "another program has the device's queue", "end that program, or try another device",
                    "drivers/media/common/videobuf2/videobuf2-v4l2.c vb2_ioctl_reqbufs()"),
            row(Stage.PREPARE, "v4l2", "VIDIOC_REQBUFS", Errno.EINVAL, "the device's driver takes no dma-bufs (its queue is without VB2_DMABUF)", "copy through memory that it maps itself",
                    "drivers/media/common/videobuf2/videobuf2-core.c vb2_verify_memory_type()"),
            row(Stage.PREPARE, "v4l2", "a queue of pictures", 0, "the node has no queue of pictures: it is one of metadata, radio or touch", "try another node of the device", null),
            row(Stage.PREPARE, "v4l2", "picture", Errno.EFBIG, "a picture of the device's present format is larger than what a trial takes", "set a smaller format", null),
            row(Stage.PREPARE, null, "open", 0, "the importer's node could not be opened, so it was not asked", "see the rights of the node; the device may have gone", null),
            row(Stage.PREPARE, null, null, 0, "the importer could not be made ready, so it was not asked", "look into the kernel's log (dmesg)", null),
            row(Stage.ATTACH, "prime", PRIME, Errno.ENOSYS,
                    "the importing driver has no PRIME import of foreign buffers, or the exporter gives no pages to map (bochs before 7.3, qxl, vmwgfx)",
                    "use another importer, or export from a driver that has pages: vgem, udmabuf, a heap", "drivers/gpu/drm/drm_prime.c drm_gem_map_dma_buf()"),
            row(Stage.ATTACH, "prime", PRIME, Errno.EINVAL, "the importing driver has no gem_prime_import_sg_table: it takes its own buffers only; or the buffer's size"
                    + " or the path between the devices does not suit it", "use another importer; dmesg names a refused peer-to-peer path",
                    "drivers/gpu/drm/drm_prime.c drm_gem_prime_import_dev()"),
            row(Stage.ATTACH, "prime", PRIME, Errno.ENODEV, "the importing driver takes its own buffers only (virtio-gpu without blob resources), or the exporter's device is gone"
                    + " or revoked", "use another importer, or give the virtual machine blob=on", "drivers/gpu/drm/virtio/virtgpu_prime.c virtgpu_gem_prime_import_sg_table()"),
            row(Stage.ATTACH, "mr", "UVERBS_METHOD_REG_DMABUF_MR of fd -1", Errno.EOPNOTSUPP, "the device's driver has no operation for dma-buf memory regions",
                    "use a device whose driver has one: mlx5, efa, irdma, bnxt_re, mana, ionic", "drivers/infiniband/core/uverbs_std_types_mr.c UVERBS_METHOD_REG_DMABUF_MR"),
            row(Stage.ATTACH, "ibv", null, Errno.EOPNOTSUPP, "the device's driver or its provider has no operation for dma-buf memory regions, or the exporter refuses the importer",
                    "compare with the raw call (mr-uverbs*), which tells these apart; devices that have one: mlx5, efa, irdma, bnxt_re, mana, ionic",
                    "drivers/infiniband/core/uverbs_std_types_mr.c UVERBS_METHOD_REG_DMABUF_MR"),
            row(Stage.ATTACH, "ibv", null, Errno.EINVAL, "the buffer is shorter than what was asked for, a flag is refused, or the path between the devices allows no peer-to-peer",
                    "dmesg names a refused peer-to-peer path", "drivers/infiniband/core/umem_dmabuf.c ib_umem_dmabuf_get()"),
            row(Stage.ATTACH, "netdev-tx", "NETDEV_CMD_BIND_TX: Driver does not support", 0, "the network device's driver sends no memory of others", "use a driver that does: mlx5, gve, fbnic, bnxt",
                    "net/core/netdev-genl.c netdev_nl_bind_tx_doit()"),
            row(Stage.ATTACH, "netdev-tx", "NETDEV_CMD_BIND_TX: Failed to bind", 0, "the exporter refused the attachment", "the exporter's log in dmesg may say why", "net/core/devmem.c net_devmem_bind_dmabuf()"),
            row(Stage.ATTACH, "netdev-tx", "NETDEV_CMD_BIND_TX: Failed to map", 0, "attached, but the exporter could not map for this device", "check the path between the devices; dmesg names a refused one",
                    "net/core/devmem.c net_devmem_bind_dmabuf()"),
            row(Stage.ATTACH, "netdev-tx", null, Errno.EOPNOTSUPP, "the network device's driver sends no memory of others, or no device that can do DMA is behind it", "use a driver that does: mlx5, gve, fbnic, bnxt",
                    "net/core/netdev-genl.c netdev_nl_bind_tx_doit()"),
            row(Stage.ATTACH, "mr", null, Errno.EINVAL, "the buffer is shorter than what was asked for, a flag is refused, or the path between the devices allows no peer-to-peer",
                    "dmesg names a refused peer-to-peer path", "drivers/infiniband/core/umem_dmabuf.c ib_umem_dmabuf_get()"),
            row(Stage.ATTACH, "v4l2", null, Errno.EFAULT, "the device needs the memory in one piece, and these pages do not lie so", "use memory in one piece (a CMA heap), or an IOMMU in front"
                    + " of the device", "drivers/media/common/videobuf2/videobuf2-dma-contig.c vb2_dc_map_dmabuf()"),
            row(Stage.ATTACH, "v4l2", null, Errno.EINVAL, "the buffer is smaller than a picture of the device's format, or a fd is no dma-buf", "make a larger buffer",
                    "drivers/media/common/videobuf2/videobuf2-core.c __prepare_dmabuf()"),
            row(Stage.ATTACH, null, null, Errno.EOPNOTSUPP, "the exporter refuses this kind of importer: it wants one that can do peer-to-peer or be revoked (vfio-pci), or cannot"
                    + " move its memory to where the importer reaches it", "use an importer with a callback (amdgpu, xe, mlx5, irdma), or memory of the system", null),
            row(Stage.ATTACH, null, null, Errno.ENOMEM, "there is no memory, or the exporter could not map: nvidia answers so to every failure of its map",
                    "check the path between the devices and the exporter's log in dmesg", null),
            row(Stage.ATTACH, null, null, Errno.EBUSY, "the memory could not be mapped for the importer's device (amdgpu, xe), or somebody else uses the importer", "try again; look"
                    + " at the IOMMU's messages in dmesg", null),
            row(Stage.ATTACH, null, null, Errno.EPERM, "the exporter refuses peer-to-peer (habanalabs)", "put both devices below one switch, or turn off redirection (ACS)",
                    "drivers/accel/habanalabs/common/memory.c hl_map_dmabuf()"),
            row(Stage.ATTACH, null, null, Errno.EACCES, "the importer may not be used with these rights", "try as root", null),
            row(Stage.ATTACH, null, null, Errno.ENODEV, "the exporter's device has gone, or it has revoked the buffer", "see whether the device is there and its memory is turned on", null),
            row(Stage.ATTACH, null, null, 0, "the importer did not take the buffer", "look into the kernel's log (dmesg)", null),
            row(Stage.UNDO, null, null, 0, "what the importer did could not be undone in order; the end of the process does it", "look at the list of buffers", null),
            row(Stage.RELEASE, null, null, 0, "the buffer could not be given back in order; the end of the process does it", "look at the list of buffers", null));

    private static Row row(Stage stage, String kind, String call, int errno, String sentence, String remedy, String source) {
        return new Row(stage, kind, call, errno, new TrialReason(sentence, remedy, source));
    }

    /**
     * The meaning of a failed call.
     *
     * @param kind id of the kind of the side that made the call
     * @return never null: the last row of each stage fits any
     */
    public TrialReason of(String kind, TrialStep failed) {
        return rows.stream().filter(r -> r.fits(kind, failed)).findFirst().map(Row::reason).orElseThrow();
    }
}
