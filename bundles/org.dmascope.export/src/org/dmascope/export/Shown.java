// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.util.function.Function;

import org.dmascope.analysis.row.ByteSum;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.axis.Word;

/** Values of cells: a known value in its shown form, null for an unknown one, "" for what is known not to be there. */
final class Shown {
    /** Follows a value that is inferred, so that it never looks like an observation. */
    static final String INFERRED = " (inferred)";

    private Shown() {
    }

    static String name(String raw) {
        return raw == null ? "" : Names.display(raw);
    }

    static Object of(Fact<?> f) {
        if (!f.known()) {
            return null;
        }
        // a chain, not a switch over types: such a switch is linked at run time, which costs a short command milliseconds
        Object value = f.value();
        Object v = value instanceof String s ? Names.display(s) : value instanceof Word w ? w.word() : value instanceof Boolean b ? (b ? "yes" : "no") : value;
        return v instanceof String s && f.evidence().tier().inferred() ? s.concat(INFERRED) : v;
    }

    /** How many there are: the number when it is all, at least so many when there may be more, unknown when none of them could be seen. */
    static Object count(int seen, Fact<Integer> known) {
        return known.known() ? Integer.valueOf(seen) : seen == 0 ? null : new AtLeast(seen);
    }

    /** Bytes: the sum when it is all, at least so many when there may be more, unknown when none could be seen. */
    static Object sum(ByteSum s) {
        return s.all().known() ? (Object) s.bytes() : s.bytes() == 0 ? null : new AtLeast(s.bytes());
    }

    static Object number(long n) {
        return n < 0 ? "" : (Object) n;
    }

    /** A column whose value is a fact. */
    static <R> Column<R> fact(String id, String title, boolean numeric, Function<R, Fact<?>> fact) {
        return new Column<>(id, title, numeric, r -> of(fact.apply(r)), fact, null);
    }
}
