// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Raw strings (one char per byte, as a {@link SystemRoot} gives them) and the form in which they are shown.
 * <p>
 * Shown form: printable UTF-8 text as it is; backslash as {@code \\}; TAB, newline and carriage return as {@code \t \n \r}; every other
 * byte of something that cannot be shown safely (control, format, surrogate, private-use or unassigned characters, line and paragraph
 * separators, bytes that are not UTF-8) as {@code \xNN}. The form is reversible and never holds a character that a terminal, a table or
 * a log would interpret.
 */
public final class Names {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private Names() {
    }

    /** Bytes as a raw string. */
    public static String raw(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The shown form of a raw string. */
    public static String display(String raw) {
        if (plain(raw)) {
            return raw;
        }
        byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
        StringBuilder out = new StringBuilder(bytes.length + 16);
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        int i = 0;
        while (i < bytes.length) {
            int length = sequence(bytes[i]);
            int cp = length == 0 || i + length > bytes.length ? -1 : decode(utf8, bytes, i, length);
            if (cp < 0) {
                hex(out, bytes[i++]);
            } else {
                append(out, cp, bytes, i, length);
                i += length;
            }
        }
        return out.toString();
    }

    private static boolean plain(String s) {
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c < 0x20 || c > 0x7e || c == '\\') {
                return false;
            }
        }
        return true;
    }

    /** Length of the UTF-8 sequence that starts with this byte, 0 when none can. */
    private static int sequence(byte lead) {
        int b = lead & 0xff;
        if (b < 0x80) {
            return 1;
        }
        return b < 0xc2 ? 0 : b < 0xe0 ? 2 : b < 0xf0 ? 3 : b < 0xf5 ? 4 : 0;
    }

    private static int decode(CharsetDecoder utf8, byte[] bytes, int from, int length) {
        CharBuffer out = CharBuffer.allocate(2);
        utf8.reset();
        CoderResult r = utf8.decode(ByteBuffer.wrap(bytes, from, length), out, true);
        return r.isUnderflow() ? Character.codePointAt(out.array(), 0, out.position()) : -1;
    }

    private static void append(StringBuilder out, int cp, byte[] bytes, int from, int length) {
        switch (cp) {
            case '\\' -> out.append("\\\\");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            default -> {
                if (printable(cp)) {
                    out.appendCodePoint(cp);
                } else {
                    for (int i = from; i < from + length; i++) {
                        hex(out, bytes[i]);
                    }
                }
            }
        }
    }

    private static boolean printable(int cp) {
        return switch (Character.getType(cp)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static void hex(StringBuilder out, byte b) {
        out.append("\\x").append(HEX[b >> 4 & 15]).append(HEX[b & 15]);
    }

    /** The raw string of a shown form; what is no escape stands for itself. */
    public static String parse(String shown) {
        StringBuilder out = new StringBuilder(shown.length());
        for (int i = 0; i < shown.length();) {
            int cp = shown.codePointAt(i);
            i += Character.charCount(cp);
            if (cp != '\\' || i == shown.length()) {
                out.append(raw(new String(Character.toChars(cp)).getBytes(StandardCharsets.UTF_8)));
                continue;
            }
            char e = shown.charAt(i++);
            int hex = e == 'x' && i + 2 <= shown.length() ? hex(shown.charAt(i), shown.charAt(i + 1)) : -1;
            switch (e) {
                case 't' -> out.append('\t');
                case 'n' -> out.append('\n');
                case 'r' -> out.append('\r');
                case '\\' -> out.append('\\');
                default -> {
                    if (hex >= 0) {
                        out.append((char) hex);
                        i += 2;
                    } else {
                        out.append('\\');
                        i--;
                    }
                }
            }
        }
        return out.toString();
    }

    private static int hex(char hi, char lo) {
        int h = digit(hi);
        int l = digit(lo);
        return h < 0 || l < 0 ? -1 : h << 4 | l;
    }

    /** ASCII only: {@link Character#digit} takes the digits of every script. */
    private static int digit(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }
}
