// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session.redact;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.dmascope.core.Names;
import org.dmascope.core.source.struct.StructText;

/** Documents of {@link StructText}: lines of fields separated by TAB, strings in their shown form. */
final class StructMask {
    private static final Pattern POINTER = Pattern.compile("(?:0x)?[0-9a-f]{12,16}");
    private static final int NAME_OF_BUFFER = 4;
    private static final int ADDRESS_OF_UMEM = 4;
    private static final int ADDRESS_OF_REGION = 9;

    private StructMask() {
    }

    static byte[] mask(byte[] b, Tokens t) {
        return Latin.lines(b, line -> {
            String[] f = line.split("\t", -1);
            switch (f[0]) {
                case "b" -> name(f, NAME_OF_BUFFER, t);
                case "u" -> address(f, ADDRESS_OF_UMEM, t);
                case "g" -> address(f, ADDRESS_OF_REGION, t);
                case "p", "refused" -> {
                    return t.wanted(RedactKind.ADDRESSES) ? POINTER.matcher(line).replaceAll("0") : line;
                }
                default -> {
                    return line;
                }
            }
            return String.join("\t", f);
        });
    }

    private static void name(String[] f, int at, Tokens t) {
        if (f.length > at && !f[at].equals("\\-") && !f[at].isEmpty()) {
            String raw = Names.parse(new String(Latin.of(f[at]), StandardCharsets.UTF_8));
            f[at] = t.wanted(RedactKind.NAMES) ? t.name(raw) : f[at];
        }
    }

    private static void address(String[] f, int at, Tokens t) {
        if (f.length > at && f[at].matches("-?[0-9]{1,18}")) {
            f[at] = Long.toString(t.address(Long.parseLong(f[at])));
        }
    }
}
