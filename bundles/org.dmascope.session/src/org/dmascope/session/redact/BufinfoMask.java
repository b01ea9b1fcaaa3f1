// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session.redact;

import org.dmascope.core.Content;
import org.dmascope.core.source.bufinfo.BufinfoBuffer;
import org.dmascope.core.source.bufinfo.BufinfoParser;

/** The name is the last column of a row and of any width, so that all other columns stay where they are. A name may hold line ends: the parser says where it stops. */
final class BufinfoMask {
    /** Columns before the name: size, flags, mode, count, exporter, inode. */
    private static final int BEFORE = 6;

    private BufinfoMask() {
    }

    /** Null when a name is not where its row says, as in text whose white space was altered. */
    static byte[] mask(byte[] bytes, Tokens t) {
        String text = Latin.of(bytes);
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        int line = 1;
        int at = 0;
        for (BufinfoBuffer b : BufinfoParser.parse(new Content(bytes, false)).value().buffers()) {
            if (b.name() == null || b.name().isEmpty()) {
                continue;
            }
            for (; line < b.line() && at >= 0; line++) {
                at = text.indexOf('\n', at) + 1;
            }
            int name = at;
            for (int i = 0; i < BEFORE; i++) {
                name = text.indexOf('\t', name) + 1;
            }
            if (name < done || !text.startsWith(b.name(), name)) {
                return null;
            }
            out.append(text, done, name).append(t.name(b.name()));
            done = name + b.name().length();
        }
        return Latin.of(out.append(text, done, text.length()).toString());
    }
}
