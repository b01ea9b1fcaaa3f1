// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.pci;

/** Kind of a PCI Express function: the field PCI_EXP_FLAGS_TYPE of its PCI Express capability. */
public enum PortType {
    ENDPOINT(0x0, "endpoint"), LEGACY_ENDPOINT(0x1, "legacy endpoint"), ROOT_PORT(0x4, "root port"), UPSTREAM(0x5, "upstream port"),
    DOWNSTREAM(0x6, "downstream port"), TO_PCI(0x7, "bridge to PCI"), FROM_PCI(0x8, "bridge from PCI"), INTEGRATED_ENDPOINT(0x9, "root complex endpoint"),
    EVENT_COLLECTOR(0xa, "event collector");

    private final int code;
    private final String words;

    PortType(int code, String words) {
        this.code = code;
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** Of the field PCI_EXP_FLAGS_TYPE. */
    public int code() {
        return code;
    }

    /** Null for a code that no specification names. */
    static PortType of(int code) {
        for (PortType t : values()) {
            if (t.code == code) {
                return t;
            }
        }
        return null;
    }
}
