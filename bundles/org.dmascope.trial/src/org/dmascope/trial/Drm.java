// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

/** Numbers and structures of include/uapi/drm/drm.h and drm_mode.h. */
final class Drm {
    /** {@code struct drm_gem_close}: handle, pad. */
    static final int GEM_CLOSE_BYTES = 8;
    static final long GEM_CLOSE = Ioctl.write('d', 0x09, GEM_CLOSE_BYTES);
    /** Whoever opens the primary node of a device that nobody shows a screen on becomes its master without asking (drm_master_open()). */
    static final long DROP_MASTER = Ioctl.plain('d', 0x1f);
    /** {@code struct drm_prime_handle}: handle, flags, fd. */
    static final int PRIME_BYTES = 12;
    static final int PRIME_FD = 8;
    static final long PRIME_HANDLE_TO_FD = Ioctl.readWrite('d', 0x2d, PRIME_BYTES);
    static final long PRIME_FD_TO_HANDLE = Ioctl.readWrite('d', 0x2e, PRIME_BYTES);
    /** O_CLOEXEC | O_RDWR. */
    static final int PRIME_FLAGS = 02000002;
    /** {@code struct drm_mode_create_dumb}: height, width, bpp, flags, handle, pitch, size (64 bits). */
    static final int DUMB_BYTES = 32;
    static final int DUMB_HANDLE = 16;
    static final int DUMB_SIZE = 24;
    static final long CREATE_DUMB = Ioctl.readWrite('d', 0xb2, DUMB_BYTES);

    private Drm() {
    }

    static boolean card(String name) {
        return name.matches("card[0-9]+");
    }

    static boolean render(String name) {
        return name.matches("renderD[0-9]+");
    }
}
