// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.diff;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.contract.Axis;
import org.dmascope.analysis.rules.FindingSubject;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;

/** Holds the buffers of two readings against each other. */
final class BufferComparison {
    private static final String REUSED = "its inode number belongs to another buffer in the other reading";

    private final Snapshot a;
    private final Snapshot b;
    private final Tally tally;
    private final HolderComparison holders;
    private final Set<Long> oldInos = new HashSet<>();
    private final Set<Long> newInos = new HashSet<>();

    BufferComparison(Snapshot a, Snapshot b, boolean sameBoot, Tally tally) {
        this.a = a;
        this.b = b;
        this.tally = tally;
        holders = new HolderComparison(a, b, sameBoot, tally);
        if (sameBoot) {
            a.buffers().forEach(x -> oldInos.add(x.ino()));
            b.buffers().forEach(x -> newInos.add(x.ino()));
        }
    }

    void run(List<Pair> pairs) {
        for (Pair p : pairs) {
            if (p.before() == null) {
                appeared(p);
            } else if (p.after() == null) {
                gone(p);
            } else {
                int seen = tally.size();
                if (!p.unchanged()) {
                    changed(p);
                }
                holders.compare(p);
                if (tally.size() == seen) {
                    tally.same(new Same(p.before(), p.after()));
                }
            }
        }
    }

    private void appeared(Pair p) {
        FindingSubject s = FindingSubject.of(p.after());
        if (!a.buffersKnown().known()) {
            tally.hidden(Thing.BUFFER, null, true, a.buffersKnown(), s.id());
        } else {
            String note = p.after().ino() >= 0 && oldInos.contains(p.after().ino()) ? REUSED : null;
            tally.add(new Difference(Change.APPEARED, Thing.BUFFER, s.id(), s.label(), null, p.after(), null, null, Summaries.buffer(p.after()), note));
        }
    }

    private void gone(Pair p) {
        FindingSubject s = FindingSubject.of(p.before());
        if (!b.buffersKnown().known()) {
            tally.hidden(Thing.BUFFER, null, false, b.buffersKnown(), s.id());
        } else {
            String note = p.before().ino() >= 0 && newInos.contains(p.before().ino()) ? REUSED : null;
            tally.add(new Difference(Change.GONE, Thing.BUFFER, s.id(), s.label(), p.before(), null, null, Summaries.buffer(p.before()), null, note));
        }
    }

    private void changed(Pair p) {
        BufferState x = p.before();
        BufferState y = p.after();
        FindingSubject s = FindingSubject.of(x.ino() <= y.ino() ? x : y);
        axis(s, p, "size", x.size(), y.size());
        axis(s, p, "name", x.name(), y.name());
        axis(s, p, "exporter", x.exporter(), y.exporter());
        axis(s, p, "placement", x.placement(), y.placement());
        axis(s, p, "pinCount", x.pinCount(), y.pinCount());
        if (x.struct() != null && y.struct() != null && x.struct().exporter() != null && y.struct().exporter() != null) {
            revoke(s, p, x, y);
        }
        attachments(p, x, y, s);
    }

    private void revoke(FindingSubject s, Pair p, BufferState x, BufferState y) {
        Boolean was = x.struct().exporter().revoked();
        Boolean is = y.struct().exporter().revoked();
        if (was != null && is != null) {
            axis(s, p, "revoked", Fact.of(was, x.structEvidence()), Fact.of(is, y.structEvidence()));
        }
    }

    private void axis(FindingSubject s, Pair p, String axis, Fact<?> was, Fact<?> is) {
        tally.compare(Thing.BUFFER, s.id(), s.label(), p, axis, was, is);
    }

    private void attachments(Pair p, BufferState x, BufferState y, FindingSubject s) {
        if (!x.attachmentCount().known() || !y.attachmentCount().known()) {
            if (x.attachmentCount().known() || y.attachmentCount().known()) {
                boolean inFirst = !x.attachmentCount().known();
                tally.hidden(Thing.BUFFER, "attachments", inFirst, inFirst ? x.attachmentCount() : y.attachmentCount(), s.id());
            }
            return;
        }
        Map<String, AttachmentState> old = new LinkedHashMap<>();
        x.attachments().forEach(o -> old.put(o.deviceName() + "#" + o.ordinal(), o));
        for (AttachmentState n : y.attachments()) {
            AttachmentState o = old.remove(n.deviceName() + "#" + n.ordinal());
            String id = id(s, n);
            if (o == null) {
                tally.add(new Difference(Change.APPEARED, Thing.ATTACHMENT, id, label(s, n), x, y, null, null, Summaries.attachment(n), null));
                continue;
            }
            for (Axis axis : Axis.values()) {
                tally.compare(Thing.ATTACHMENT, id, label(s, n), p, axis.key(), o.verdict().fact(axis), n.verdict().fact(axis));
            }
        }
        old.values().forEach(o -> tally.add(new Difference(Change.GONE, Thing.ATTACHMENT, id(s, o), label(s, o), x, y, null, Summaries.attachment(o), null, null)));
    }

    private static String id(FindingSubject s, AttachmentState t) {
        return s.id() + "/" + Names.display(t.deviceName()) + "#" + t.ordinal();
    }

    private static String label(FindingSubject s, AttachmentState t) {
        return Names.display(t.deviceName()) + (t.ordinal() > 1 ? "#" + t.ordinal() : "") + " on " + s.label();
    }
}
