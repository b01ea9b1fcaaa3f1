// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

/** {@code struct record_device} of native/bpf/records.h. Bus and driver null when it has none. */
record BpfDevice(String name, String bus, String driver) {
    private static final int NAME = 2;
    private static final int BUS = NAME + BpfText.DEVICE / BpfWords.BYTES;
    private static final int DRIVER = BUS + BpfText.NAME / BpfWords.BYTES;
    static final int WORDS = DRIVER + BpfText.NAME / BpfWords.BYTES;
    private static final int HAS_BUS = 1;
    private static final int HAS_DRIVER = 2;

    static BpfDevice at(BpfWords in, int at) {
        int flags = in.second(at);
        return new BpfDevice(in.text(at + NAME, BpfText.DEVICE), (flags & HAS_BUS) == 0 ? null : in.text(at + BUS, BpfText.NAME),
                (flags & HAS_DRIVER) == 0 ? null : in.text(at + DRIVER, BpfText.NAME));
    }
}
