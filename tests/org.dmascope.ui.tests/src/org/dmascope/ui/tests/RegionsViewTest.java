// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.dmascope.analysis.row.MrRow;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.properties.PropertiesView;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Related;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.tables.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * RDMA memory regions as a table: on real replies of a kernel 7.3, put into a made-up tree with two buffers, of which one has one region that fits and
 * the other has two.
 */
@ExtendWith(WorkbenchExtension.class)
class RegionsViewTest {
    @TempDir
    Path folder;

    private static MrRow region(OpenHost host, String device, long mrn) {
        return host.rows().regions().stream().filter(m -> m.device().equals(device) && m.mrn() == mrn).findFirst().orElseThrow();
    }

    @Test
    void everyRegionWithItsBuffer() {
        OpenHost host = Ui.read(Ui.fixture("regions-7.3.dmascope", folder).toString());
        TableView view = Ui.table("mrs");
        assertEquals(11, Ui.on(() -> view.table().shown().size()));
        assertNull(Ui.on(view::sentence));
        MrRow joined = region(host, "lab_pinned0", 2);
        assertEquals(7, joined.buffer().ino());
        assertNull(region(host, "lab_pinned0", 1).buffer());
        assertEquals("dmabuf_lab", region(host, "rxe0", 0).kernelOwner());
        Ui.run(() -> Ui.selection().select(Subject.of(joined), this));
        assertEquals(1, Ui.on(() -> view.table().selection().size()));
        PropertiesView properties = Ui.view("properties", PropertiesView.class);
        assertTrue(Ui.on(() -> properties.table().shown().size()) > 8);
        Ui.table("mrs");
        Ui.shot("mrs");
        Ui.close(host);
    }

    /** The selection is linked: the buffer leads to its regions, a region to its buffer, attachment and holder. */
    @Test
    void whatBelongsTogether() {
        OpenHost host = Ui.read(Ui.fixture("regions-7.3.dmascope", folder).toString());
        MrRow joined = region(host, "lab_pinned0", 2);
        assertTrue(Related.to(Subject.of(joined.buffer()), host.rows()).contains(Subject.of(joined)));
        List<Kind> kinds = Related.to(Subject.of(joined), host.rows()).stream().map(Subject::kind).sorted().toList();
        assertEquals(List.of(Kind.BUFFER, Kind.ATTACHMENT, Kind.HOLDER, Kind.DEVICE), kinds);
        Ui.close(host);
    }

    @Test
    void aHostWithoutRdmaSaysSo() {
        OpenHost host = Ui.read(Ui.fixture("stock-7.3.dmascope", folder).toString());
        TableView view = Ui.table("mrs");
        assertNotNull(Ui.on(view::sentence), "never an empty list without its sentence");
        Ui.table("attachments");
        Ui.close(host);
    }
}
