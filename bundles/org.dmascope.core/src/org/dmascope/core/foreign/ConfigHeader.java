// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

/**
 * Writes what another tool decoded back into config space, so that it passes the one decoder; offsets of include/uapi/linux/pci_regs.h. What is not known is 0, ids of
 * 0 are those of no device. The status says that there is a list of capabilities: without this bit a function would have none.
 */
final class ConfigHeader {
    static final int HEADER = 64;
    private static final int STATUS = 0x06;
    private static final int STATUS_LIST = 0x10;
    private static final int REVISION = 0x08;
    private static final int CLASS = 0x09;
    private static final int TYPE = 0x0e;
    private static final int PRIMARY = 0x18;
    private static final int POINTER = 0x34;

    private ConfigHeader() {
    }

    /** Ids, class and revision into the beginning of config space; values below 0 are not known. */
    static byte[] put(byte[] b, int vendor, int device, int classCode, int revision) {
        word(b, 0, Math.max(0, vendor));
        word(b, 2, Math.max(0, device));
        word(b, STATUS, STATUS_LIST);
        b[REVISION] = (byte) Math.max(0, revision);
        b[CLASS] = (byte) Math.max(0, classCode);
        word(b, CLASS + 1, Math.max(0, classCode) >> 8);
        return b;
    }

    /** The buses of a bridge. */
    static byte[] bridge(byte[] b, int primary, int secondary, int subordinate) {
        b[TYPE] = 1;
        b[PRIMARY] = (byte) primary;
        b[PRIMARY + 1] = (byte) secondary;
        b[PRIMARY + 2] = (byte) subordinate;
        return b;
    }

    /** Where the list of capabilities begins. */
    static void pointer(byte[] b, int at) {
        b[POINTER] = (byte) at;
    }

    static void word(byte[] b, int at, int value) {
        b[at] = (byte) value;
        b[at + 1] = (byte) (value >> 8);
    }

    static void dword(byte[] b, int at, int value) {
        word(b, at, value);
        word(b, at + 2, value >>> 16);
    }
}
