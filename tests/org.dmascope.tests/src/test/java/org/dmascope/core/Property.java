// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core;

/**
 * Runs a property for many seeds. A failure names its seed; {@code -Ddmascope.seed=N} runs just that one, {@code -Ddmascope.tries=N} changes how many.
 */
public final class Property {
    /** The part of a test that may throw anything. */
    @FunctionalInterface
    public interface Body {
        void run(Draw draw) throws Exception;
    }

    private Property() {
    }

    public static void holds(int tries, Body body) {
        Long only = Long.getLong("dmascope.seed");
        int n = only != null ? 1 : Integer.getInteger("dmascope.tries", tries);
        for (int i = 0; i < n; i++) {
            long seed = only != null ? only : i * 0x9e3779b97f4a7c15L + tries;
            try {
                body.run(new Draw(seed));
            } catch (Exception | Error e) {
                throw new AssertionError("with -Ddmascope.seed=" + seed + ": " + e, e);
            }
        }
    }
}
