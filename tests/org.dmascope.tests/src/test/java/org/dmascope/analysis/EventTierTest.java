// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.axis.Pinned;
import org.dmascope.core.axis.RevokeState;
import org.dmascope.core.axis.Word;
import org.dmascope.core.event.EventKind;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.event.TraceEvent;
import org.dmascope.core.event.WatchInfo;
import org.dmascope.core.event.WatchPoint;
import org.dmascope.core.source.struct.KernelCaps;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructReadings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a recording adds to the structures of importers that nobody knows. */
class EventTierTest {
    private static final long BOOT = Surveys.TAKEN.toEpochMilli() - 1000;
    private static final WatchInfo INFO = info(WatchPoint.Way.KPROBE, 0);

    private static WatchInfo info(WatchPoint.Way pin, long start) {
        return new WatchInfo(BOOT, start, 1, 64, Stream.of(EventKind.values())
                .map(k -> new WatchPoint(k, k.word(), k == EventKind.PIN ? pin : WatchPoint.Way.KPROBE, k == EventKind.PIN && pin == WatchPoint.Way.NONE ? "no" : null)).toList());
    }

    private final List<TraceEvent> events = new ArrayList<>();

    /** @param attachment 0 for the whole buffer */
    private EventTierTest event(EventKind kind, String device, int attachment, Integer result) {
        boolean attach = kind == EventKind.ATTACH;
        events.add(new TraceEvent(events.size() * 1_000_000L + 1, kind, 0, 33, "app", 7, 4096, "lab-dynamic", device, attachment,
                attach ? Structs.sym("lab_ops") : null, attach ? Structs.sym("lab_notify") : null, result, -1));
        return this;
    }

    private EventLog log(long lost) {
        return new EventLog(INFO, events, lost, 0);
    }

    private static Surveys host(KernelCaps caps, String pin, String... devices) {
        var attachments = java.util.Arrays.stream(devices).map(d -> Structs.attachment(d, true, "lab_ops", "lab_notify"))
                .toArray(org.dmascope.core.source.struct.StructAttachment[]::new);
        return new Surveys().buffer(7, 4096, "lab-dynamic", null, devices).struct(new StructReadings(new Reading.Ok<>("k", caps),
                new Reading.Ok<>("b", Structs.dump(StructDump.Method.BPF_DMABUF, Structs.buffer(7, 4096, "lab-dynamic", "my_ops", pin, null, attachments))),
                new Reading.Absent<>("c", Errno.ENOENT)));
    }

    private static String words(AttachmentState a) {
        List<String> out = new ArrayList<>();
        for (var f : List.of(a.attachmentClass(), a.pinned(), a.revocable(), a.revokeState())) {
            Object x = f.value();
            out.add(x == null ? "?" : x instanceof Word w ? w.word() : x.equals(true) ? "yes" : "no");
        }
        return String.join(" ", out);
    }

    /** Letters: P pin, U unpin, M map, D unmap, I invalidate of the buffer, p a pin that failed. */
    @ParameterizedTest
    @CsvSource({ "fresh,P,pinned-revocable for-life yes live", "fresh,PM,pinned-revocable for-life yes live", "fresh,PMI,pinned-revocable for-life yes revoking",
            "fresh,PMIDU,pinned-revocable no yes revoked", "fresh,M,movable no yes live", "fresh,MI,movable no yes ?", "fresh,MID,movable no yes ?",
            "fresh,MIDM,movable no yes live", "fresh,MP,movable for-life yes live", "fresh,MPU,movable no yes live", "fresh,p,? ? yes ?", "fresh,pM,movable no yes live",
            "old,P,? for-life ? ?", "old,PMIDU,? no ? ?", "old,M,movable while-mapped yes live", "old,MPU,movable while-mapped yes live" })
    void theOrderOfPinAndMapTellsTheClass(String caps, String story, String expected) {
        event(EventKind.ATTACH, "nic", 1, 0);
        for (char c : story.toCharArray()) {
            switch (c) {
                case 'P' -> event(EventKind.PIN, "nic", 1, 0);
                case 'p' -> event(EventKind.PIN, "nic", 1, -Errno.EINVAL);
                case 'U' -> event(EventKind.UNPIN, "nic", 1, null);
                case 'M' -> event(EventKind.MAP, "nic", 1, 0);
                case 'D' -> event(EventKind.UNMAP, "nic", 1, null);
                default -> event(EventKind.INVALIDATE, null, 0, null);
            }
        }
        Snapshot s = Snapshots.of(host(caps.equals("fresh") ? Structs.fresh() : Structs.old(), "pin", "nic").survey(), log(0));
        AttachmentState a = s.buffers().getFirst().attachments().getFirst();
        assertEquals(expected, words(a));
        assertEquals(List.of(), s.diagnostics(), "the tiers agree");
        if (a.pinned().known()) {
            assertEquals(Tier.EVENT, a.pinned().evidence().tier());
        }
    }

    @Test
    void whenItWasRevokedIsSaid() {
        event(EventKind.ATTACH, "nic", 1, 0).event(EventKind.PIN, "nic", 1, 0).event(EventKind.INVALIDATE, null, 0, null).event(EventKind.UNPIN, "nic", 1, null);
        AttachmentState a = Snapshots.of(host(Structs.fresh(), "pin", "nic").survey(), log(0)).buffers().getFirst().attachments().getFirst();
        assertEquals(RevokeState.REVOKED, a.revokeState().value());
        assertTrue(a.revokeState().evidence().note().contains("at 2026-11-23T16:14:59.002"), a.revokeState().evidence().note());
    }

    @Test
    void aPinOnAnExporterWithoutPinOperationProvesNothing() {
        event(EventKind.ATTACH, "nic", 1, 0).event(EventKind.PIN, "nic", 1, 0);
        Snapshot s = Snapshots.of(host(Structs.fresh(), null, "nic").survey(), log(0));
        assertEquals(Pinned.BY_EXPORTER, s.buffers().getFirst().attachments().getFirst().pinned().value());
        assertEquals(List.of(), s.diagnostics());
    }

    @Test
    void onlyAWholeHistoryIsUsed() {
        event(EventKind.ATTACH, "nic", 1, 0).event(EventKind.PIN, "nic", 1, 0);
        assertFalse(Snapshots.of(host(Structs.fresh(), "pin", "nic").survey(), log(3)).buffers().getFirst().attachments().getFirst().pinned().known(), "lost events");
        for (WatchInfo unsure : List.of(info(WatchPoint.Way.NONE, 0), info(WatchPoint.Way.KPROBE, 500))) {
            EventLog log = new EventLog(unsure, events, 0, 0);
            assertFalse(Snapshots.of(host(Structs.fresh(), "pin", "nic").survey(), log).buffers().getFirst().attachments().getFirst().pinned().known(), unsure.toString());
        }
        assertFalse(Snapshots.of(host(Structs.fresh(), "pin", "nic", "nic").survey(), log(0)).buffers().getFirst().attachments().getFirst().pinned().known(),
                "one of two was not seen to attach");
        events.add(new TraceEvent(2_000_000_000L, EventKind.ATTACH, 0, 33, "app", 7, 4096, "lab-dynamic", "nic", 2, null, null, 0, -1));
        assertFalse(Snapshots.of(host(Structs.fresh(), "pin", "nic").survey(), log(0)).buffers().getFirst().attachments().getFirst().pinned().known(),
                "another one came while the host was read");
    }

    @Test
    void severalOfOneDeviceAreToldByTheirAge() {
        event(EventKind.ATTACH, "nic", 1, 0).event(EventKind.ATTACH, "nic", 2, 0).event(EventKind.ATTACH, "nic", 3, 0).event(EventKind.DETACH, "nic", 1, null)
                .event(EventKind.PIN, "nic", 2, 0).event(EventKind.MAP, "nic", 3, 0);
        List<AttachmentState> a = Snapshots.of(host(Structs.fresh(), "pin", "nic", "nic").survey(), log(0)).buffers().getFirst().attachments();
        assertEquals(AttachmentClass.MOVABLE, a.get(0).attachmentClass().value());
        assertEquals(AttachmentClass.PINNED_REVOCABLE, a.get(1).attachmentClass().value());
        assertEquals(1, a.get(1).ordinal());
    }
}
