// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.rows;

import java.util.List;

import org.dmascope.analysis.rules.Severity;

/**
 * That something is wrong with a thing: what the rules found about it, as a sign on its row.
 *
 * @param worst     severity of the worst of the findings
 * @param leak      whether it is suspected to be a leak
 * @param sentences of the worst findings, the worst first
 * @param all       how many findings there are
 * @param finding   the worst of them
 */
public record RowMark(Severity worst, boolean leak, List<String> sentences, int all, Subject finding) {
    /** Sentences that are kept. */
    static final int MOST = 3;

    public RowMark {
        sentences = List.copyOf(sentences);
    }
}
