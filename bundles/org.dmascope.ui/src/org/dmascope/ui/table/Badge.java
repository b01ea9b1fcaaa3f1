// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

import org.dmascope.ui.look.Token;

/**
 * A short word beside the first value of a row: {@code new}, {@code reused}.
 *
 * @param word  what is shown
 * @param token its colour; the word never stands without it
 * @param tip   what it means, one sentence
 */
public record Badge(String word, Token token, String tip) {
}
