// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core;

import java.util.List;

/**
 * What a parser made of some bytes: the part that it understood and the places that it did not. A parser never throws for bad input,
 * and at most {@link #MAX_PROBLEMS} places are listed.
 */
public record Parsed<T>(T value, List<Problem> problems) {
    /** Bound on the listed places, so that a hostile file cannot fill the memory with complaints. */
    public static final int MAX_PROBLEMS = 100;

    public Parsed {
        problems = List.copyOf(problems);
    }

    public static <T> Parsed<T> of(T value) {
        return new Parsed<>(value, List.of());
    }
}
