// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.dmascope.analysis.RdmaHost;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Structs;
import org.dmascope.analysis.Surveys;
import org.dmascope.core.Errno;
import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.core.axis.Effect;
import org.dmascope.core.source.bufinfo.BufinfoBuffer;
import org.dmascope.core.source.bufinfo.FenceLine;
import org.dmascope.core.source.struct.KernelCaps;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructExporter;
import org.dmascope.core.source.struct.StructReadings;

import org.junit.jupiter.api.Test;

class WhatIfTest {
    private static final String GPU = "0000:03:00.0";
    private static final String VFIO = "0000:00:05.0";
    private static final int VRAM = 2;
    private static final StructAttachment MOVABLE = Structs.attachment("xe", true, "xe_dma_buf_attach_ops", "xe_dma_buf_move_notify");
    private static final StructAttachment REVOCABLE = Structs.attachment("nic", true, "ib_umem_dmabuf_attach_pinned_revocable_ops", "ib_umem_dmabuf_revoke_locked",
            Structs.umem(true, false, true), null);
    private static final StructAttachment PINNED = Structs.attachment("efa", true, "ib_umem_dmabuf_attach_pinned_ops", null, Structs.umem(true, null, true), null);
    private static final StructAttachment STATIC = Structs.attachment("vgem", false, null, null);
    private static final StructAttachment STRANGE = Structs.attachment("odd", true, "mine", "mine_too");

    private static Surveys host() {
        return new Surveys().device(GPU, "pci", "amdgpu").device(VFIO, "pci", "vfio-pci").device("xe", "pci", "xe").device("vgem", "platform", "vgem");
    }

    private static StructExporter amdgpu(int pins) {
        return new StructExporter("ttm", GPU, "amdgpu", Structs.sym("amdgpu_gem_object_funcs"), pins, VRAM, null, null);
    }

    private static StructBuffer gpu(long ino, long size, int pins, StructAttachment... attachments) {
        return Structs.buffer(ino, size, "drm", "amdgpu_dmabuf_ops", "amdgpu_dma_buf_pin", amdgpu(pins), attachments);
    }

    private static StructBuffer vfio(boolean revoked, StructAttachment... attachments) {
        return Structs.buffer(20, 8192, "vfio_pci_core", "vfio_pci_dmabuf_ops", null, Structs.vfio(revoked, 1), attachments);
    }

    private static Surveys with(Surveys s, KernelCaps caps, StructBuffer... buffers) {
        for (StructBuffer b : buffers) {
            s.buffer(b.ino(), b.size(), b.expName(), null, b.attachments().stream().map(StructAttachment::device).toArray(String[]::new));
        }
        return s.struct(new StructReadings(new Reading.Ok<>("k", caps), new Reading.Ok<>("b", Structs.dump(StructDump.Method.BPF_DMABUF, buffers)),
                new Reading.Denied<>("c", Errno.EPERM)));
    }

    private static Target device(String name) {
        return new Target(Target.Kind.DEVICE, name);
    }

    private static Prediction predict(Snapshot s, Action a, Policy p) {
        return new WhatIf(s).predict(a, p);
    }

    private static List<String> lines(Prediction p) {
        return p.effects().stream().map(c -> c.effect().word() + " " + c.subject().id() + " " + c.rule().id()).toList();
    }

    @Test
    void aRevokeOfVfioTellsWhoCanBeToldAndWaitsForTheOthers() {
        Snapshot s = with(host().process(7, "app", List.of(Surveys.fd(3, 20, 8192, "vfio_pci_core", null)), List.of()), Structs.fresh(), vfio(false, MOVABLE, REVOCABLE, PINNED)).snapshot();
        Prediction p = predict(s, new Action.Revoke(device(VFIO)), Policy.TODAY);
        assertEquals(List.of("invalidated ino:20 exporter.revokes", "invalidated ino:20/xe#1 revoke.movable", "killed ino:20/nic#1 revoke.pinned-revocable",
                "blocked ino:20/efa#1 revoke.waits-for-unmap"), lines(p));
        assertEquals(List.of("pid:7"), p.waitsFor().stream().map(Affected::id).toList());
        assertEquals(Prediction.Ending.UNBOUNDED, p.ending());
        assertEquals(List.of(), p.unread());
        assertEquals(0, p.totals().freed(), "a window of a device is no memory that comes free");
    }

    @Test
    void workThatIsNotDoneIsNamed() {
        Snapshot s = with(host(), Structs.fresh(), vfio(false, MOVABLE)).fence(new FenceLine("write", "vgem", "t", 7, 3, false)).snapshot();
        Consequence c = predict(s, new Action.Revoke(device(VFIO)), Policy.TODAY).effects().getFirst();
        assertEquals("waits first for write fence of vgem", c.clues().getLast().what() + " " + c.clues().getLast().shown());
        Consequence quiet = predict(with(host(), Structs.fresh(), vfio(false, MOVABLE)).snapshot(), new Action.Revoke(device(VFIO)), Policy.TODAY).effects().getFirst();
        assertEquals("exporter name", quiet.clues().getLast().what());
    }

    @Test
    void afterAnUnplugNothingMapsAgain() {
        Snapshot s = with(host(), Structs.fresh(), vfio(false, MOVABLE)).snapshot();
        assertEquals(List.of("invalidated ino:20 exporter.revokes", "killed ino:20/xe#1 revoke.movable-gone"), lines(predict(s, new Action.Unplug(device(VFIO)), Policy.TODAY)));
        assertEquals(List.of("invalidated ino:20 exporter.revokes", "invalidated ino:20/xe#1 revoke.movable"), lines(predict(s, new Action.Reset(device(VFIO)), Policy.TODAY)));
    }

    @Test
    void anOlderKernelWaitsForFencesOnly() {
        Snapshot s = with(host(), Structs.between(), vfio(false, STATIC)).snapshot();
        Prediction p = predict(s, new Action.Revoke(device(VFIO)), Policy.TODAY);
        assertEquals(List.of("invalidated ino:20 exporter.revokes", "survives ino:20/vgem#1 revoke.not-waited-for"), lines(p));
        assertEquals(Prediction.Ending.BOUNDED, p.ending());
    }

    @Test
    void whetherAKernelWaitsIsNotGuessed() {
        Snapshot s = with(host(), new KernelCaps(null, null, null, null, "dmabuf_list", null, java.util.Set.of()), vfio(false, STATIC)).snapshot();
        Prediction p = predict(s, new Action.Revoke(device(VFIO)), Policy.TODAY);
        assertEquals("unknown ino:20/vgem#1 fact.unknown", lines(p).getLast());
        assertTrue(p.effects().getLast().missing().startsWith("revoke waits: "), p.effects().getLast().missing());
        assertEquals(Prediction.Ending.UNKNOWN, p.ending());
    }

    @Test
    void whatIsRevokedAlreadyStays() {
        Snapshot s = with(host(), Structs.fresh(), vfio(true, Structs.attachment("nic", true, "ib_umem_dmabuf_attach_pinned_revocable_ops", "ib_umem_dmabuf_revoke_locked",
                Structs.umem(false, true, false), null))).snapshot();
        assertEquals(List.of("survives ino:20 revoke.already", "survives ino:20/nic#1 revoke.already"), lines(predict(s, new Action.Revoke(device(VFIO)), Policy.TODAY)));
    }

    @Test
    void aGraphicsDriverMovesWhatNobodyPinsAndRevokesNoPin() {
        Snapshot s = with(host(), Structs.fresh(), gpu(10, 4096, 1, MOVABLE, REVOCABLE), gpu(11, 65536, 0, MOVABLE, STRANGE), gpu(12, 16384, 0, MOVABLE)).snapshot();
        Prediction p = predict(s, new Action.Revoke(device(GPU)), Policy.TODAY);
        assertEquals(List.of("survives ino:10 exporter.pinned-stays", "survives ino:10/xe#1 exporter.pinned-stays", "blocked ino:10/nic#1 exporter.pin-holds",
                "moved ino:11 exporter.moves", "invalidated ino:11/xe#1 revoke.movable", "unknown ino:11/odd#1 fact.unknown", "moved ino:12 exporter.moves",
                "invalidated ino:12/xe#1 revoke.movable"), lines(p));
        assertEquals(81920, p.totals().freed());
        assertEquals(4096, p.totals().pinned());
        assertEquals(2, p.totals().attachments(Effect.INVALIDATED));
        assertEquals(1, p.totals().attachments(Effect.UNKNOWN));
        assertEquals("ino:10/nic#1", p.waitsFor().getFirst().id(), "nobody is known who made it");
    }

    @Test
    void theSameUnderTheProposals() {
        Snapshot s = with(host(), Structs.fresh(), gpu(10, 4096, 1, MOVABLE, REVOCABLE, PINNED, STATIC)).snapshot();
        assertEquals(List.of("blocked ino:10 soft-pin.no-callback", "invalidated ino:10/xe#1 soft-pin.movable", "killed ino:10/nic#1 soft-pin.revoked",
                "blocked ino:10/efa#1 soft-pin.no-callback", "blocked ino:10/vgem#1 soft-pin.no-callback"), lines(predict(s, new Action.Revoke(device(GPU)), Policy.SOFT_PIN)));
        Prediction p = predict(s, new Action.Revoke(device(GPU)), Policy.DEVICE_REVOKE);
        assertEquals(List.of("invalidated ino:10 device-revoke.revoked", "invalidated ino:10/xe#1 device-revoke.movable", "killed ino:10/nic#1 device-revoke.revoked",
                "refused ino:10/efa#1 device-revoke.refused", "refused ino:10/vgem#1 device-revoke.refused"), lines(p));
        assertEquals(Prediction.Ending.BOUNDED, p.ending());
    }

    @Test
    void anUnplugOfAGraphicsDeviceZapsMappingsAndWaits() {
        Snapshot s = with(host().process(7, "app", List.of(Surveys.fd(3, 10, 4096, "drm", null)), List.of(Surveys.map(10, ""))), Structs.fresh(),
                gpu(10, 4096, 1, MOVABLE, PINNED)).snapshot();
        Prediction p = predict(s, new Action.Unplug(device(GPU)), Policy.TODAY);
        assertEquals(List.of("blocked ino:10 drm.unplug.refs", "survives ino:10/xe#1 drm.unplug.no-invalidate", "blocked ino:10/efa#1 drm.unplug.refs",
                "invalidated mmap:7/ino:10 drm.unplug.zap-maps", "invalidated pid:7 process.loses"), lines(p));
        assertEquals(1, p.totals().processes());
        assertEquals(List.of("pid:7"), p.waitsFor().stream().map(Affected::id).toList());
    }

    @Test
    void anUnplugReachesTheImportsOfTheDeviceItself() {
        Snapshot s = with(host(), Structs.fresh(), gpu(10, 4096, 0, MOVABLE)).snapshot();
        assertEquals(List.of("survives ino:10/xe#1 drm.unplug.imports"), lines(predict(s, new Action.Unplug(device("xe")), Policy.TODAY)));
        assertEquals(List.of(), lines(predict(s, new Action.Revoke(device("xe")), Policy.TODAY)));
    }

    @Test
    void regionsFareAsTheirAttachments() {
        StructAttachment umem = RdmaHost.umem("irdma0", 4096, true, false);
        Snapshot s = new RdmaHost("irdma0", "ice").region(7, 4096, 812).buffer(10, 8192, new int[] {812}, RdmaHost.NIC).walked(10, 8192, umem)
                .regionsWalked(true, 0L, true, List.of(), RdmaHost.on(7, 10, 0, umem)).snapshot();
        Action revoke = new Action.Revoke(new Target(Target.Kind.BUFFER, "10"));
        Prediction p = predict(s, revoke, Policy.TODAY);
        assertEquals(List.of("unknown ino:10 exporter.unknown", "killed ino:10/" + RdmaHost.NIC + "#1 revoke.pinned-revocable", "killed mr:irdma0/7 rdma.no-auto-deregister",
                "invalidated pid:812 process.loses"), lines(p));
        assertEquals(1, p.totals().regionsDie());
        assertEquals("killed mr:irdma0/7 policy.auto-deregister", lines(predict(s, revoke, Policy.TODAY_DEREG)).get(2));
        assertEquals("killed mr:irdma0/7 close.region", lines(predict(s, new Action.Close(812), Policy.TODAY)).get(2));
        assertEquals(List.of("killed ino:10/" + RdmaHost.NIC + "#1 rdma.unplug", "killed mr:irdma0/7 rdma.unplug", "invalidated pid:812 process.loses"),
                lines(predict(s, new Action.Unplug(device(RdmaHost.NIC)), Policy.TODAY)));
    }

    @Test
    void theLastHolderFreesTheBufferWhenAllReferencesAreSeen() {
        Surveys s = host();
        s.row(new BufinfoBuffer(4096, 2, 0, 2, "system", 30, null, List.of(), List.of(), 0)).row(new BufinfoBuffer(8192, 2, 0, 2, "system", 31, null, List.of(), List.of(), 4))
                .row(new BufinfoBuffer(16384, 2, 0, 1, "system", 32, null, List.of(), List.of(), 8));
        s.process(7, "app", List.of(Surveys.fd(3, 30, 4096, "system", null), Surveys.fd(4, 31, 8192, "system", null), Surveys.fd(5, 32, 16384, "system", null)), List.of(Surveys.map(30, "")));
        s.process(8, "other", List.of(Surveys.fd(3, 32, 16384, "system", null)), List.of());
        Prediction p = predict(s.snapshot(), new Action.Close(7), Policy.TODAY);
        assertEquals(List.of("killed ino:30 close.last", "killed mmap:7/ino:30 close.map", "unknown ino:31 close.references", "survives ino:32 close.others-hold", "killed pid:7 close.ends"),
                lines(p));
        assertEquals(4096, p.totals().freed());
        assertEquals(Prediction.Ending.BOUNDED, p.ending());
        assertEquals(List.of(), lines(predict(s.snapshot(), new Action.Close(9), Policy.TODAY)));
    }

    @Test
    void whoMadeAnImportIsNotGuessedAtTheEndOfAProcess() {
        Snapshot s = host().row(new BufinfoBuffer(4096, 2, 0, 2, "system", 30, null, List.of(), List.of("vgem"), 0))
                .process(7, "app", List.of(Surveys.fd(3, 30, 4096, "system", null)), List.of()).snapshot();
        Prediction p = predict(s, new Action.Close(7), Policy.TODAY);
        assertEquals(List.of("unknown ino:30 close.importer-process", "unknown ino:30/vgem#1 close.importer-process", "killed pid:7 close.ends"), lines(p));
        assertTrue(p.effects().getFirst().missing().contains("dmascope watch"));
    }

    private static Snapshot full() {
        return with(host().process(7, "mine", List.of(Surveys.fd(3, 10, 4096, "drm", null)), List.of()), Structs.fresh(), gpu(10, 4096, 1, REVOCABLE), gpu(11, 8192, 0, MOVABLE),
                gpu(12, 16384, 0)).snapshot();
    }

    @Test
    void evictionTakesAllWhenAllIsNeededAndFailsWhenThatIsNotEnough() {
        assertEquals(List.of("survives ino:10 evict.pinned", "survives ino:10/nic#1 evict.pinned", "moved ino:11 evict.all-needed", "invalidated ino:11/xe#1 revoke.movable",
                "moved ino:12 evict.all-needed", "survives pid:7 evict.enough"), lines(predict(full(), new Action.Evict(24576, 7), Policy.TODAY)));
        Prediction p = predict(full(), new Action.Evict(1L << 30, 7), Policy.TODAY);
        assertEquals("refused pid:7 evict.short", lines(p).getLast());
        assertEquals(24576, p.totals().freed());
        assertEquals(4096, p.totals().pinned());
    }

    @Test
    void memoryOfSeveralDevicesIsNotAddedUp() {
        StructExporter other = new StructExporter("ttm", "0000:04:00.0", "amdgpu", Structs.sym("amdgpu_gem_object_funcs"), 0, VRAM, null, null);
        Snapshot s = with(host().device("0000:04:00.0", "pci", "amdgpu"), Structs.fresh(), gpu(10, 4096, 0),
                Structs.buffer(11, 8192, "drm", "amdgpu_dmabuf_ops", "amdgpu_dma_buf_pin", other)).snapshot();
        assertEquals(List.of("unknown ino:10 fact.unknown", "unknown ino:11 fact.unknown", "unknown pid:7 fact.unknown"),
                lines(predict(s, new Action.Evict(12288, 7), Policy.TODAY)));
        assertEquals(List.of("moved ino:10 evict.all-needed", "refused pid:7 evict.short"), lines(predict(s, new Action.Evict(12288, 7, device(GPU)), Policy.TODAY)));
    }

    @Test
    void softPinRevokesThePinsOfAnotherUserWhenNothingElseIsLeft() {
        Surveys s = host();
        s.process(7, "theirs", List.of(Surveys.fd(3, 10, 4096, "drm", null), Surveys.fd(4, 11, 8192, "drm", null)), List.of());
        Fact<Long> me = Fact.of(2000L, new Evidence(Tier.TEXT, "proc", "/proc/9", Surveys.TAKEN));
        Host of = new Host(with(s, Structs.fresh(), gpu(10, 4096, 1, REVOCABLE), gpu(11, 8192, 1, PINNED)).snapshot());
        VictimRules rules = new VictimRules(true, me);
        List<String> victims = of.snapshot().buffers().stream().map(b -> rules.judge(of.exposed(b))).map(a -> a.victim() + " " + a.outcome().rule().id()).toList();
        assertEquals(List.of("LAST_RESORT soft-pin.revoked", "NEVER soft-pin.no-callback"), victims);
    }

    @Test
    void theOrderOfVictimsIsNotGuessed() {
        Prediction p = predict(full(), new Action.Evict(4096, 7), Policy.TODAY);
        assertEquals(List.of("survives ino:10 evict.pinned", "survives ino:10/nic#1 evict.pinned", "unknown ino:11 evict.order", "unknown ino:11/xe#1 evict.order",
                "unknown ino:12 evict.order", "survives pid:7 evict.enough"), lines(p));
        assertEquals(4096, p.totals().freed());
    }

    @Test
    void softPinSparesTheSameUserAndRevokesThePinsOfOthersLast() {
        Surveys two = host();
        two.process(7, "mine", List.of(Surveys.fd(3, 10, 4096, "drm", null)), List.of());
        Snapshot mine = with(two, Structs.fresh(), gpu(10, 4096, 1, REVOCABLE)).snapshot();
        Prediction same = predict(mine, new Action.Evict(4096, 7), Policy.SOFT_PIN);
        assertEquals(List.of("survives ino:10 soft-pin.same-owner", "survives ino:10/nic#1 soft-pin.same-owner", "refused pid:7 evict.short"), lines(same));
        Prediction unread = predict(mine, new Action.Evict(4096, 99), Policy.SOFT_PIN);
        assertEquals(List.of("unknown ino:10 fact.unknown", "unknown ino:10/nic#1 fact.unknown", "unknown pid:99 fact.unknown"), lines(unread));
    }

    @Test
    void aNameMayMeanSeveralDevices() {
        Snapshot s = host().device("0001:00:05.0", "pci", "vfio-pci").buffer(10, 4096, "drm", null, "elsewhere").snapshot();
        assertEquals(List.of("0000:00:05.0", "0001:00:05.0"), Targets.find(s, "00:05.0").stream().map(Target::label).toList());
        assertEquals(List.of(device(VFIO)), Targets.find(s, VFIO));
        assertEquals(List.of(device(GPU)), Targets.find(s, "card0"));
        assertEquals(List.of(device("elsewhere")), Targets.find(s, "elsewhere"), "a device that only an attachment names");
        assertEquals(List.of("exporter:drm"), Targets.find(s, "exporter:drm").stream().map(Target::label).toList());
        assertEquals(List.of("ino:10"), Targets.find(s, "ino:10").stream().map(Target::label).toList());
        assertEquals(List.of(), Targets.find(s, "ino:11"));
        assertEquals(List.of(), Targets.find(s, "exporter:nobody"));
        assertEquals(List.of(), Targets.find(s, "05.0"));
    }

    @Test
    void buffersThatMayBeOfTheDeviceAreNamedAsUnread() {
        Snapshot s = host().buffer(10, 4096, "drm", null, "vgem").buffer(11, 4096, "system", null).snapshot();
        Prediction p = predict(s, new Action.Revoke(device(GPU)), Policy.TODAY);
        assertEquals(List.of(), p.effects());
        assertEquals(1, p.unread().getFirst().count(), "the buffer of a heap is not the device's");
        assertEquals(Prediction.Ending.UNKNOWN, p.ending());
    }

    @Test
    void forgedSizesDoNotOverflow() {
        Snapshot s = with(host(), Structs.fresh(), gpu(10, Long.MAX_VALUE, 0), gpu(11, Long.MAX_VALUE, 0)).snapshot();
        assertEquals(Long.MAX_VALUE, predict(s, new Action.Revoke(device(GPU)), Policy.TODAY).totals().freed());
        assertEquals("survives pid:7 evict.enough", lines(predict(s, new Action.Evict(4096, 7), Policy.TODAY)).getLast());
    }
}
