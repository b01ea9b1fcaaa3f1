// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core;

import java.nio.charset.StandardCharsets;
import java.net.URI;
import java.nio.file.Path;

/**
 * Raw strings (one char per byte) to and from the paths of the JDK. A {@link Path} keeps the bytes of a name but shows them through the
 * encoding of the JVM, which loses bytes that are not text in it (all non-ASCII bytes under {@code LC_ALL=C}). The URI form of a path
 * percent-encodes its bytes, so it carries every name in both directions, whatever the locale. ASCII names take the short way.
 */
final class RawPath {
    private static final Path TOP = Path.of("/");
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private RawPath() {
    }

    /** The path of a name in a directory; {@code name} holds no slash and no NUL. */
    static Path child(Path directory, String name) {
        if (ascii(name)) {
            return directory.resolve(name);
        }
        StringBuilder uri = new StringBuilder("file://").append(directory.toUri().getRawPath());
        if (uri.charAt(uri.length() - 1) != '/') {
            uri.append('/');
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
                uri.append(c);
            } else {
                uri.append('%').append(HEX[c >> 4 & 15]).append(HEX[c & 15]);
            }
        }
        return Path.of(URI.create(uri.toString()));
    }

    /** The bytes of a path, absolute or relative, as a raw string. */
    static String raw(Path path) {
        String shown = path.toString();
        if (ascii(shown)) {
            return shown;
        }
        String encoded = TOP.resolve(path).toUri().getRawPath();
        byte[] bytes = new byte[encoded.length()];
        int n = 0;
        for (int i = path.isAbsolute() ? 0 : 1; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                bytes[n++] = (byte) Integer.parseInt(encoded, i + 1, i + 3, 16);
                i += 2;
            } else {
                bytes[n++] = (byte) c;
            }
        }
        if (n > 1 && bytes[n - 1] == '/') {
            n--; // the URI of an existing directory ends with a slash
        }
        return new String(bytes, 0, n, StandardCharsets.ISO_8859_1);
    }

    private static boolean ascii(String s) {
        for (int i = 0; i < s.length(); i++) {
            if (s.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
