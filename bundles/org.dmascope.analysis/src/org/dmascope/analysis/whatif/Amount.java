// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

/** A number of bytes as people write it: powers of 1024 behind a number, as the kernel's memparse() reads them. */
public final class Amount {
    /** It is no number of bytes above 0. */
    public static final long NONE = 0;
    /** It is more bytes than there can be. */
    public static final long TOO_MANY = -1;
    private static final String UNITS = "KMGTP";

    private Amount() {
    }

    /** Bytes of {@code 4096}, {@code 512M}, {@code 2G}; {@link #NONE} or {@link #TOO_MANY} for what is none. */
    public static long parse(String text) {
        int unit = text.isEmpty() ? -1 : UNITS.indexOf(Character.toUpperCase(text.charAt(text.length() - 1)));
        String digits = unit < 0 ? text : text.substring(0, text.length() - 1);
        try {
            return digits.matches("[0-9]{1,19}") ? Math.multiplyExact(Long.parseLong(digits), 1L << 10 * (unit + 1)) : NONE;
        } catch (ArithmeticException | NumberFormatException tooMuch) {
            return TOO_MANY;
        }
    }
}
