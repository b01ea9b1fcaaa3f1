// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * The few DRM ioctls we use. Debian's linux-libc-dev leaves the DRM headers to libdrm-dev, which is too much for five
 * structures. Layout and numbers: include/uapi/drm/{drm.h,drm_mode.h,vgem_drm.h,qxl_drm.h}.
 */
#ifndef LAB_DRM_ABI_H
#define LAB_DRM_ABI_H

#include <linux/ioctl.h>
#include <linux/types.h>
#include <stddef.h>

struct drm_version {
	int major, minor, patch;
	size_t name_length;
	char *name;
	size_t date_length;
	char *date;
	size_t description_length;
	char *description;
};

struct drm_create_dumb {
	__u32 height, width, bits_per_pixel, flags;
	__u32 handle, pitch; /* out */
	__u64 size;          /* out */
};

struct drm_gem_handle {
	__u32 handle, pad;
};

struct drm_prime {
	__u32 handle, flags;
	__s32 fd;
};

struct drm_vgem_fence {
	__u32 handle, flags;
	__u32 out_fence; /* out; the only input of "signal" */
	__u32 pad;
};

struct drm_vgem_signal {
	__u32 fence, flags;
};

struct drm_qxl_alloc {
	__u32 size;
	__u32 handle; /* out */
};

#define LAB_DRM_VERSION _IOWR('d', 0x00, struct drm_version)
#define LAB_DRM_GEM_CLOSE _IOW('d', 0x09, struct drm_gem_handle)
#define LAB_DRM_PRIME_HANDLE_TO_FD _IOWR('d', 0x2d, struct drm_prime)
#define LAB_DRM_PRIME_FD_TO_HANDLE _IOWR('d', 0x2e, struct drm_prime)
#define LAB_DRM_CREATE_DUMB _IOWR('d', 0xb2, struct drm_create_dumb)
#define LAB_VGEM_FENCE_ATTACH _IOWR('d', 0x41, struct drm_vgem_fence) /* DRM_COMMAND_BASE + 1 */
#define LAB_VGEM_FENCE_SIGNAL _IOW('d', 0x42, struct drm_vgem_signal)
#define LAB_QXL_ALLOC _IOWR('d', 0x40, struct drm_qxl_alloc) /* DRM_COMMAND_BASE + 0: in video memory */
#define LAB_VGEM_FENCE_WRITE 1u

#endif
