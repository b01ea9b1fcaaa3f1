// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.find;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.dmascope.session.HostSpec;
import org.dmascope.ui.filter.RowFilter;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;

/** Looks for a text of the filter language in everything that was read of some hosts. Pure; for any thread. */
public final class Search {
    /** Things that are shown at most; the rest is counted. */
    public static final int MOST = 500;
    private static final int OFFERED = 2000;
    /** Rows between two looks whether it was cancelled. */
    private static final int STRIDE = 512;

    /** What was read of a host. */
    public record Source(HostSpec host, String title, HostRows rows) {
    }

    /**
     * What was found of one kind on one host.
     *
     * @param total how many there are
     * @param rows  the first of them
     */
    public record Hits(Source source, Kind kind, int total, List<Hit> rows) {
    }

    /** A row that was found. */
    public record Hit(Subject subject, Object row) {
    }

    /**
     * What came of it.
     *
     * @param problem what is wrong with the text, null when nothing is
     * @param total   how many were found
     * @param shown   how many of them are listed
     */
    public record Result(List<Hits> groups, String problem, int total, int shown) {
        static final Result NONE = new Result(List.of(), null, 0, 0);
    }

    private final Predicate<Object> wanted;
    private final BooleanSupplier cancelled;
    private final List<Hits> groups = new ArrayList<>();
    private int total;
    private int shown;

    private Search(Predicate<Object> wanted, BooleanSupplier cancelled) {
        this.wanted = wanted;
        this.cancelled = cancelled;
    }

    /** @return null when it was cancelled */
    public static Result run(String text, List<Source> sources, BooleanSupplier cancelled) {
        if (text.isBlank()) {
            return Result.NONE;
        }
        RowFilter.Result filter = RowFilter.parse(text);
        if (filter.problem() != null) {
            return new Result(List.of(), filter.problem(), 0, 0);
        }
        Search s = new Search(filter.predicate(), cancelled);
        for (Source from : sources) {
            HostRows r = from.rows();
            s.look(from, Kind.BUFFER, r.buffers(), Subject::of);
            s.look(from, Kind.ATTACHMENT, r.attachments(), Subject::of);
            s.look(from, Kind.HOLDER, r.holders(), Subject::of);
            s.look(from, Kind.DEVICE, r.devices(), Subject::of);
            s.look(from, Kind.REGION, r.regions(), Subject::of);
            s.look(from, Kind.MEMORY, r.memory(), Subject::of);
            s.look(from, Kind.CGROUP, r.groups(), Subject::of);
            s.look(from, Kind.FINDING, r.findings(), Subject::of);
            s.look(from, Kind.EVENT, r.events(), Subject::of);
        }
        return cancelled.getAsBoolean() ? null : new Result(List.copyOf(s.groups), null, s.total, s.shown);
    }

    /** Rows of a host that values are offered from, so many of each kind; findings not, because rules are not run for that. */
    static Stream<Object> rows(HostRows r) {
        return Stream.<List<?>>of(r.buffers(), r.attachments(), r.holders(), r.devices(), r.regions(), r.memory(), r.events()).flatMap(l -> l.stream().limit(OFFERED));
    }

    private <R> void look(Source from, Kind kind, List<R> rows, Function<R, Subject> subject) {
        List<Hit> first = new ArrayList<>();
        int found = 0;
        for (int i = 0; i < rows.size() && (i % STRIDE != 0 || !cancelled.getAsBoolean()); i++) {
            R row = rows.get(i);
            if (wanted.test(row)) {
                found++;
                if (shown < MOST) {
                    shown++;
                    first.add(new Hit(subject.apply(row), row));
                }
            }
        }
        total += found;
        if (found > 0) {
            groups.add(new Hits(from, kind, found, List.copyOf(first)));
        }
    }
}
