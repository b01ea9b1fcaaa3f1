// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

/**
 * The header of config space, offsets of include/uapi/linux/pci_regs.h.
 *
 * @param vendor       vendor id; 0xffff for a virtual function (its ids are in the sysfs files only) and for a device that does not answer
 * @param subVendor    subsystem vendor, -1 when this type of header has none
 * @param secondaryBus secondary bus of a bridge, -1 for other headers
 */
record PciConfig(int vendor, int device, int classCode, int revision, int headerType, int subVendor, int subDevice, int secondaryBus) {
    static final int HEADER = 64;
    /** What a bus answers when no device does. */
    static final int NOBODY = 0xffff;
    private static final int TYPE_NORMAL = 0;
    private static final int TYPE_BRIDGE = 1;
    private static final int TYPE_CARDBUS = 2;

    /** Reads a header; null when there are fewer than 64 bytes. */
    static PciConfig of(byte[] b) {
        if (b.length < HEADER) {
            return null;
        }
        int type = b[0x0e] & 0x7f;
        boolean normal = type == TYPE_NORMAL;
        boolean bridge = type == TYPE_BRIDGE || type == TYPE_CARDBUS;
        int classCode = b[0x09] & 0xff | (b[0x0a] & 0xff) << 8 | (b[0x0b] & 0xff) << 16;
        return new PciConfig(word(b, 0x00), word(b, 0x02), classCode, b[0x08] & 0xff, type, normal ? word(b, 0x2c) : -1, normal ? word(b, 0x2e) : -1,
                bridge ? b[0x19] & 0xff : -1);
    }

    private static int word(byte[] b, int at) {
        return b[at] & 0xff | (b[at + 1] & 0xff) << 8;
    }

    /** Whether the header holds the ids of the function; see {@link #vendor}. */
    boolean identifies() {
        return vendor != NOBODY && vendor != 0;
    }

    /** Whether all that came back is what an absent device answers. */
    boolean silent() {
        return vendor == NOBODY && device == NOBODY && headerType == 0x7f;
    }

    boolean isBridge() {
        return headerType == TYPE_BRIDGE;
    }
}
