// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.List;

/**
 * What a scenario has planted for the rules to find, and nothing else.
 *
 * @param findings what there must be
 * @param growth   who makes more and more; null when nobody
 */
public record Planted(List<Fault> findings, Growth growth) {
    public Planted {
        findings = List.copyOf(findings);
    }

    /**
     * @param rule    id of the rule
     * @param subject id of its subject, in the shown form; "" when it cannot be told
     * @param says    what its sentence must have in it; null when this kernel does not let it be told: the rule must say that it could not look
     */
    public record Fault(String rule, String subject, String says) {
        public boolean told() {
            return says != null;
        }
    }

    /** @param more how many buffers it has more than in the first reading */
    public record Growth(int pid, String comm, int more) {
    }
}
