// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.nio.ByteBuffer;

/** {@code struct record_device} of native/bpf/records.h. Bus and driver null when it has none. */
record BpfDevice(String name, String bus, String driver) {
    private static final int NAME = 16;
    private static final int BUS = NAME + BpfText.DEVICE;
    private static final int DRIVER = BUS + BpfText.NAME;
    static final int BYTES = DRIVER + BpfText.NAME;
    private static final int HAS_BUS = 1;
    private static final int HAS_DRIVER = 2;

    static BpfDevice at(ByteBuffer in, int at) {
        int flags = in.getInt(at + 4);
        return new BpfDevice(BpfText.at(in, at + NAME, BpfText.DEVICE), (flags & HAS_BUS) == 0 ? null : BpfText.at(in, at + BUS, BpfText.NAME),
                (flags & HAS_DRIVER) == 0 ? null : BpfText.at(in, at + DRIVER, BpfText.NAME));
    }
}
