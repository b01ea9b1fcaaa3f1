// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Collects checks. */
public final class Checks {
    private final List<Check> all = new ArrayList<>();

    public List<Check> all() {
        return List.copyOf(all);
    }

    public void equal(String name, Object expected, Object shown) {
        all.add(new Check(name, Objects.equals(expected, shown), text(expected), text(shown)));
    }

    public void add(Collection<Check> more) {
        all.addAll(more);
    }

    /** Equal as bags: order does not matter, how often does. */
    public void sameBag(String name, Collection<String> expected, Collection<String> shown) {
        List<String> e = expected.stream().sorted().toList();
        List<String> s = shown.stream().sorted().toList();
        equal(name, e, s);
    }

    public void holds(String name, boolean ok, String expected, Object shown) {
        all.add(new Check(name, ok, expected, text(shown)));
    }

    private static String text(Object o) {
        return switch (o) {
            case null -> "nothing";
            case Collection<?> c -> c.stream().map(Checks::text).collect(Collectors.joining(", ", "[", "]"));
            default -> o.toString();
        };
    }
}
