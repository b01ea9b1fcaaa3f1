// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

/** Remembers the text that stood last in one place of a record: what belongs to one exporter comes in a row. */
final class BpfLastText {
    private final int most;
    private final long[] words;
    private int used;
    private String text = "";

    /** @param most bytes of the place, whole words */
    BpfLastText(int most) {
        this.most = most;
        this.words = new long[most / BpfWords.BYTES];
    }

    /** The text at that place of a record. */
    String at(BpfWords in, int word) {
        for (int i = 0; i < used; i++) {
            if (in.at(word + i) != words[i]) {
                return read(in, word);
            }
        }
        return used == 0 ? read(in, word) : text;
    }

    private String read(BpfWords in, int word) {
        text = in.text(word, most);
        used = Math.min(text.length() / BpfWords.BYTES + 1, words.length); // with the NUL
        in.copy(word, words, 0, used);
        return text;
    }
}
