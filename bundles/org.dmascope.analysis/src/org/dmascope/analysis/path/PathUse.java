// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.path;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.analysis.AttachmentPath;
import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.axis.Placement;

/** Which attachments take the way of a pair in this reading, and where their memory is. */
final class PathUse {
    /** Attachments that are told one by one. */
    private static final int NAMED = 8;
    private final Snapshot snapshot;
    private final PathState path;
    private final List<PathStatement> out = new ArrayList<>();

    PathUse(Snapshot snapshot, PathState path) {
        this.snapshot = snapshot;
        this.path = path;
    }

    List<PathStatement> statements() {
        Route r = path.route();
        List<AttachmentState> all = new ArrayList<>(AttachmentPath.between(snapshot, r.provider(), r.client()));
        if (r.provider() != r.client()) {
            all.addAll(AttachmentPath.between(snapshot, r.client(), r.provider()));
        }
        all.stream().limit(NAMED).forEach(a -> out.add(one(a)));
        if (all.size() > NAMED) {
            AttachmentState next = all.get(NAMED);
            out.add(PathStatement.of(PathPart.IN_USE, "and " + (all.size() - NAMED) + " more", "attachments of this pair", source(next.buffer().attachmentCount()), evidence(next)));
        }
        Fact<Integer> known = snapshot.attachmentsKnown();
        if (!known.known()) {
            out.add(PathStatement.unknown(PathPart.IN_USE, (all.isEmpty() ? "attachments: " : "there may be more: ") + known.reason(), known.remedy()));
        } else if (all.isEmpty()) {
            out.add(PathStatement.of(PathPart.IN_USE, "no attachment", "no buffer of one is attached to the other at the moment", source(known), known.evidence()));
        }
        return out;
    }

    private static String source(Fact<?> f) {
        return f.known() ? f.evidence().source() : "";
    }

    private static Evidence evidence(AttachmentState a) {
        return a.buffer().attachmentCount().evidence();
    }

    private PathStatement one(AttachmentState a) {
        Fact<Boolean> p2p = a.p2p();
        Fact<Placement> where = a.buffer().placement();
        String name = a.buffer().name().known() && !a.buffer().name().value().isEmpty() ? ' ' + Names.display(a.buffer().name().value()) : "";
        String buffer = (a.buffer().ino() < 0 ? "a buffer without an inode number" : "ino " + a.buffer().ino()) + name + " on " + Names.display(a.deviceName());
        String negotiated = !p2p.known() ? "whether peer to peer was negotiated is not known (" + p2p.reason() + ")"
                : !p2p.value() ? "not peer to peer" : a.failsToMap() ? "attached as peer to peer, will fail to map" : "peer to peer";
        Evidence evidence = where.known() ? where.evidence() : p2p.known() ? p2p.evidence() : evidence(a);
        return PathStatement.of(PathPart.IN_USE, buffer, negotiated + "; " + placed(where, p2p), evidence.source(), evidence);
    }

    private static String placed(Fact<Placement> where, Fact<Boolean> p2p) {
        if (!where.known()) {
            return "where its memory is is not known (" + where.reason() + (where.remedy() == null ? ")" : "; " + where.remedy() + ")");
        }
        return switch (where.value()) {
            case VRAM, VISIBLE_VRAM, BAR -> "in device memory (" + where.value().word() + ")";
            case GTT, SYSTEM -> (p2p.known() && !p2p.value() ? "fallen back to system memory (" : "in system memory (") + where.value().word() + ")";
            case HEAP -> "in a heap of system memory";
        };
    }
}
