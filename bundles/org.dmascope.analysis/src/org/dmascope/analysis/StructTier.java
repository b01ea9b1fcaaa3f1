// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.dmascope.analysis.contract.Contract;
import org.dmascope.analysis.contract.Verdict;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Reading;
import org.dmascope.core.catalogue.Catalogue;
import org.dmascope.core.source.Survey;
import org.dmascope.core.source.struct.KernelCaps;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructReadings;
import org.dmascope.core.source.struct.StructText;

/** The struct tier of one reading: what its walks show, the one by BPF before the one through kcore, or why there is none. */
final class StructTier {
    static final String ID = "struct";
    private static final String LIVE = "read the live host as root";
    private static final Verdict CHANGED = Verdict.unknown("it changed between the readings: the walk of the kernel's structures shows another number of attachments of"
            + " this device on this buffer", "read again");

    private final Walk first;
    private final Walk second;
    private final KernelCaps caps;
    /** What is said of an attachment that no walk shows. */
    private final Verdict missing;

    private StructTier(Walk first, Walk second, KernelCaps caps, Verdict missing) {
        this.first = first;
        this.second = second;
        this.caps = caps;
        this.missing = missing;
    }

    static StructTier of(Survey s, Catalogue catalogue) {
        StructReadings r = s.struct();
        KernelCaps caps = r.kernel().orElse(null);
        Walk bpf = walk(r.bpf(), catalogue, caps, s.takenAt());
        Walk kcore = walk(r.kcore(), catalogue, caps, s.takenAt());
        Walk first = bpf == null ? kcore : bpf;
        Verdict missing = first == null ? unread(s) : unseen(first);
        return new StructTier(first, bpf == null ? null : kcore, caps, missing);
    }

    private static Walk walk(Reading<StructDump> r, Catalogue catalogue, KernelCaps caps, Instant takenAt) {
        return r instanceof Reading.Ok<StructDump>(String path, StructDump dump)
                ? new Walk(dump, new Contract(catalogue, caps, dump.method(), dump.method().sampled() ? "kcore" : "bpf", takenAt)) : null;
    }

    /** Why no structures were read: in the words of the walks that were refused. */
    private static Verdict unread(Survey s) {
        List<Diagnostic> said = s.diagnostics().stream().filter(d -> d.source().equals(ID) && d.outcome() != Diagnostic.Outcome.DISAGREE).toList();
        if (said.isEmpty()) {
            String why = s.struct().kcore() instanceof Reading.Unsupported<?> u && !u.reason().isBlank() ? u.reason() : "this host shows none of them";
            return Verdict.unknown("no text of the kernel prints it, and its structures were not read: " + why,
                    why.equals(Tiers.LEFT_OUT) ? "allow the tier struct" : LIVE);
        }
        String reason = String.join("; ", said.stream().map(Diagnostic::reason).distinct().toList());
        String remedy = String.join("; or ", said.stream().map(Diagnostic::remedy).filter(Objects::nonNull).distinct().toList());
        return Verdict.unknown("no text of the kernel prints it, and its structures could not be read: " + reason, remedy.isEmpty() ? LIVE : remedy);
    }

    private static Verdict unseen(Walk walk) {
        String partial = walk.dump().partial();
        return partial != null ? Verdict.unknown("the walk of the kernel's structures did not reach this buffer: " + partial, "let it read /proc/kcore too: CAP_SYS_RAWIO")
                : Verdict.unknown("the walk of the kernel's structures does not show this buffer: it was made or went away between the readings, or the walk was cut short",
                        "read again");
    }

    /** What the kernel can do; null when it could not be read. */
    KernelCaps caps() {
        return caps;
    }

    /** Whether any structures were read. */
    boolean read() {
        return first != null;
    }

    /** Whether two walks were made, so that one can be held against the other. */
    boolean two() {
        return second != null;
    }

    /** The walk that visited every buffer; null when none did. */
    Walk complete() {
        return first != null && first.complete() ? first : second != null && second.complete() ? second : null;
    }

    /** The stronger of those that were made; null when none was. */
    Walk best() {
        return complete() != null ? complete() : first;
    }

    /** Whether this says of one walk that it was not possible while another one visited every buffer: then nothing is missing. */
    boolean madeUpFor(Diagnostic d) {
        boolean refused = d.source().equals(ID) && d.outcome() != Diagnostic.Outcome.MALFORMED && d.outcome() != Diagnostic.Outcome.DISAGREE;
        return refused && complete() != null && (d.path().equals(StructText.BPF) || d.path().equals(StructText.KCORE));
    }

    /** What is said of an attachment that no walk shows. */
    Verdict missing() {
        return missing;
    }

    /** What is said of an attachment that cannot be told from others of its device. */
    Verdict changed() {
        return CHANGED;
    }

    /** Null when no walk has this buffer; see {@link Walk#find}. */
    StructSight find(long ino, long size, String expName) {
        if (first == null || ino < 0) {
            return null;
        }
        StructBuffer a = first.find(ino, size, expName);
        StructBuffer b = second == null ? null : second.find(ino, size, expName);
        if (a == null) {
            return b == null ? null : new StructSight(second, b, null, null);
        }
        return new StructSight(first, a, b == null ? null : second, b);
    }

    /** A buffer of the one walk, with what the other says of it. */
    StructSight of(Walk walk, StructBuffer b) {
        Walk other = walk == first ? second : first;
        StructBuffer same = other == null ? null : other.find(b.ino(), b.size(), b.expName());
        if (same == null) {
            return new StructSight(walk, b, null, null);
        }
        return walk == first ? new StructSight(walk, b, other, same) : new StructSight(other, same, walk, b);
    }

    /** Whether two readings saw by the same walks, on a kernel that can do the same. */
    boolean sameGround(StructTier o) {
        return Objects.equals(caps, o.caps) && missing.sameAs(o.missing) && method(first) == method(o.first) && method(second) == method(o.second);
    }

    private static StructDump.Method method(Walk w) {
        return w == null ? null : w.dump().method();
    }
}
