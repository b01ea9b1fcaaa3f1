// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.google.gson.JsonObject;

import org.dmascope.core.Reading;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.Sym;
import org.junit.jupiter.api.Test;

/** Spoils what a walk found, and sees that it is noticed: against the truth, and against the other walk. */
class DumpCheckTest {
    private static final Truth TRUTH = Made.truth();
    private static final Set<String> DEVICES = Set.of("lab-ib-revocable", "lab-ib-pinned", "lab-static", "lab-movable");
    private static final StructDump KCORE = Made.dump(TRUTH, StructDump.Method.KCORE);
    private static final StructDump BPF = Made.dump(TRUTH, StructDump.Method.BPF_DMABUF);

    private static List<String> failing(StructDump dump) {
        return names(DumpCheck.compare(TRUTH, dump, true));
    }

    private static List<String> differ(StructDump dump) {
        return names(DumpAgreement.compare(BPF, dump, Set.of()));
    }

    private static List<String> names(List<Check> checks) {
        return checks.stream().filter(c -> !c.ok()).map(Check::name).toList();
    }

    private static void caught(StructDump spoilt, String name) {
        assertTrue(failing(spoilt).stream().anyMatch(n -> n.contains(name)), () -> "not caught by the truth: " + failing(spoilt));
        assertFalse(differ(spoilt).isEmpty(), "not caught by the other walk");
    }

    private static StructDump withAttachment(int buffer, int index, StructAttachment a) {
        StructBuffer b = KCORE.buffers().get(buffer);
        List<StructAttachment> list = new ArrayList<>(b.attachments());
        list.set(index, a);
        return Made.with(KCORE, buffer, Made.with(b, list));
    }

    private static StructAttachment first() {
        return KCORE.buffers().get(0).attachments().get(0);
    }

    @Test
    void whatIsAsItWasMadeHolds() {
        assertEquals(List.of(), failing(KCORE));
        assertEquals(List.of(), differ(KCORE));
    }

    @Test
    void anythingElseIsCaught() {
        StructAttachment a = first();
        Sym other = new Sym("lab_moved", "dmabuf_lab");
        caught(withAttachment(0, 0, new StructAttachment("lab-static", a.bus(), a.driver(), true, a.importerOps(), a.callback(), null, null, null, null, true)), "attachments");
        caught(withAttachment(0, 0, new StructAttachment(a.device(), a.bus(), a.driver(), false, a.importerOps(), a.callback(), null, null, null, null, true)), "peer2peer");
        caught(withAttachment(0, 0, new StructAttachment(a.device(), a.bus(), a.driver(), true, Sym.NULL, a.callback(), null, null, null, null, true)), "importer_ops");
        caught(withAttachment(0, 0, new StructAttachment(a.device(), a.bus(), a.driver(), true, Sym.UNNAMED, a.callback(), null, null, null, null, true)), "importer_ops");
        caught(withAttachment(0, 0, new StructAttachment(a.device(), a.bus(), a.driver(), true, a.importerOps(), other, null, null, null, null, true)), "callback");
        StructBuffer b = KCORE.buffers().get(0);
        caught(Made.with(KCORE, 0, Made.with(b, b.attachments().subList(1, 3))), "attachments");
        caught(Made.with(KCORE, 0, Made.with(b, b.attachments().reversed())), "attachments");
        caught(new StructDump(KCORE.method(), null, KCORE.buffers().subList(0, 3), List.of()), "buffer 13 is found");
        caught(Made.with(KCORE, 0, buffer(b, b.size() + 1, b.expName(), b.pinOp())), "size");
        caught(Made.with(KCORE, 0, buffer(b, b.size(), "drm", b.pinOp())), "expName");
        caught(Made.with(KCORE, 0, buffer(b, b.size(), b.expName(), Sym.NULL)), "pin operation");
    }

    private static StructBuffer buffer(StructBuffer b, long size, String expName, Sym pin) {
        return new StructBuffer(b.ino(), size, expName, b.name(), b.owner(), b.ops(), pin, b.fileCount(), b.vmappings(), b.exporter(), b.fences(),
                b.attachments(), b.stable());
    }

    @Test
    void whatTheReaderMayNotNameIsNoFault() {
        StructAttachment a = first();
        StructDump unnamed = withAttachment(0, 0,
                new StructAttachment(a.device(), a.bus(), a.driver(), true, Sym.UNNAMED, Sym.UNNAMED, null, null, null, null, true));
        assertEquals(List.of(), names(DumpCheck.compare(TRUTH, unnamed, false)));
    }

    @Test
    void aWalkOverDescriptorsMissesWhatIsClosed() {
        StructDump open = new StructDump(StructDump.Method.BPF_TASK_FILE, "only open ones",
                KCORE.buffers().stream().filter(b -> b.ino() != Made.CLOSED).toList(), List.of());
        assertEquals(List.of(), failing(open));
        assertEquals(List.of(), names(DumpAgreement.compare(open, KCORE, Set.of())));
        StructDump less = new StructDump(open.method(), open.partial(), open.buffers().subList(1, 3), List.of());
        assertEquals(List.of("bpf-fd buffer 10 is found"), failing(less));
    }

    @Test
    void whileItChurnsWhatIsSteadyMustBeRight() {
        JsonObject t = StrictJson.object(Made.json());
        t.addProperty("churning", true);
        t.getAsJsonArray("buffers").get(0).getAsJsonObject().addProperty("churning", true);
        Truth churning = TruthReader.read("made", Made.bytes(t)).orElse(null);
        StructBuffer b = KCORE.buffers().get(0);
        assertEquals(List.of(), wrong(churning, Made.with(KCORE, 0, Made.with(b, b.attachments().subList(1, 3)))));
        StructAttachment a = first();
        StructAttachment torn = new StructAttachment("?", null, null, false, Sym.UNNAMED, Sym.NULL, null, null, null, null, true);
        assertEquals(1, wrong(churning, Made.with(KCORE, 0, Made.with(b, List.of(torn)))).size(), "torn and not marked");
        StructAttachment marked = new StructAttachment("?", null, null, false, Sym.UNNAMED, Sym.NULL, null, null, null, null, false);
        assertEquals(List.of(), wrong(churning, Made.with(KCORE, 0, Made.with(b, List.of(marked)))));
        assertFalse(wrong(churning, Made.with(KCORE, 1, Made.with(KCORE.buffers().get(1), List.of(a)))).isEmpty(), "a steady buffer");
        assertFalse(ChurnCheck.compare(churning, new Reading.Malformed<>("kcore", 3, "no number"), DEVICES).wrong().isEmpty());
    }

    private static List<String> wrong(Truth truth, StructDump dump) {
        return ChurnCheck.compare(truth, new Reading.Ok<>("kcore", dump), DEVICES).wrong();
    }

    @Test
    void afterwardsEverythingIsThere() {
        assertEquals(List.of(), names(ChurnCheck.counts(TRUTH, TRUTH)));
        Truth less = new Truth(TRUTH.kernel(), TRUTH.scenario(), TRUTH.buffers().subList(0, 3), List.of(), List.of(), "stop", false, null);
        assertEquals(List.of("buffers"), names(ChurnCheck.counts(TRUTH, less)));
    }
}
