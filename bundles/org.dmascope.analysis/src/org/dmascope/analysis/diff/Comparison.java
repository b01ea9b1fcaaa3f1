// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.diff;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Tier;
import org.dmascope.core.source.host.HostFacts;

/**
 * Two readings, held against each other. What only one of them could see is not comparable, and never counted as appeared or gone.
 *
 * @param before        the first reading
 * @param after         the second one
 * @param sameBoot      whether inode numbers and process ids mean the same in both; where that cannot be told it is taken to be so for one host name
 * @param differences   by buffer and kind
 * @param notComparable by kind and reason
 * @param same          buffers that do not differ, in the order of the second reading
 * @param hiddenBefore  what the first reading could not read and the second could
 * @param hiddenAfter   likewise the other way round
 */
public record Comparison(Snapshot before, Snapshot after, boolean sameBoot, List<Difference> differences, List<NotComparable> notComparable,
        List<Same> same, List<Diagnostic> hiddenBefore, List<Diagnostic> hiddenAfter) {
    private record Hidden(String source, String path, Diagnostic.Outcome outcome) {
        static Hidden of(Diagnostic d) {
            return new Hidden(d.source(), d.path(), d.outcome());
        }
    }

    private static final Comparator<Difference> ORDER = Comparator.comparing(Difference::thing, Comparator.comparing(t -> t == Thing.ATTACHMENT || t == Thing.HOLDER ? Thing.BUFFER : t))
            .thenComparing(Comparison::ino).thenComparing(Difference::id).thenComparing(d -> d.axis() == null ? "" : d.axis()).thenComparing(d -> d.was() == null ? 1 : d.is() == null ? 2 : 0);

    public Comparison {
        differences = List.copyOf(differences);
        notComparable = List.copyOf(notComparable);
        same = List.copyOf(same);
        hiddenBefore = List.copyOf(hiddenBefore);
        hiddenAfter = List.copyOf(hiddenAfter);
    }

    public static Comparison of(Snapshot before, Snapshot after) {
        boolean sameBoot = sameBoot(before.host(), after.host());
        Tally tally = new Tally();
        host(before, after, tally);
        new BufferComparison(before, after, sameBoot, tally).run(Pairing.of(before, after, sameBoot));
        new DeviceComparison(before, after, tally).run();
        List<NotComparable> hidden = tally.notComparable().stream().sorted(Comparator.comparing(NotComparable::thing).thenComparing(n -> n.axis() == null ? "" : n.axis())
                .thenComparing(NotComparable::reason)).toList();
        return new Comparison(before, after, sameBoot, tally.differences().stream().sorted(ORDER).toList(), hidden, tally.same(), only(before, after), only(after, before));
    }

    /** Of both readings the lesser, so that the order is the same the other way round; -1 where there is none. */
    private static long ino(Difference d) {
        return d.before() == null || d.after() == null ? d.buffer() == null ? -1 : d.buffer().ino() : Math.min(d.before().ino(), d.after().ino());
    }

    private static boolean sameBoot(HostFacts a, HostFacts b) {
        return a.bootId() != null && b.bootId() != null ? a.bootId().equals(b.bootId()) : Objects.equals(a.name(), b.name());
    }

    private static void host(Snapshot a, Snapshot b, Tally tally) {
        fact(a, b, "name", a.host().name(), b.host().name(), tally);
        fact(a, b, "kernel", a.host().kernel(), b.host().kernel(), tally);
        fact(a, b, "bootId", a.host().bootId(), b.host().bootId(), tally);
    }

    private static void fact(Snapshot a, Snapshot b, String axis, String was, String is, Tally tally) {
        if (was != null && is != null) {
            tally.compare(Thing.HOST, "host", "host", null, axis, Fact.of(was, said(a)), Fact.of(is, said(b)));
        }
    }

    private static Evidence said(Snapshot s) {
        return new Evidence(Tier.TEXT, "host", "/proc/sys/kernel", s.takenAt());
    }

    private static List<Diagnostic> only(Snapshot a, Snapshot b) {
        Set<Hidden> also = new HashSet<>();
        b.diagnostics().forEach(d -> also.add(Hidden.of(d)));
        return a.diagnostics().stream().filter(d -> d.outcome() != Diagnostic.Outcome.DISAGREE && !also.contains(Hidden.of(d))).toList();
    }

    /** The same with the readings the other way round. */
    public Comparison mirrored() {
        return new Comparison(after, before, sameBoot, differences.stream().map(Difference::mirrored).sorted(ORDER).toList(), notComparable.stream().map(NotComparable::mirrored).toList(),
                same.stream().map(Same::mirrored).toList(), hiddenAfter, hiddenBefore);
    }

    public long count(Change change) {
        return differences.stream().filter(d -> d.change() == change).count();
    }

    /** How many things or facts could not be compared. */
    public int hidden() {
        return notComparable.stream().mapToInt(NotComparable::count).sum();
    }
}
