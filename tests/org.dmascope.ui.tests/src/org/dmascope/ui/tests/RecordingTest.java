// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.dmascope.analysis.timeline.Lane;
import org.dmascope.analysis.timeline.LineState;
import org.dmascope.analysis.timeline.Track;
import org.dmascope.core.event.EventKind;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.pins.PinsView;
import org.dmascope.ui.properties.PropertiesView;
import org.dmascope.ui.rows.EventRow;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.tables.TableView;
import org.dmascope.ui.timeline.TimelineView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A recording in the window. The capture is one of lab kernel 7.3, scenario revoke: BPF read the contracts, and while it was recorded a
 * buffer was unmapped, mapped, pinned and unpinned, and another taken back from its importers.
 */
class RecordingTest {
    @TempDir
    Path folder;
    private OpenHost host;

    @BeforeEach
    void open() {
        host = Ui.read(Ui.fixture("revoke-7.3.dmascope", folder).toString());
    }

    @AfterEach
    void close() {
        Ui.close(host);
    }

    private static Lane lane(TimelineView view, long ino) {
        return view.timeline().lanes().stream().filter(l -> l.ino() == ino).findFirst().orElseThrow();
    }

    private static Track track(Lane lane, String device) {
        return lane.tracks().stream().filter(t -> t.device().equals(device)).findFirst().orElseThrow();
    }

    @Test
    void timelineShowsTheRevoke() {
        TimelineView view = Ui.view("timeline", TimelineView.class);
        assertNull(Ui.on(view::sentence), "there are lanes");
        assertEquals(List.of(1L, 2L, 4L), Ui.on(() -> view.timeline().lanes().stream().map(Lane::ino).sorted().toList()));
        Track revoked = track(lane(view, 2), "lab-ib-revocable");
        assertEquals(LineState.REVOKED, revoked.spans().getLast().state());
        assertEquals(LineState.PINNED, revoked.spans().get(revoked.spans().size() - 2).state(), "what it was before stays seen");
        assertTrue(revoked.before(), "it was attached before the recording");
        Track pinned = track(lane(view, 1), "lab-ext");
        assertTrue(pinned.spans().stream().anyMatch(s -> s.state() == LineState.PINNED), "pinned between its two events");
        Ui.shot("timeline");
    }

    @Test
    void eventsAreRowsThatLinkToTheirBuffer() {
        TableView events = Ui.table("events");
        TimelineView view = Ui.view("timeline", TimelineView.class);
        int all = Ui.on(() -> events.table().total());
        assertTrue(all > 15, all + " events");
        EventRow revoke = Ui.on(() -> host.rows().events().stream().filter(r -> r.event().kind() == EventKind.RDMA_REVOKE).findFirst().orElseThrow());
        Ui.run(() -> Ui.selection().select(Subject.of(revoke), this));
        PropertiesView properties = Ui.view("properties", PropertiesView.class);
        assertTrue(Ui.on(() -> properties.table().shown().toString()).contains("rdma-revoke"));
        assertTrue(Ui.on(() -> Ui.selection().related().stream().anyMatch(s -> s.key().startsWith("2/"))), "its buffer belongs to it");
        Ui.run(() -> events.filter("kind:rdma-revoke"));
        assertEquals(1, Ui.on(() -> events.table().shown().size()));
        Ui.run(() -> events.filter(""));
        assertNotNull(view);
    }

    @Test
    void pinnedBySaysWhatARevokeLeaves() {
        PinsView pins = Ui.view("pins", PinsView.class);
        Ui.run(() -> Ui.selection().select(Subject.of(host.rows().buffer(3)), this));
        List<String> words = Ui.on(pins::words);
        assertTrue(words.stream().anyMatch(w -> w.strip().startsWith("Cannot be moved | ") && w.contains("lab-ib-pinned")), words.toString());
        assertEquals(3, words.stream().filter(w -> w.contains("survives a revoke")).count(), words.toString());
        Ui.run(() -> Ui.selection().select(Subject.of(host.rows().buffer(2)), this));
        List<String> taken = Ui.on(pins::words);
        assertTrue(taken.stream().anyMatch(w -> w.contains("was ended by a revoke")), taken.toString());
    }

    @Test
    void attachmentsTellTheirContract() {
        TableView attachments = Ui.table("attachments");
        Ui.run(() -> attachments.filter("ino:2 dev:lab-ib-revocable"));
        assertEquals(1, Ui.on(() -> attachments.table().shown().size()));
        assertEquals("pinned-revocable", Ui.on(() -> attachments.table().text(0, attachments.table().column("class"))));
        assertEquals("revoked", Ui.on(() -> attachments.table().text(0, attachments.table().column("revokeState"))));
        assertEquals("tier-struct", Ui.on(() -> attachments.table().cell(0, attachments.table().column("revokeState")).mark()));
        Ui.run(() -> attachments.filter(""));
        Ui.shot("contracts");
    }
}
