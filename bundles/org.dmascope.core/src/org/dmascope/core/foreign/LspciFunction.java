// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A function as a dump of lspci tells of it, while the dump is read. Numbers are -1 where nothing was said. */
final class LspciFunction {
    static final int EXTENDED = 4096;
    private static final int CONVENTIONAL = 256;

    /** A BAR or the ROM. @param flags IORESOURCE_* of include/linux/ioport.h */
    record Region(int slot, long start, long size, long flags) {
    }

    final String id;
    final int line;
    int classCode = -1;
    int vendor = -1;
    int device = -1;
    int subVendor = -1;
    int subDevice = -1;
    int revision = -1;
    /** Whether its text is that of -v, so that what it does not say is not there. */
    boolean verbose;
    boolean bridge;
    int primary = -1;
    int secondary = -1;
    int subordinate = -1;
    int numa = -1;
    int group = -1;
    String driver;
    /** Capabilities that the reader of the dump might not read. */
    boolean denied;
    boolean extended;
    int expressAt = -1;
    int expressVersion = -1;
    int expressType = -1;
    int maxSpeed;
    int maxWidth;
    int currentSpeed;
    int currentWidth;
    int acsAt = -1;
    int acsCapability = -1;
    int acsControl = -1;
    final List<Region> regions = new ArrayList<>(2);
    private byte[] bytes = new byte[0];
    private int length;
    private boolean gap;

    LspciFunction(String id, int line) {
        this.id = id;
        this.line = line;
    }

    /** A byte of the hex dump. @return false when there is a gap before it, behind which nothing is believed */
    boolean put(int at, int value) {
        if (gap || at != length || at >= EXTENDED) {
            gap |= at > length;
            return at <= length;
        }
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length < ConfigHeader.HEADER ? ConfigHeader.HEADER : length < CONVENTIONAL ? CONVENTIONAL : EXTENDED);
        }
        bytes[length++] = (byte) value;
        return true;
    }

    /** The bytes of the hex dump, without a gap. */
    byte[] dumped() {
        return Arrays.copyOf(bytes, length);
    }

    int length() {
        return length;
    }

    int domain() {
        return (int) Long.parseLong(id.substring(0, id.length() - 8), 16);
    }

    int bus() {
        return Integer.parseInt(id.substring(id.length() - 7, id.length() - 5), 16);
    }
}
