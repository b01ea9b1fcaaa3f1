// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;

/** Breaks running text at blanks. */
final class Paragraph {
    private Paragraph() {
    }

    /**
     * @param lead   what the first line begins with; the others are indented by as much
     * @param text   in its shown form
     * @param width  columns of a line; a longer word stands out
     */
    static void write(Utf8Output out, String lead, String text, int width) throws IOException {
        String indent = " ".repeat(CellWidth.of(lead));
        StringBuilder line = new StringBuilder(lead);
        int used = CellWidth.of(lead);
        boolean first = true;
        for (String word : text.split(" ")) {
            int w = CellWidth.of(word);
            if (!first && used + 1 + w > width) {
                out.append(line.toString().stripTrailing()).append('\n');
                line.setLength(0);
                line.append(indent);
                used = indent.length();
                first = true;
            }
            line.append(first ? "" : " ").append(word);
            used += (first ? 0 : 1) + w;
            first = false;
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }
}
