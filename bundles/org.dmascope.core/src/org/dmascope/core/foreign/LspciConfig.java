// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

import java.util.Arrays;

/**
 * Config space of what lspci printed decoded, for functions whose bytes the dump does not hold. Only what was printed is put into it: header, the PCI Express capability with its link,
 * and Access Control Services with the extended list that leads there. How long it is says how much was printed: with the header alone ACS stays unknown.
 */
final class LspciConfig {
    private static final int EXTENDED = 0x100;
    private static final int ID_EXPRESS = 0x10;
    private static final int ID_ACS = 0x0d;
    /** For a function of which only ACS was printed: it is on PCI Express, its kind is not known. */
    private static final int NO_TYPE = 0xf;
    private static final int[] SPEEDS = {0, 2_500, 5_000, 8_000, 16_000, 32_000, 64_000};
    private static final int FIRST = 0x40;
    private static final int LINK_CAPABILITIES = 0x0c;
    private static final int LINK_STATUS = 0x12;
    private static final int EXPRESS_BYTES = 0x14;
    private static final int ACS_BYTES = 8;
    private static final int WIDTHS = 0x3f;

    private LspciConfig() {
    }

    static byte[] encode(LspciFunction f) {
        return encode(f, new byte[0]);
    }

    /** @param dumped bytes of the dump, perhaps fewer than a header */
    static byte[] encode(LspciFunction f, byte[] dumped) {
        boolean acs = f.acsControl >= 0;
        boolean express = f.expressAt >= FIRST || acs;
        boolean whole = acs || express && f.extended && !f.denied;
        byte[] b = Arrays.copyOf(dumped, whole ? LspciFunction.EXTENDED : ConfigHeader.HEADER);
        if (dumped.length < ConfigHeader.HEADER) {
            ConfigHeader.put(b, f.vendor, f.device, f.classCode, f.revision);
            if (f.bridge) {
                ConfigHeader.bridge(b, f.primary, f.secondary, f.subordinate);
            }
        }
        if (whole && dumped.length <= ConfigHeader.HEADER) {
            express(b, f);
        }
        if (acs) {
            acs(b, f);
        }
        return b;
    }

    private static void express(byte[] b, LspciFunction f) {
        int at = f.expressAt >= FIRST && f.expressAt + EXPRESS_BYTES <= EXTENDED ? f.expressAt & 0xfc : FIRST;
        ConfigHeader.pointer(b, at);
        b[at] = ID_EXPRESS;
        ConfigHeader.word(b, at + 2, 1 | (f.expressType < 0 ? NO_TYPE : f.expressType) << 4);
        ConfigHeader.dword(b, at + LINK_CAPABILITIES, code(f.maxSpeed) | (f.maxWidth & WIDTHS) << 4);
        ConfigHeader.word(b, at + LINK_STATUS, code(f.currentSpeed) | (f.currentWidth & WIDTHS) << 4);
    }

    private static int code(int mega) {
        int at = Arrays.binarySearch(SPEEDS, mega);
        return Math.max(0, at);
    }

    private static void acs(byte[] b, LspciFunction f) {
        int at = f.acsAt >= EXTENDED && f.acsAt + ACS_BYTES <= b.length ? f.acsAt & 0xffc : EXTENDED;
        if (at != EXTENDED) {
            ConfigHeader.dword(b, EXTENDED, at << 20); // a null capability that only leads on
        }
        ConfigHeader.dword(b, at, ID_ACS | 1 << 16);
        ConfigHeader.word(b, at + 4, Math.max(f.acsCapability, f.acsControl));
        ConfigHeader.word(b, at + 6, f.acsControl);
    }
}
