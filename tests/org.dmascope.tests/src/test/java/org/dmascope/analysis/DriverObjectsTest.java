// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.core.axis.Placement;
import org.dmascope.core.source.drm.DrmClient;
import org.dmascope.core.source.drm.DrmDevice;
import org.dmascope.core.source.drm.DrmFdinfo;
import org.dmascope.core.source.drm.DrmInfo;
import org.dmascope.core.source.drm.DrmName;
import org.dmascope.core.source.drm.DrmProcess;
import org.dmascope.core.source.drm.GemClient;
import org.dmascope.core.source.drm.GemObject;
import org.dmascope.core.source.drm.GemObject.Sharing;
import org.dmascope.model.topology.Topology;
import org.junit.jupiter.api.Test;

/** What drivers list of their objects, joined with dma-bufs and processes. */
class DriverObjectsTest {
    private static final String GPU = "0000:03:00.0";
    private static final String DRI = "/sys/kernel/debug/dri";

    private static GemObject object(long handle, long size, String place, int pins, Sharing sharing, long ino) {
        return new GemObject(handle, size, place, pins, sharing, ino);
    }

    private static GemObject exported(long handle, long size, String place, int pins, long ino) {
        return object(handle, size, place, pins, Sharing.EXPORTED, ino);
    }

    private static GemClient client(int pid, String command, GemObject... objects) {
        return new GemClient(pid, command, List.of(objects));
    }

    private static DrmDevice device(String name, GemClient... clients) {
        String folder = DRI + "/" + name;
        return new DrmDevice(folder, new DrmName("amdgpu", name), new Reading.Ok<>(folder + "/amdgpu_gem_info", List.of(clients)),
                new Reading.Absent<>(folder + "/amdgpu_vm_info", Errno.ENOENT), List.of(), List.of());
    }

    private static DrmInfo info(DrmDevice... devices) {
        DrmProcess user = new DrmProcess(44, 4400, "game", 1000, "/user.slice");
        DrmClient c = new DrmClient(new DrmFdinfo("amdgpu", GPU, 7, null, List.of(), Map.of()), "/dev/dri/renderD128", List.of(new DrmClient.Descriptor(user, 4)));
        return new DrmInfo(new Reading.Ok<>(DRI, List.of(devices)), List.of(c));
    }

    private static Surveys host() {
        return new Surveys().device(GPU, "pci", "amdgpu").device("0000:04:00.0", "pci", "amdgpu").buffer(277, 4096, "drm", "a").buffer(276, 8192, "drm", "b")
                .buffer(275, 4096, "system", null).process(33, "shell", List.of(Surveys.fd(5, 277, 4096, "drm", "a")), List.of());
    }

    private static BufferState buffer(Snapshot s, long ino) {
        return s.buffers().stream().filter(b -> b.ino() == ino).findFirst().orElseThrow();
    }

    private static List<Diagnostic> of(Snapshot s, Diagnostic.Outcome outcome) {
        return s.diagnostics().stream().filter(d -> d.source().equals("drm") && d.outcome() == outcome).toList();
    }

    @Test
    void theExportersLineSaysPlacePinsAndDevice() {
        Snapshot s = host().drm(info(device(GPU, client(33, "shell", exported(1, 4096, "VRAM VISIBLE", 2, 277), exported(2, 8192, "GTT", 0, 276))))).snapshot();
        BufferState b = buffer(s, 277);
        assertEquals(Placement.VISIBLE_VRAM, b.placement().value());
        assertEquals(Tier.TEXT, b.placement().evidence().tier());
        assertEquals(DRI + "/" + GPU + "/amdgpu_gem_info", b.placement().evidence().path());
        assertEquals(2, b.pinCount().value());
        assertEquals(GPU, b.exporter().value());
        assertEquals("amdgpu", b.exporterDriver().value());
        assertEquals(0, buffer(s, 276).pinCount().value());
        assertEquals(Placement.GTT, buffer(s, 276).placement().value());
        assertFalse(buffer(s, 275).placement().known());
        assertTrue(buffer(s, 275).placement().reason().contains("no driver's list"), buffer(s, 275).placement().reason());
        assertEquals(2, s.devices().getFirst().exports());
        assertEquals(List.of("exporter"), s.devices().getFirst().roles());
    }

    @Test
    void anImportersLineSaysNothingOfThePlace() {
        Snapshot s = host().drm(info(device(GPU, client(33, "shell", object(1, 4096, "GTT", 1, Sharing.IMPORTED, 275))))).snapshot();
        assertFalse(buffer(s, 275).placement().known());
        assertFalse(buffer(s, 275).exporter().known());
        assertEquals(List.of("gem"), buffer(s, 275).holders().getFirst().how());
    }

    @Test
    void handlesAreHolders() {
        Snapshot s = host().drm(info(device(GPU, client(33, "shell/compositor", exported(9, 4096, "VRAM", 0, 277)), client(44, "game", exported(1, 4096, "VRAM", 0, 277)),
                client(44, "other", exported(5, 4096, "VRAM", 0, 277)), client(55, "<unknown>", exported(6, 4096, "VRAM", 0, 276))))).snapshot();
        assertEquals(List.of("33 3300 shell [fd, gem] 2", "44 4400 game [gem] 1", "44 -1 other [gem] 1"),
                buffer(s, 277).holders().stream().map(h -> h.pid() + " " + h.startTime() + " " + h.comm() + " " + h.how() + " " + h.count()).toList());
        assertEquals(9, buffer(s, 277).holders().getFirst().gems().getFirst().handle());
        assertNull(buffer(s, 276).holders().getFirst().comm());
        assertEquals(List.of(33, 44, 44, 55), s.processes().stream().map(p -> p.process().pid()).toList());
        assertEquals(4, s.holdersKnown().value());
    }

    @Test
    void aBufferThatOnlyAHandleShowsIsListed() {
        Snapshot s = host().bufinfoDenied().drm(info(device(GPU, client(44, "game", exported(1, 65536, "VRAM", 0, 300))))).snapshot();
        assertEquals(65536, buffer(s, 300).size().value());
        assertFalse(buffer(s, 300).expName().known());
        assertEquals(Placement.VRAM, buffer(s, 300).placement().value());
    }

    @Test
    void anObjectOfAnotherSizeIsAnotherBuffer() {
        Snapshot s = host().drm(info(device(GPU, client(44, "game", exported(1, 12288, "VRAM", 3, 277))))).snapshot();
        assertFalse(buffer(s, 277).pinCount().known());
        assertFalse(buffer(s, 277).exporter().known());
        assertEquals(1, of(s, Diagnostic.Outcome.DISAGREE).size());
    }

    @Test
    void twoExportersOfOneBufferDisagree() {
        Snapshot s = host().drm(info(device(GPU, client(44, "game", exported(1, 4096, "VRAM", 0, 277))),
                device("0000:04:00.0", client(44, "game", exported(1, 4096, "GTT", 0, 277))))).snapshot();
        assertTrue(buffer(s, 277).exporter().disputed());
        assertTrue(buffer(s, 277).disputed());
        assertEquals(1, of(s, Diagnostic.Outcome.DISAGREE).size());
        assertEquals(0, s.devices().getFirst().exports());
    }

    @Test
    void whatTheDriverCannotSayAtTheMomentStaysUnknown() {
        Snapshot s = host().drm(info(device(GPU, client(44, "game", exported(1, 4096, "UNKNOWN", 1, 277), exported(2, 8192, "GDS", 0, 276))))).snapshot();
        assertEquals("read again", buffer(s, 277).placement().remedy());
        assertEquals(1, buffer(s, 277).pinCount().value());
        assertTrue(buffer(s, 276).placement().reason().contains("GDS"));
        Snapshot twice = host().drm(info(device(GPU, client(44, "game", exported(1, 4096, "UNKNOWN", 1, 277)), client(33, "shell", exported(3, 4096, "VRAM", 1, 277))))).snapshot();
        assertEquals(Placement.VRAM, buffer(twice, 277).placement().value());
    }

    @Test
    void hashedPointersAreSaid() {
        Snapshot s = host().drm(info(device(GPU, client(44, "game", exported(1, 4096, "VRAM", 1, -1), object(2, 4096, "GTT", 0, Sharing.IMPORTED, -1))))).snapshot();
        assertTrue(buffer(s, 277).placement().reason().contains("hashed"));
        assertEquals(2, of(s, Diagnostic.Outcome.UNSUPPORTED).getFirst().count());
        assertEquals(1, buffer(s, 277).holders().size());
    }

    @Test
    void deniedIsNotNothing() {
        Snapshot s = host().drm(new DrmInfo(new Reading.Denied<>(DRI, Errno.EACCES), List.of())).snapshot();
        assertTrue(buffer(s, 277).placement().reason().contains("permission denied"), buffer(s, 277).placement().reason());
        assertTrue(buffer(s, 277).pinCount().remedy().contains("root"));
    }

    @Test
    void theTopologyFollows() {
        Snapshot a = host().drm(info(device(GPU, client(44, "game", exported(1, 4096, "VRAM", 1, 277))))).snapshot();
        Snapshot b = host().drm(info(device(GPU, client(44, "game", exported(1, 4096, "GTT", 0, 277), exported(2, 4096, "GTT", 0, 277))))).snapshot();
        Topology t = TopologyUpdater.create();
        TopologyUpdater.apply(t, Delta.between(null, a));
        assertEquals(1, t.getBuffers().getFirst().getPinCount().value());
        assertEquals(GPU, t.getBuffers().getFirst().getExporterDevice().getId());
        assertEquals(1, t.getBuffers().getFirst().getHoldings().get(1).getGems().size());
        Delta d = Delta.between(a, b);
        assertEquals(List.of(277L), d.changedBuffers().stream().map(BufferState::ino).toList());
        TopologyUpdater.apply(t, d);
        assertEquals(Placement.GTT, t.getBuffers().getFirst().getPlacement().value());
        assertEquals(2, t.getBuffers().getFirst().getHoldings().get(1).getGems().size());
        assertTrue(Delta.between(b, host().drm(info(device(GPU, client(44, "game", exported(1, 4096, "GTT", 0, 277), exported(2, 4096, "GTT", 0, 277))))).snapshot()).isEmpty());
    }
}
