// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.dmascope.analysis.row.BufferPins;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.axis.ImporterKind;
import org.dmascope.core.axis.Pinned;
import org.dmascope.core.axis.RevokeState;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.source.struct.KernelCaps;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructReadings;
import org.junit.jupiter.api.Test;

/** The walks of the kernel's structures joined with bufinfo, and held against each other. */
class StructJoinTest {
    private static final String DUMMY = "ib_umem_dmabuf_unsupported_move_notify";

    private static StructAttachment fixed(String device) {
        return Structs.attachment(device, false, null, null);
    }

    private static StructAttachment pinned(String device, boolean revoked) {
        return Structs.attachment(device, true, "ib_umem_dmabuf_attach_pinned_revocable_ops", "ib_umem_dmabuf_revoke_locked", Structs.umem(!revoked, revoked, !revoked), null);
    }

    private static StructBuffer dynamic(long ino, StructAttachment... attachments) {
        return Structs.buffer(ino, 4096, "lab-dynamic", "lab_ops", "lab_pin", null, attachments);
    }

    private static StructReadings bpf(KernelCaps caps, StructBuffer... buffers) {
        return new StructReadings(new Reading.Ok<>("k", caps), new Reading.Ok<>("b", Structs.dump(StructDump.Method.BPF_DMABUF, buffers)),
                new Reading.Absent<>("c", Errno.ENOENT));
    }

    private static StructReadings both(StructBuffer bpf, StructBuffer kcore) {
        return new StructReadings(new Reading.Ok<>("k", Structs.fresh()), new Reading.Ok<>("b", Structs.dump(StructDump.Method.BPF_DMABUF, bpf)),
                new Reading.Ok<>("c", Structs.dump(StructDump.Method.KCORE, kcore)));
    }

    private static List<AttachmentState> attachments(Surveys s) {
        return s.snapshot().buffers().getFirst().attachments();
    }

    @Test
    void attachmentsOfOneMomentAreJoinedInTheirOrder() {
        List<AttachmentState> a = attachments(new Surveys().buffer(7, 4096, "lab-dynamic", null, "nic", "gpu", "nic")
                .struct(bpf(Structs.fresh(), dynamic(7, pinned("nic", true), fixed("gpu"), pinned("nic", false)))));
        assertEquals(RevokeState.REVOKED, a.get(0).revokeState().value());
        assertEquals(2, a.get(0).ordinal());
        assertEquals(AttachmentClass.STATIC, a.get(1).attachmentClass().value());
        assertEquals(RevokeState.LIVE, a.get(2).revokeState().value());
        assertEquals(Tier.STRUCT, a.get(2).revokeState().evidence().tier());
        assertEquals("bpf", a.get(2).revokeState().evidence().source());
        assertEquals("ib_umem_dmabuf_attach_pinned_revocable_ops", a.get(0).importerOps().value());
        assertEquals("", a.get(1).callback().value());
    }

    @Test
    void anAttachmentThatCameMeanwhileDoesNotShiftTheOthers() {
        List<AttachmentState> a = attachments(new Surveys().buffer(7, 4096, "lab-dynamic", null, "gpu", "nic")
                .struct(bpf(Structs.fresh(), dynamic(7, fixed("fresh"), fixed("gpu"), pinned("nic", false)))));
        assertEquals(AttachmentClass.STATIC, a.get(0).attachmentClass().value());
        assertEquals(AttachmentClass.PINNED_REVOCABLE, a.get(1).attachmentClass().value());
    }

    @Test
    void whatChangedBetweenTheReadingsIsUnknownUnlessItIsTheSameForAll() {
        List<AttachmentState> differ = attachments(new Surveys().buffer(7, 4096, "lab-dynamic", null, "nic")
                .struct(bpf(Structs.fresh(), dynamic(7, pinned("nic", false), pinned("nic", true)))));
        assertFalse(differ.getFirst().revokeState().known());
        assertTrue(differ.getFirst().revokeState().reason().contains("changed between the readings"));
        assertEquals("read again", differ.getFirst().revokeState().remedy());
        List<AttachmentState> same = attachments(new Surveys().buffer(7, 4096, "lab-dynamic", null, "nic")
                .struct(bpf(Structs.fresh(), dynamic(7, pinned("nic", false), pinned("nic", false)))));
        assertEquals(RevokeState.LIVE, same.getFirst().revokeState().value());
        assertNull(same.getFirst().attachment(), "which of the two it is cannot be told");
    }

    @Test
    void aBufferThatTheWalkDidNotMeetIsUnknownWithTheReason() {
        List<AttachmentState> a = attachments(new Surveys().buffer(8, 4096, "lab-dynamic", null, "nic").struct(bpf(Structs.fresh(), dynamic(7, fixed("nic")))));
        assertTrue(a.getFirst().pinned().reason().contains("does not show this buffer"), a.getFirst().pinned().reason());
        StructDump some = new StructDump(StructDump.Method.BPF_TASK_FILE, "only buffers that a process has open", List.of(), List.of());
        List<AttachmentState> b = attachments(new Surveys().buffer(8, 4096, "lab-dynamic", null, "nic").struct(new StructReadings(new Reading.Ok<>("k", Structs.old()),
                new Reading.Ok<>("b", some), new Reading.Absent<>("c", Errno.ENOENT))));
        assertTrue(b.getFirst().pinned().reason().contains("only buffers that a process has open"), b.getFirst().pinned().reason());
    }

    @Test
    void anInodeOfAnotherBufferIsNotJoined() {
        List<AttachmentState> a = attachments(new Surveys().buffer(7, 8192, "lab-dynamic", null, "nic").struct(bpf(Structs.fresh(), dynamic(7, fixed("nic")))));
        assertFalse(a.getFirst().importer().known());
    }

    @Test
    void aCompleteWalkIsTheListWhereBufinfoIsDenied() {
        Snapshot s = new Surveys().bufinfoDenied().process(33, "app", List.of(Surveys.fd(5, 7, 4096, "lab-dynamic", null)), List.of())
                .struct(bpf(Structs.fresh(), dynamic(9, fixed("gpu")), dynamic(7, pinned("nic", false), fixed("gpu")))).snapshot();
        assertEquals(2, s.buffersKnown().value());
        assertEquals(Tier.STRUCT, s.buffersKnown().evidence().tier());
        assertEquals(List.of(9L, 7L), s.buffers().stream().map(BufferState::ino).toList());
        BufferState b = s.buffers().get(1);
        assertEquals(2, b.attachmentCount().value());
        assertEquals(4096, b.size().value());
        assertEquals("", b.name().value());
        assertEquals(3, b.refs().value());
        assertEquals(1, b.holders().size());
        assertEquals(AttachmentClass.PINNED_REVOCABLE, b.attachments().get(0).attachmentClass().value());
        assertFalse(b.flags().known());
        assertNull(b.fences());
        assertEquals(Pinned.FOR_LIFE, BufferPins.of(b).strongest().value());
        assertEquals(1, BufferPins.of(b).survivors().value());
    }

    @Test
    void aWalkThatIsNotCompleteIsNoList() {
        StructDump some = new StructDump(StructDump.Method.BPF_TASK_FILE, "only buffers that a process has open", List.of(dynamic(7, fixed("gpu"))), List.of());
        Snapshot s = new Surveys().bufinfoDenied().struct(new StructReadings(new Reading.Ok<>("k", Structs.old()), new Reading.Ok<>("b", some),
                new Reading.Absent<>("c", Errno.ENOENT))).snapshot();
        assertFalse(s.buffersKnown().known());
        assertEquals(1, s.buffers().getFirst().attachments().size());
    }

    @Test
    void bpfBeatsKcoreAndADifferenceIsADiagnostic() {
        Snapshot s = new Surveys().buffer(7, 4096, "lab-dynamic", null, "nic").struct(both(dynamic(7, pinned("nic", false)), dynamic(7, pinned("nic", true)))).snapshot();
        AttachmentState a = s.buffers().getFirst().attachments().getFirst();
        assertEquals(RevokeState.LIVE, a.revokeState().value());
        assertEquals(RevokeState.REVOKED, a.revokeState().others().getFirst().value());
        assertEquals("kcore", a.revokeState().others().getFirst().evidence().source());
        List<Diagnostic> found = s.diagnostics().stream().filter(d -> d.outcome() == Diagnostic.Outcome.DISAGREE).toList();
        assertEquals(List.of("pinned", "revokeState"), found.stream().map(d -> d.reason().replaceAll(".*about the (\\S+) of an attachment.*", "$1")).sorted().toList());
        assertEquals(List.of(), new Surveys().buffer(7, 4096, "lab-dynamic", null, "nic").struct(both(dynamic(7, pinned("nic", false)), dynamic(7, pinned("nic", false))))
                .snapshot().diagnostics());
    }

    @Test
    void whereNoStructuresWereReadTheCatalogueInfers() {
        StructReadings caps = new StructReadings(new Reading.Ok<>("k", Structs.old()), new Reading.Denied<>("b", Errno.EPERM), new Reading.Denied<>("c", Errno.EPERM));
        Surveys s = new Surveys().device("0000:01:00.0", "pci", "efa").device("0000:02:00.0", "pci", "mlx5_core").struct(caps)
                .buffer(7, 4096, "system", null, "0000:01:00.0", "0000:02:00.0").buffer(6, 4096, "drm", null, "0000:01:00.0");
        Snapshot snapshot = s.snapshot();
        AttachmentState efa = snapshot.buffers().get(0).attachments().get(0);
        assertEquals(AttachmentClass.PINNED, efa.attachmentClass().value());
        assertEquals(Tier.RULE, efa.attachmentClass().evidence().tier());
        assertTrue(efa.attachmentClass().evidence().note().startsWith("rule importer:efa"));
        assertEquals(Pinned.BY_EXPORTER, efa.pinned().value());
        assertFalse(efa.p2p().known());
        AttachmentState mlx5 = snapshot.buffers().get(0).attachments().get(1);
        assertFalse(mlx5.attachmentClass().known());
        assertEquals(Pinned.BY_EXPORTER, mlx5.pinned().value());
        assertFalse(snapshot.buffers().get(1).attachments().get(0).pinned().known(), "drm may be any driver");
        Snapshot without = Snapshots.of(s.survey(), EventLog.NONE, EnumSet.complementOf(EnumSet.of(Tier.RULE)));
        assertFalse(without.buffers().get(0).attachments().get(0).attachmentClass().known());
        assertFalse(new Surveys().device("0000:01:00.0", "pci", "efa").buffer(7, 4096, "system", null, "0000:01:00.0").snapshot().buffers().getFirst().attachments().getFirst()
                .attachmentClass().known(), "without knowing what the kernel can do nothing is inferred of a dynamic importer");
    }

    @Test
    void tiersThatAreLeftOutSayNothing() {
        Surveys s = new Surveys().device("gpu", "pci", "i915").buffer(7, 4096, "lab-dynamic", null, "gpu").struct(bpf(Structs.fresh(), dynamic(7, fixed("gpu"))));
        Snapshot text = Snapshots.of(s.survey(), EventLog.NONE, Set.of(Tier.TEXT));
        assertFalse(text.buffers().getFirst().attachments().getFirst().importer().known());
        assertEquals("allow the tier struct", text.buffers().getFirst().attachments().getFirst().importer().remedy());
        Snapshot struct = Snapshots.of(s.survey(), EventLog.NONE, Set.of(Tier.STRUCT));
        assertEquals(ImporterKind.STATIC, struct.buffers().getFirst().attachments().getFirst().importer().value());
        assertEquals(Tier.STRUCT, struct.buffers().getFirst().size().evidence().tier());
        assertEquals(0, struct.devices().size());
        assertEquals(Set.of("host", "struct"), Tiers.sources(Set.of("host", "bufinfo", "struct", "proc"), Set.of(Tier.STRUCT)));
    }

    @Test
    void refusalsAreGivenInTheirOwnWords() {
        Surveys s = new Surveys().buffer(7, 4096, "lab-dynamic", null, "nic");
        s.complain(new Diagnostic("struct", "/dmascope/struct/bpf", Diagnostic.Outcome.DENIED, Errno.EPERM, 0, "BPF is not allowed", "CAP_BPF helps", 1));
        s.complain(new Diagnostic("struct", "/dmascope/struct/kcore", Diagnostic.Outcome.DENIED, Errno.EPERM, 0, "kcore is locked down", null, 1));
        AttachmentState a = attachments(s).getFirst();
        assertTrue(a.pinned().reason().endsWith("BPF is not allowed; kcore is locked down"), a.pinned().reason());
        assertEquals("CAP_BPF helps", a.pinned().remedy());
    }

    @Test
    void aWalkThatAnotherOneMadeUpForIsNotMissing() {
        Diagnostic d = new Diagnostic("struct", "/dmascope/struct/bpf", Diagnostic.Outcome.UNSUPPORTED, 0, 0, "this kernel has no dma-buf iterator", null, 1);
        Surveys s = new Surveys().buffer(7, 4096, "lab-dynamic", null, "nic").complain(d);
        assertEquals(1, s.snapshot().diagnostics().size());
        assertEquals(List.of(), s.struct(new StructReadings(new Reading.Ok<>("k", Structs.old()), new Reading.Unsupported<>("b", 0, "none"),
                new Reading.Ok<>("c", Structs.dump(StructDump.Method.KCORE, dynamic(7, fixed("nic")))))).snapshot().diagnostics());
    }

    @Test
    void aContractThatChangedIsAChange() {
        Surveys s = new Surveys().buffer(7, 4096, "lab-dynamic", null, "nic").buffer(6, 4096, "lab-dynamic", null, "nic");
        Snapshot one = s.struct(bpf(Structs.fresh(), dynamic(7, pinned("nic", false)), dynamic(6, pinned("nic", false)))).snapshot();
        Snapshot two = s.struct(bpf(Structs.fresh(), dynamic(7, pinned("nic", false)), dynamic(6, pinned("nic", true)))).snapshot();
        assertTrue(Delta.between(one, s.struct(bpf(Structs.fresh(), dynamic(7, pinned("nic", false)), dynamic(6, pinned("nic", false)))).snapshot()).isEmpty());
        Delta d = Delta.between(one, two);
        assertEquals(List.of(6L), d.changedBuffers().stream().map(BufferState::ino).toList());
        var t = TopologyUpdater.create();
        TopologyUpdater.apply(t, Delta.between(null, one));
        Applied applied = TopologyUpdater.apply(t, d);
        assertEquals(RevokeState.REVOKED, t.getBuffers().get(1).getAttachments().getFirst().getRevokeState().value());
        assertTrue(applied.changed().contains(t.getBuffers().get(1).getAttachments().getFirst()));
        assertFalse(applied.changed().contains(t.getBuffers().get(0).getAttachments().getFirst()));
        Snapshot blind = s.struct(StructReadings.notAsked()).snapshot();
        assertEquals(2, Delta.between(two, blind).changedBuffers().size());
        TopologyUpdater.apply(t, Delta.between(two, blind));
        assertFalse(t.getBuffers().get(0).getAttachments().getFirst().getRevokeState().known());
    }

    @Test
    void theNameInTheStructureBeatsAnEscapedOne() {
        Snapshot s = new Surveys().buffer(7, 4096, "lab-dynamic", "evil", "nic").struct(bpf(Structs.fresh(), new StructBuffer(7, 4096, "lab-dynamic", "evil\nTotal 9", null,
                Structs.sym("o"), Structs.sym(null), 3, 0, null, null, List.of(fixed("nic")), true))).snapshot();
        assertEquals("evil\nTotal 9", s.buffers().getFirst().name().value());
        assertEquals(List.of(), s.diagnostics());
    }
}
