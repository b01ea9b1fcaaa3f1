// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.Map;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Fact;
import org.dmascope.core.Tier;
import org.dmascope.core.source.dmabufstats.DmabufStat;
import org.dmascope.core.source.proc.DmabufFd;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.export.Column;
import org.dmascope.export.Views;
import org.junit.jupiter.api.Test;

class SnapshotsTest {
    private static List<Diagnostic> disagreements(Snapshot s) {
        return s.diagnostics().stream().filter(d -> d.outcome() == Diagnostic.Outcome.DISAGREE).toList();
    }

    @Test
    void rowsOfBufinfoCarryTheirEvidence() {
        Snapshot s = new Surveys().buffer(10, 4096, "udmabuf", "one", "vgem", "0000:00:03.0", "vgem").buffer(9, 8192, "drm", null).snapshot();
        BufferState b = s.buffers().get(0);
        assertEquals(4096, b.size().value());
        assertEquals("bufinfo", b.size().evidence().source());
        assertEquals(Tier.TEXT, b.size().evidence().tier());
        assertEquals(Surveys.TAKEN, b.size().evidence().takenAt());
        assertEquals(2, s.buffersKnown().value());
        assertEquals("", s.buffers().get(1).name().value(), "no name is known, not unknown");
        assertEquals("udmabuf", b.exporterDriver().value());
        assertTrue(b.exporterDriver().evidence().tier().inferred());
        assertFalse(s.buffers().get(1).exporterDriver().known(), "drm is shared by many drivers");
        assertFalse(b.exporter().known());
    }

    @Test
    void oneDeviceTwiceIsTwoAttachmentsNumberedFromTheOldest() {
        Snapshot s = new Surveys().device("vgem", "faux", "vgem").buffer(10, 4096, "udmabuf", "one", "vgem", "0000:00:03.0", "vgem").snapshot();
        List<AttachmentState> a = s.buffers().get(0).attachments();
        assertEquals(3, s.buffers().get(0).attachmentCount().value());
        assertEquals(List.of(2, 1, 1), a.stream().map(AttachmentState::ordinal).toList());
        assertEquals("vgem", a.get(0).driver().value());
        assertEquals("sysfs", a.get(0).driver().evidence().source());
        assertFalse(a.get(1).driver().known());
        assertEquals("sysfs knows no device of this name", a.get(1).driver().reason());
        assertEquals(2, s.devices().get(0).attachments());
        assertEquals(List.of("importer"), s.devices().get(0).roles());
    }

    @Test
    void theAxesAreUnknownWithReasonAndRemedy() {
        AttachmentState a = new Surveys().buffer(1, 4096, "drm", null, "0000:41:00.0").snapshot().buffers().get(0).attachments().get(0);
        for (Fact<?> f : List.of(a.importer(), a.p2p(), a.pinned(), a.revocable(), a.attachmentClass(), a.revokeState())) {
            assertNull(f.value());
            assertTrue(f.reason().contains("no text of the kernel prints it, and its structures were not read"), f.reason());
            assertTrue(f.remedy().contains("as root"), f.remedy());
        }
    }

    @Test
    void holdersAreJoinedByInode() {
        Snapshot s = new Surveys().buffer(10, 4096, "udmabuf", "one")
                .process(33, "app", List.of(Surveys.fd(5, 10, 4096, "udmabuf", "one"), Surveys.fd(7, 10, 4096, "udmabuf", "one")), List.of(Surveys.map(10, "one")))
                .process(34, "child", List.of(Surveys.fd(5, 10, 4096, "udmabuf", "one")), List.of()).snapshot();
        assertEquals(1, s.buffers().size());
        List<HoldingState> h = s.buffers().get(0).holders();
        assertEquals(2, h.size());
        assertEquals(List.of("fd", "mmap"), h.get(0).how());
        assertEquals(3, h.get(0).count());
        assertEquals(33, h.get(0).pid());
        assertEquals(2, s.holdersKnown().value());
        assertEquals("bufinfo", s.buffers().get(0).name().evidence().source());
        assertEquals(List.of(), disagreements(s));
    }

    @Test
    void aDifferentSizeIsKeptAndReported() {
        Snapshot s = new Surveys().buffer(10, 4096, "udmabuf", "one").process(33, "app", List.of(Surveys.fd(5, 10, 8192, "udmabuf", "one")), List.of()).snapshot();
        Fact<Long> size = s.buffers().get(0).size();
        assertEquals(4096, size.value());
        assertEquals(8192L, size.others().get(0).value());
        assertEquals("/proc/33/fdinfo/5", size.others().get(0).evidence().path());
        assertTrue(s.buffers().get(0).disputed());
        assertEquals(1, disagreements(s).size());
        assertTrue(disagreements(s).get(0).reason().contains("size"));
    }

    @Test
    void aDifferentNameIsTakenFromTheDescriptor() {
        Snapshot s = new Surveys().buffer(10, 4096, "udmabuf", "old").process(33, "app", List.of(Surveys.fd(5, 10, 4096, "udmabuf", "new")), List.of()).snapshot();
        assertEquals("new", s.buffers().get(0).name().value());
        assertEquals("old", s.buffers().get(0).name().others().get(0).value());
        assertEquals(1, disagreements(s).size());
    }

    @Test
    void aNameThatBufinfoCannotTellIsNoDisagreement() {
        Snapshot s = new Surveys().buffer(10, 4096, "udmabuf", "evil").buffer(9, 4096, "udmabuf", null)
                .process(33, "app", List.of(Surveys.fd(5, 10, 4096, "udmabuf", "evil\nTotal 9 devices attached"), Surveys.fd(6, 9, 4096, "udmabuf", "<none>")), List.of())
                .snapshot();
        assertEquals("evil\nTotal 9 devices attached", s.buffers().get(0).name().value());
        assertEquals("<none>", s.buffers().get(1).name().value());
        assertEquals(List.of(), disagreements(s));
    }

    @Test
    void referencesAreNeverCompared() {
        Snapshot s = new Surveys().buffer(10, 4096, "udmabuf", "one")
                .process(33, "app", List.of(new DmabufFd(5, 10, 4096, 99, "udmabuf", "one")), List.of()).snapshot();
        assertEquals(3, s.buffers().get(0).refs().value());
        assertEquals(List.of(), disagreements(s));
    }

    @Test
    void deniedBufinfoIsNotAnEmptyList() {
        Snapshot none = new Surveys().bufinfoDenied().snapshot();
        assertFalse(none.buffersKnown().known());
        assertEquals("run as root (sudo)", none.buffersKnown().remedy());
        Snapshot s = new Surveys().bufinfoDenied()
                .process(33, "app", List.of(Surveys.fd(5, 10, 4096, "udmabuf", null)), List.of(Surveys.map(11, "mapped"))).snapshot();
        assertEquals(2, s.buffers().size());
        BufferState held = s.buffers().get(0);
        assertEquals(4096, held.size().value());
        assertEquals("proc", held.size().evidence().source());
        assertEquals("", held.name().value());
        assertEquals(3, held.refs().value());
        assertFalse(held.attachmentCount().known());
        assertTrue(held.attachmentCount().reason().contains("permission denied"), held.attachmentCount().reason());
        assertNull(held.fences());
        BufferState mapped = s.buffers().get(1);
        assertFalse(mapped.size().known());
        assertEquals("mapped", mapped.name().value());
        assertEquals(List.of("mmap"), mapped.holders().get(0).how());
    }

    @Test
    void theStatisticsCountAllBuffersWhenBufinfoIsDenied() {
        Snapshot s = new Surveys().bufinfoDenied().stats(new DmabufStat(4, "system", 4096), new DmabufStat(5, "drm", -1)).snapshot();
        assertEquals(2, s.buffersKnown().value());
        assertEquals("dmabufstats", s.buffers().get(0).expName().evidence().source());
        assertFalse(s.buffers().get(1).size().known());
        assertFalse(s.buffers().get(0).name().known());
    }

    @Test
    void aBufferThatOnlyADescriptorShowsSaysSo() {
        Snapshot s = new Surveys().buffer(10, 4096, "udmabuf", "one").process(33, "app", List.of(Surveys.fd(5, 12, 4096, "drm", "new")), List.of()).snapshot();
        assertEquals(2, s.buffers().size());
        assertTrue(s.buffers().get(1).attachmentCount().reason().contains("not in bufinfo"));
    }

    @Test
    void deniedProcessesMakeTheHoldersUnknown() {
        Snapshot s = new Surveys().buffer(10, 4096, "udmabuf", "one").processesDenied(7).snapshot();
        assertFalse(s.holdersKnown().known());
        assertTrue(s.holdersKnown().reason().contains("7 processes"));
        assertFalse(s.buffers().get(0).holderCount().known(), "none was seen, but seven may hold it");
        assertTrue(s.buffers().get(0).holderCount().reason().contains("7 processes"));
        assertEquals(0, new Surveys().buffer(10, 4096, "udmabuf", "one").snapshot().buffers().get(0).holderCount().value(), "all were looked into");
    }

    @Test
    void whatDevicesDoIsKnownOnlyWhenAllBuffersAre() {
        Surveys some = new Surveys().buffer(10, 4096, "udmabuf", "one", "0000:00:03.0", "twin").device("0000:00:03.0", "pci", "bochs-drm")
                .device("0000:00:04.0", "pci", null).device("twin", "pci", null).device("twin", "platform", null);
        Map<String, Fact<Integer>> attached = some.snapshot().devices().stream().collect(Collectors.toMap(d -> d.bus() + ' ' + d.id(), DeviceState::attachmentCount));
        assertEquals(1, attached.get("pci 0000:00:03.0").value());
        assertEquals(0, attached.get("pci 0000:00:04.0").value());
        assertFalse(attached.get("pci twin").known(), "one of two has it, and nobody knows which");
        assertTrue(attached.get("platform twin").reason().contains("several"), attached.get("platform twin").reason());
        assertTrue(some.snapshot().devices().stream().noneMatch(d -> d.exportCount().known()), "no text source names the exporting device");
        for (DeviceState d : new Surveys().bufinfoDenied().device("0000:00:03.0", "pci", "bochs-drm").snapshot().devices()) {
            assertEquals(0, d.attachments());
            assertFalse(d.attachmentCount().known(), "none is seen, which does not mean that there is none");
            assertEquals("run as root (sudo)", d.attachmentCount().remedy());
            assertFalse(d.exportCount().known());
            assertEquals(Column.UNKNOWN, Views.DEVICES.columns().stream().filter(c -> c.id().equals("attachments")).findFirst().orElseThrow().cell(d));
        }
    }

    @Test
    void whoIsSeenAmongThoseThatAreNotIsAtLeastOne() {
        Column<BufferRow> holders = Views.BUFFERS.columns().stream().filter(c -> c.id().equals("holders")).findFirst().orElseThrow();
        Surveys one = new Surveys().buffer(10, 4096, "udmabuf", "one").process(33, "app", List.of(Surveys.fd(5, 10, 4096, "udmabuf", "one")), List.of());
        assertEquals("1", holders.cell(one.snapshot().buffers().get(0)));
        assertEquals("\u22651", holders.cell(one.processesDenied(2).snapshot().buffers().get(0)));
        assertEquals(Column.UNKNOWN, holders.cell(new Surveys().buffer(10, 4096, "udmabuf", "one").processesDenied(2).snapshot().buffers().get(0)));
    }

    @Test
    void aCutOffListHasNoKnownCount() {
        assertFalse(new Surveys().buffer(10, 4096, "udmabuf", "one").cutOff().snapshot().buffersKnown().known());
    }

    @Test
    void oldKernelsTellBuffersApartByLookAndAge() {
        Snapshot s = new Surveys().old().buffer(-1, 4096, "drm", null).buffer(-1, 4096, "drm", null).buffer(-1, 8192, "drm", null).snapshot();
        assertEquals(List.of("-/4096/drm#2", "-/4096/drm", "-/8192/drm"), s.buffers().stream().map(BufferState::key).toList());
        assertFalse(s.buffers().get(0).name().known());
        assertTrue(s.diagnostics().stream().anyMatch(d -> d.outcome() == Diagnostic.Outcome.UNSUPPORTED && d.reason().contains("inode")));
    }

    @Test
    void anInodeThatIsPrintedTwiceIsTwoBuffers() {
        Snapshot s = new Surveys().buffer(10, 4096, "drm", "a").buffer(10, 4096, "drm", "b").snapshot();
        assertEquals(List.of("10/4096/drm#2", "10/4096/drm"), s.buffers().stream().map(BufferState::key).toList());
    }

    @Test
    void anAmbiguousDeviceNameIsACorrelationOrNothing() {
        Surveys two = new Surveys().device("x", "platform", "rockchip").device("x", "virtio", null).buffer(1, 4096, "drm", null, "x");
        AttachmentState a = two.snapshot().buffers().get(0).attachments().get(0);
        assertEquals("rockchip", a.driver().value());
        assertEquals(Tier.JOIN, a.driver().evidence().tier());
        assertTrue(a.driver().evidence().note().contains("of 2 devices"));
        AttachmentState b = new Surveys().device("x", "platform", "p").device("x", "virtio", "v").buffer(1, 4096, "drm", null, "x").snapshot().buffers().get(0)
                .attachments().get(0);
        assertFalse(b.driver().known());
        assertTrue(b.driver().reason().contains("2 devices bear this name"));
    }

    @Test
    void aDescriptorWithoutInodeIsReported() {
        Snapshot s = new Surveys().buffer(1, 4096, "drm", null).process(33, "app", List.of(Surveys.fd(5, -1, -1, null, null)), List.of()).snapshot();
        assertEquals(1, s.buffers().size());
        assertTrue(s.diagnostics().stream().anyMatch(d -> d.outcome() == Diagnostic.Outcome.FAILED && d.reason().contains("cannot be told")));
    }
}
