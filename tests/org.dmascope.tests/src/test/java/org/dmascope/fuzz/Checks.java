// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.fuzz;

/** What must hold for every input; a breach is an error that the fuzzer reports and keeps. */
final class Checks {
    private Checks() {
    }

    static void that(boolean holds, Object what) {
        if (!holds) {
            throw new AssertionError(String.valueOf(what));
        }
    }
}
