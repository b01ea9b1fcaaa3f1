// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.dmascope.analysis.contract.EventRules;
import org.dmascope.analysis.contract.History;
import org.dmascope.analysis.contract.Verdict;
import org.dmascope.core.catalogue.Catalogue;
import org.dmascope.core.catalogue.KnownExporter;
import org.dmascope.core.event.EventKind;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.event.TraceEvent;
import org.dmascope.core.source.struct.KernelCaps;
import org.dmascope.core.source.struct.StructBuffer;

/**
 * What a recording says of attachments that it saw come. It is used where it saw every attachment of a device on a buffer that the reading
 * shows, and lost no event: then the oldest there is the oldest here. What happened after the reading began is left out.
 */
final class EventTier {
    private static final Set<EventKind> NEEDED = EnumSet.of(EventKind.ATTACH, EventKind.DETACH, EventKind.PIN, EventKind.UNPIN, EventKind.MAP, EventKind.UNMAP,
            EventKind.INVALIDATE);
    private final EventLog log;
    private final boolean usable;
    private final Instant takenAt;
    private final Catalogue catalogue;
    private final EventRules rules;
    /** By inode, then device: the attachments that are still there, oldest first; null where attachments came or went during the reading. */
    private final Map<Long, Map<String, List<History>>> histories = new ConcurrentHashMap<>();

    EventTier(EventLog log, Instant takenAt, Catalogue catalogue, KernelCaps caps) {
        this.log = log;
        usable = !log.events().isEmpty() && log.lost() == 0 && NEEDED.stream().allMatch(log.info()::sees);
        this.takenAt = takenAt;
        this.catalogue = catalogue;
        rules = new EventRules(caps, takenAt, nanos -> Instant.ofEpochMilli(log.info().bootMillis()).plusNanos(nanos));
    }

    /** Whether it has nothing to say: nothing happened, something was lost, or a place of the kernel that matters could not be watched. */
    boolean isEmpty() {
        return !usable;
    }

    /** Null when the recording says nothing of it. */
    Verdict of(AttachmentState a) {
        if (isEmpty() || a.buffer().ino() < 0) {
            return null;
        }
        List<History> of = histories.computeIfAbsent(a.buffer().ino(), this::read).get(a.deviceName());
        long there = a.buffer().deviceNames().stream().filter(a.deviceName()::equals).count();
        if (of == null || of.size() != there || a.ordinal() > of.size()) {
            return null;
        }
        History h = of.get(a.ordinal() - 1);
        boolean same = a.attachment() == null || h.ops() == null || Objects.equals(h.ops().name(), a.attachment().importerOps().name());
        return same ? rules.judge(h, canPin(a.buffer().struct())) : null;
    }

    private boolean canPin(StructBuffer b) {
        KnownExporter known = b == null ? null : catalogue.exporterByOps(b.ops());
        return b != null && b.pinOp().set() && (known == null || !known.fixed());
    }

    private Map<String, List<History>> read(long ino) {
        List<TraceEvent> events = log.ofBuffer(ino);
        Map<Integer, TraceEvent> attached = new HashMap<>();
        Map<Integer, List<TraceEvent>> own = new HashMap<>();
        List<Integer> order = new ArrayList<>();
        List<String> changing = new ArrayList<>();
        List<TraceEvent> whole = new ArrayList<>();
        for (TraceEvent e : events) {
            boolean late = log.time(e).isAfter(takenAt);
            boolean early = e.nanos() < log.info().startNanos();
            boolean moves = e.kind() == EventKind.ATTACH || e.kind() == EventKind.DETACH;
            if (late && moves) {
                changing.add(e.device());
            } else if (!late && e.attachment() == 0) {
                whole.add(e);
            } else if (!late && e.kind() == EventKind.ATTACH) {
                if (!early && (e.result() == null || e.result() == 0)) {
                    attached.put(e.attachment(), e);
                    order.add(e.attachment());
                }
            } else if (!late && e.kind() == EventKind.DETACH) {
                attached.remove(e.attachment());
            } else if (!late) {
                own.computeIfAbsent(e.attachment(), n -> new ArrayList<>()).add(e);
            }
        }
        Map<String, List<History>> out = new HashMap<>();
        for (int n : order) {
            TraceEvent attach = attached.get(n);
            if (attach != null && attach.device() != null && !changing.contains(attach.device())) {
                out.computeIfAbsent(attach.device(), d -> new ArrayList<>()).add(History.of(attach, own.getOrDefault(n, List.of()), whole));
            }
        }
        return out;
    }
}
