// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Fact;

/** Collects differences, and counts what cannot be compared by its reason. */
final class Tally {
    private record Key(Thing thing, String axis, boolean inFirst, String reason, String remedy) {
    }

    private static final class Count {
        String example;
        int n;
    }

    private static final String INFERRED = "one reading only infers it, by a rule";

    private final List<Difference> differences = new ArrayList<>();
    private final Map<Key, Count> hidden = new LinkedHashMap<>();
    private final List<Same> same = new ArrayList<>();
    private int size;

    void add(Difference d) {
        differences.add(d);
        size++;
    }

    /** @param why a fact that is unknown */
    void hidden(Thing thing, String axis, boolean inFirst, Fact<?> why, String example) {
        hidden(thing, axis, inFirst, why.reason(), why.remedy(), example);
    }

    /** Of several the example is the least one by its text, so that it does not depend on the order of the readings. */
    private void hidden(Thing thing, String axis, boolean inFirst, String reason, String remedy, String example) {
        Count c = hidden.computeIfAbsent(new Key(thing, axis, inFirst, reason, remedy), k -> new Count());
        c.example = c.example == null || example.compareTo(c.example) < 0 ? example : c.example;
        c.n++;
        size++;
    }

    /** Holds two facts about one thing against each other. */
    void compare(Thing thing, String id, String label, Pair pair, String axis, Fact<?> was, Fact<?> is) {
        if (!was.known() && !is.known()) {
            return;
        }
        if (!was.known() || !is.known()) {
            hidden(thing, axis, !was.known(), was.known() ? is : was, id);
        } else if (!was.value().equals(is.value())) {
            boolean guess = was.evidence().tier().inferred();
            if (guess != is.evidence().tier().inferred()) {
                hidden(thing, axis, guess, INFERRED, "read the kernel's structures in both", id);
            } else {
                add(new Difference(Change.CHANGED, thing, id, label, pair == null ? null : pair.before(), pair == null ? null : pair.after(), axis, was, is, null));
            }
        }
    }

    void same(Same s) {
        same.add(s);
    }

    List<Same> same() {
        return same;
    }

    /** How many things differ or cannot be compared, so far. */
    int size() {
        return size;
    }

    List<Difference> differences() {
        return differences;
    }

    List<NotComparable> notComparable() {
        List<NotComparable> out = new ArrayList<>();
        hidden.forEach((k, c) -> out.add(new NotComparable(k.thing, k.axis, k.inFirst, k.reason, k.remedy, c.example, c.n)));
        return out;
    }
}
