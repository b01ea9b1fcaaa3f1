// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.source.bufinfo.BufinfoBuffer;
import org.dmascope.core.source.struct.StructBuffer;

/**
 * Merges what bufinfo and other sources say of one buffer. Size and exporter name never change while a buffer lives, so a difference
 * is a disagreement. The name may be set anew between two reads; a difference is kept with that remark. The number of references
 * changes all the time and is never compared.
 */
final class BufferMerge {
    private static final String RENAMED = "the name may have been set anew between the two reads";
    private static final String UNESCAPED = "bufinfo prints names unescaped, so a name with a line break looks cut off there";

    private final ReadingContext reading;
    private final Disagreements disagreements = new Disagreements();

    BufferMerge(ReadingContext reading) {
        this.reading = reading;
    }

    List<Diagnostic> disagreements() {
        return disagreements.diagnostics();
    }

    /** Whether bufinfo and the kernel's structures say the same; inode, size and exporter name do, or they would not have been joined. */
    static boolean agrees(BufinfoBuffer row, StructSight sight) {
        return Objects.equals(named(row.name()), named(sight.buffer().name())) || !sight.buffer().stable();
    }

    private static String named(String name) {
        return name == null ? "" : name;
    }

    /** What the others change in bufinfo's row. @param sight what walks say of it; null when they do not show it */
    Overrides of(BufinfoBuffer row, SeenBuffer seen, StructSight sight) {
        if (sight != null && sight.buffer().stable()) {
            Fact<String> read = Fact.of(named(sight.buffer().name()), sight.walk().evidence());
            if (seen == null) {
                Fact<String> name = name(row, read, false);
                return name == null ? Overrides.NONE : new Overrides(null, name, null, null);
            }
            seen.name = seen.nameFromMaps && sameInMaps(read.value(), seen.name.value()) ? read : read.merge(seen.name);
            seen.nameFromMaps = false;
        }
        return of(row, seen);
    }

    /** maps prints a line break as \\012, and these four characters of a name just so. */
    private static boolean sameInMaps(String exact, String inMaps) {
        return exact.replace("\\012", "\n").equals(inMaps);
    }

    private Overrides of(BufinfoBuffer row, SeenBuffer seen) {
        if (seen == null) {
            return reading.namesPrinted ? Overrides.NONE : new Overrides(null, Fact.unknown("bufinfo of this kernel has no names", null), null, null);
        }
        Fact<Long> size = differs(row.size(), seen.size) ? noted("size", Fact.of(row.size(), reading.bufinfo), seen.size) : null;
        Fact<String> exp = differs(row.expName(), seen.expName) ? noted("exporter name", Fact.of(row.expName(), reading.bufinfo), seen.expName) : null;
        Fact<String> name = name(row, seen.name, seen.nameFromMaps);
        return size == null && exp == null && name == null ? Overrides.NONE : new Overrides(size, name, exp, null);
    }

    /** What is known of a buffer that bufinfo does not list. */
    Overrides of(SeenBuffer seen) {
        count("size", seen.size);
        count("exporter name", seen.expName);
        return new Overrides(seen.size, seen.name, seen.expName, seen.refs);
    }

    /** What is known of a buffer that a walk shows and bufinfo does not. @param seen what other sources show of it; null when nothing */
    Overrides of(StructSight sight, SeenBuffer seen) {
        StructBuffer b = sight.buffer();
        Evidence e = sight.walk().evidence();
        Fact<Long> size = Fact.of(b.size(), e);
        Fact<String> name = Fact.of(named(b.name()), e);
        Fact<String> expName = Fact.of(b.expName(), e);
        if (seen == null) {
            return new Overrides(size, name, expName, Fact.of(b.fileCount(), e));
        }
        size = size.merge(seen.size);
        expName = expName.merge(seen.expName);
        name = seen.nameFromMaps && seen.name.known() && sameInMaps(name.value(), seen.name.value()) ? name : name.merge(seen.name);
        count("size", size);
        count("exporter name", expName);
        count("name", name);
        return new Overrides(size, name, expName, Fact.of(b.fileCount(), e));
    }

    private static <T> boolean differs(T printed, Fact<T> other) {
        return other.known() && (!printed.equals(other.value()) || other.disputed());
    }

    private <T> Fact<T> noted(String what, Fact<T> printed, Fact<T> other) {
        List<Fact<T>> others = new ArrayList<>();
        if (!printed.value().equals(other.value())) {
            others.add(Fact.of(other.value(), other.evidence()));
        }
        for (Fact<T> o : other.others()) {
            if (!o.value().equals(printed.value())) {
                others.add(o);
            }
        }
        Fact<T> f = new Fact<>(printed.value(), printed.evidence(), null, null, others);
        count(what, f);
        return f;
    }

    private <T> void count(String what, Fact<T> f) {
        if (f.disputed()) {
            disagreements.add(what, f);
        }
    }

    /** Null when bufinfo's name stands. The link text of a descriptor is exact; bufinfo is one line among lines. */
    private Fact<String> name(BufinfoBuffer row, Fact<String> seen, boolean fromMaps) {
        if (!seen.known()) {
            return reading.namesPrinted ? null : seen;
        }
        if (!reading.namesPrinted) {
            return seen;
        }
        String printed = row.name() == null ? "" : row.name();
        String exact = seen.value();
        if (printed.equals(exact)) {
            return null;
        }
        if (fromMaps && printed.replace("\\012", "\n").equals(exact)) {
            return null; // maps cannot tell a line break from the characters \012: bufinfo can
        }
        if (row.name() == null && exact.equals("<none>")) {
            return Fact.of(exact, seen.evidence().withNote("bufinfo prints the same text for a buffer without a name"));
        }
        int cut = exact.indexOf('\n');
        if (cut >= 0 && exact.startsWith(printed) && printed.length() >= cut) {
            return Fact.of(exact, seen.evidence().withNote(UNESCAPED));
        }
        Fact<String> f = new Fact<>(exact, seen.evidence().withNote(RENAMED), null, null, List.of(Fact.of(printed, reading.bufinfo)));
        disagreements.add("name", f);
        return f;
    }
}
