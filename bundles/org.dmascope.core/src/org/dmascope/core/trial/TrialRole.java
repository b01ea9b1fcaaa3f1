// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.trial;

/** The two sides of a trial. */
public enum TrialRole {
    EXPORTER("exporter"), IMPORTER("importer");

    private final String word;

    TrialRole(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
