// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session.redact;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of windows and the serial number of a function: {@code resource} and {@code config}. Sizes, flags and all other capabilities stay. */
final class PciMask {
    private static final Pattern RESOURCE = Pattern.compile("^0x([0-9a-f]{16}) 0x([0-9a-f]{16}) (0x[0-9a-f]{16})$");
    private static final int BARS = 0x10;
    private static final int BARS_END = 0x28;
    private static final int BARS_OF_BRIDGE_END = 0x18;
    private static final int HEADER_TYPE = 0x0e;
    /** PCI_BASE_ADDRESS_SPACE and the type bits below: what is no address in a BAR. */
    private static final int BAR_FLAGS = 0x0f;
    private static final int EXTENDED = 0x100;
    /** PCI_EXT_CAP_ID_DSN of include/uapi/linux/pci_regs.h; two words follow its head. */
    private static final int SERIAL = 0x03;
    private static final int MOST_CAPABILITIES = 512;

    private PciMask() {
    }

    static byte[] resource(byte[] b, Tokens t) {
        return Latin.lines(b, line -> {
            Matcher m = RESOURCE.matcher(line);
            if (!m.matches()) {
                return line;
            }
            long from = Long.parseUnsignedLong(m.group(1), 16);
            long to = Long.parseUnsignedLong(m.group(2), 16);
            long start = t.address(from);
            return from == 0 && to == 0 ? line : String.format("0x%016x 0x%016x %s", start, start + (to - from), m.group(3));
        });
    }

    static byte[] config(byte[] bytes) {
        ByteBuffer c = ByteBuffer.wrap(bytes.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int type = c.limit() > HEADER_TYPE ? c.get(HEADER_TYPE) & 0x7f : -1;
        int end = type == 0 ? BARS_END : BARS_OF_BRIDGE_END;
        for (int at = BARS; at + Integer.BYTES <= Math.min(end, c.limit()); at += Integer.BYTES) {
            c.putInt(at, c.getInt(at) & BAR_FLAGS);
        }
        int at = EXTENDED;
        for (int i = 0; i < MOST_CAPABILITIES && at >= EXTENDED && at + 3 * Integer.BYTES <= c.limit(); i++) {
            int head = c.getInt(at);
            if ((head & 0xffff) == SERIAL) {
                c.putInt(at + Integer.BYTES, 0).putInt(at + 2 * Integer.BYTES, 0);
            }
            at = head >>> 20 & 0xffc;
        }
        return c.array();
    }
}
