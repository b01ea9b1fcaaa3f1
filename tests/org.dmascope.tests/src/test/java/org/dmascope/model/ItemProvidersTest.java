// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.analysis.Delta;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Surveys;
import org.dmascope.analysis.TopologyUpdater;
import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.analysis.row.HolderRow;
import org.dmascope.export.Column;
import org.dmascope.export.ModelRows;
import org.dmascope.export.Views;
import org.dmascope.model.edit.Labels;
import org.dmascope.model.edit.TopologyItemProviders;
import org.dmascope.model.topology.Buffer;
import org.dmascope.model.topology.Topology;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.emf.edit.provider.IItemPropertyDescriptor;
import org.eclipse.emf.edit.provider.IItemPropertySource;
import org.eclipse.emf.edit.provider.ITreeItemContentProvider;
import org.junit.jupiter.api.Test;

class ItemProvidersTest {
    private final Snapshot snapshot = new Surveys().device("vgem", "faux", "vgem").buffer(12, 4096, "udmabuf", "a\nb", "vgem", "vgem")
            .process(33, "app", List.of(Surveys.fd(5, 12, 4096, "udmabuf", "a\nb")), List.of()).snapshot();
    private final Topology topology = TopologyUpdater.create();
    private final TopologyItemProviders providers = new TopologyItemProviders();

    ItemProvidersTest() {
        TopologyUpdater.apply(topology, Delta.between(null, snapshot));
    }

    @Test
    void objectsAreNamedEscapedAndHaveIcons() {
        IItemLabelProvider labels = (IItemLabelProvider) providers.adapt((Object) topology.getBuffers().get(0), IItemLabelProvider.class);
        assertEquals("ino 12 a\\nb", labels.getText(topology.getBuffers().get(0)));
        assertEquals("buffer", labels.getImage(topology.getBuffers().get(0)));
        assertEquals("vgem #2", Labels.text(topology.getBuffers().get(0).getAttachments().get(0)));
        assertEquals("app 33", Labels.text(topology.getProcesses().get(0)));
        assertEquals("ino 12 a\\nb", Labels.text(topology.getProcesses().get(0).getHoldings().get(0)));
        assertEquals("gpu", Labels.icon(topology.getDevices().get(0)));
        assertEquals("lab", Labels.text(topology.getHost()));
    }

    @Test
    void theTreeFollowsContainment() {
        ITreeItemContentProvider tree = (ITreeItemContentProvider) providers.adapt((Object) topology, ITreeItemContentProvider.class);
        assertEquals(4, tree.getChildren(topology).size());
        assertEquals(2, tree.getChildren(topology.getBuffers().get(0)).size());
        assertEquals(topology, tree.getParent(topology.getBuffers().get(0)));
    }

    @Test
    void propertiesAreReadOnlyAndCarryEvidence() {
        Buffer buffer = topology.getBuffers().get(0);
        IItemPropertySource source = (IItemPropertySource) providers.adapt((Object) buffer, IItemPropertySource.class);
        List<String> shown = new ArrayList<>();
        for (IItemPropertyDescriptor d : source.getPropertyDescriptors(buffer)) {
            assertTrue(!d.canSetProperty(buffer), d.getId(buffer));
            Object value = buffer.eGet(buffer.eClass().getEStructuralFeature(d.getId(buffer)));
            shown.add(d.getId(buffer) + "=" + d.getLabelProvider(buffer).getText(value));
        }
        assertTrue(shown.contains("size=4096 [TEXT, bufinfo]"), shown.toString());
        assertTrue(shown.stream().anyMatch(s -> s.startsWith("exporter=unknown: ") && s.contains("structures")), shown.toString());
    }

    @Test
    void rowsOverTheModelShowWhatTheSnapshotShows() {
        for (Column<BufferRow> c : Views.BUFFERS.columns()) {
            assertEquals(c.cell(snapshot.buffers().get(0)), c.cell(ModelRows.of(topology.getBuffers().get(0))), c.id());
        }
        for (Column<AttachmentRow> c : Views.ATTACHMENTS.columns()) {
            assertEquals(c.cell(snapshot.buffers().get(0).attachments().get(1)), c.cell(ModelRows.of(topology.getBuffers().get(0).getAttachments().get(1))), c.id());
        }
        for (Column<HolderRow> c : Views.HOLDERS.columns()) {
            assertEquals(c.cell(snapshot.processes().get(0).holdings().get(0)), c.cell(ModelRows.of(topology.getProcesses().get(0).getHoldings().get(0))), c.id());
        }
        for (Column<DeviceRow> c : Views.DEVICES.columns()) {
            assertEquals(c.cell(snapshot.devices().get(0)), c.cell(ModelRows.of(topology.getDevices().get(0))), c.id());
        }
    }
}
