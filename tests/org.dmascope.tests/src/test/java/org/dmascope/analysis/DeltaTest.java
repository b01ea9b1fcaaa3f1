// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.model.topology.Attachment;
import org.dmascope.model.topology.Buffer;
import org.dmascope.model.topology.Topology;
import org.dmascope.model.topology.TopologyPackage;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeltaTest {
    private static Topology fresh(Snapshot s) {
        Topology t = TopologyUpdater.create();
        TopologyUpdater.apply(t, Delta.between(null, s));
        return t;
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
    void applyingDeltasEqualsBuildingAnew(long seed) {
        RandomHost host = new RandomHost(seed);
        Topology t = TopologyUpdater.create();
        Snapshot last = null;
        for (int i = 0; i < 120; i++) {
            Snapshot next = host.next();
            Map<Buffer, Boolean> before = new IdentityHashMap<>();
            t.getBuffers().forEach(b -> before.put(b, true));
            Delta delta = Delta.between(last, next);
            Applied applied = TopologyUpdater.apply(t, delta);
            assertEquals(Picture.of(fresh(next)), Picture.of(t), "seed " + seed + " step " + i);
            assertEquals(i + 1, t.getReading());
            for (Buffer b : t.getBuffers()) {
                assertEquals(!before.containsKey(b), applied.added().contains(b), "a buffer that stays keeps its object");
            }
            assertEquals(delta.goneBuffers().size(), applied.gone().stream().filter(Buffer.class::isInstance).count());
            last = next;
        }
    }

    @Test
    void nothingNewTellsNobodyButTheHead() {
        Surveys s = new Surveys().device("vgem", "faux", "vgem").buffer(10, 4096, "udmabuf", "one", "vgem")
                .process(33, "app", List.of(Surveys.fd(5, 10, 4096, "udmabuf", "one")), List.of());
        Snapshot one = s.snapshot();
        Topology t = fresh(one);
        List<Object> told = new ArrayList<>();
        t.eAdapters().add(new EContentAdapter() {
            @Override
            public void notifyChanged(Notification n) {
                super.notifyChanged(n);
                if (!(n.getNotifier() instanceof Topology) && n.getEventType() != Notification.REMOVING_ADAPTER) {
                    told.add(n.getFeature());
                }
            }
        });
        Snapshot two = s.at(Surveys.TAKEN.plusSeconds(5)).snapshot();
        Delta d = Delta.between(one, two);
        assertTrue(d.isEmpty());
        assertTrue(TopologyUpdater.apply(t, d).isEmpty());
        assertEquals(List.of(), told);
        assertEquals(Surveys.TAKEN.plusSeconds(5), t.getTakenAt());
        assertEquals(Surveys.TAKEN, t.getBuffers().get(0).getSize().evidence().takenAt(), "what did not change is as old as its first sight");
    }

    @Test
    void aChangedNameTellsOneFeature() {
        Snapshot one = new Surveys().buffer(10, 4096, "udmabuf", "one", "vgem").snapshot();
        Topology t = fresh(one);
        Buffer b = t.getBuffers().get(0);
        Attachment a = b.getAttachments().get(0);
        List<Object> told = new ArrayList<>();
        b.eAdapters().add(new EContentAdapter() {
            @Override
            public void notifyChanged(Notification n) {
                super.notifyChanged(n);
                if (!n.isTouch()) {
                    told.add(n.getFeature());
                }
            }
        });
        Applied applied = TopologyUpdater.apply(t, Delta.between(one, new Surveys().buffer(10, 4096, "udmabuf", "two", "vgem").snapshot()));
        assertEquals(List.of(TopologyPackage.Literals.BUFFER__NAME), told);
        assertSame(a, b.getAttachments().get(0));
        assertTrue(applied.changed().contains(b));
    }

    @Test
    void anInodeUsedAgainIsAnotherBuffer() {
        Snapshot one = new Surveys().buffer(10, 4096, "udmabuf", "one").buffer(9, 4096, "drm", null).snapshot();
        Topology t = fresh(one);
        Buffer old = t.getBuffers().get(0);
        Delta d = Delta.between(one, new Surveys().buffer(10, 8192, "udmabuf", "one").buffer(9, 4096, "drm", null).snapshot());
        assertEquals(1, d.reusedInodes().size());
        assertEquals(1, d.goneBuffers().size());
        assertEquals(1, d.addedBuffers().size());
        Applied applied = TopologyUpdater.apply(t, d);
        assertTrue(applied.gone().contains(old));
        assertTrue(t.getBuffers().get(0).isReused());
        assertFalse(t.getBuffers().get(1).isReused());
    }

    @Test
    void rightsThatGoAwayDoNotRenewBuffers() {
        Snapshot one = new Surveys().buffer(10, 4096, "udmabuf", "one", "vgem")
                .process(33, "app", List.of(Surveys.fd(5, 10, 4096, "udmabuf", "one")), List.of()).snapshot();
        Topology t = fresh(one);
        Buffer b = t.getBuffers().get(0);
        Snapshot two = new Surveys().bufinfoDenied().process(33, "app", List.of(Surveys.fd(5, 10, 4096, "udmabuf", "one")), List.of()).snapshot();
        TopologyUpdater.apply(t, Delta.between(one, two));
        assertSame(b, t.getBuffers().get(0));
        assertFalse(b.getAttachmentsKnown().known());
        assertEquals(0, b.getAttachments().size());
        assertFalse(b.isReused());
    }

    @Test
    void aNewAttachmentDoesNotRenewTheOthers() {
        Snapshot one = new Surveys().buffer(10, 4096, "udmabuf", "one", "vgem", "vgem").snapshot();
        Topology t = fresh(one);
        List<Attachment> before = List.copyOf(t.getBuffers().get(0).getAttachments());
        TopologyUpdater.apply(t, Delta.between(one, new Surveys().buffer(10, 4096, "udmabuf", "one", "vgem", "vgem", "vgem").snapshot()));
        assertEquals(before, t.getBuffers().get(0).getAttachments().subList(1, 3));
    }

    @Test
    void aDeltaFromElsewhereIsRefused() {
        Snapshot one = new Surveys().buffer(10, 4096, "udmabuf", "one").snapshot();
        Delta d = Delta.between(one, one);
        assertThrows(IllegalArgumentException.class, () -> TopologyUpdater.apply(TopologyUpdater.create(), d));
    }
}
