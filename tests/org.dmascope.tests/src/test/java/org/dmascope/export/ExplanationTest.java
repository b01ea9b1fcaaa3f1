// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Structs;
import org.dmascope.analysis.Surveys;
import org.dmascope.core.Errno;
import org.dmascope.core.Property;
import org.dmascope.core.Reading;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructReadings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

class ExplanationTest {
    private static final String DUMMY = "ib_umem_dmabuf_unsupported_move_notify";

    /** Two walks that differ in one bit, a hostile device name, a device of the catalogue. */
    private static Snapshot host() {
        StructBuffer bpf = buffer(true);
        StructBuffer kcore = buffer(false);
        return new Surveys().device("nic\n0", "pci", "efa").device("gpu", "pci", "i915").buffer(7, 4096, "lab-dynamic", "evil\nname", "nic\n0", "nic\n0", "gpu", "late")
                .buffer(6, 4096, "system", null)
                .struct(new StructReadings(new Reading.Ok<>("k", Structs.old()), new Reading.Ok<>("b", Structs.dump(StructDump.Method.BPF_DMABUF, bpf)),
                        new Reading.Ok<>("c", Structs.dump(StructDump.Method.KCORE, kcore)))).snapshot();
    }

    private static StructBuffer buffer(boolean pinned) {
        StructBuffer b = Structs.buffer(7, 4096, "lab-dynamic", "lab_ops", "lab_pin", null,
                Structs.attachment("nic\n0", true, "ib_umem_dmabuf_attach_pinned_ops", DUMMY, Structs.umem(pinned, false, true), null),
                Structs.attachment("nic\n0", true, "mine", "mine_too"), Structs.attachment("gpu", false, null, null));
        return new StructBuffer(7, 4096, "lab-dynamic", "evil\nname", null, b.ops(), b.pinOp(), 3, 0, null, null, b.attachments(), true);
    }

    private static Subject subject(String text) {
        return assertInstanceOf(Subject.Result.Ok.class, Subject.parse(text), text).subject();
    }

    private static String text(String subject) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Explanation.of(host(), subject(subject)).text(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String json(Snapshot s, String subject) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Explanation.of(s, subject(subject)).json(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void eachStepNamesItsRuleAndItsPlaceInTheKernel() throws IOException {
        String t = text("ino:7/nic\\n0#2");
        assertTrue(t.contains("Attachment nic\\n0#2 on ino 7, driver efa"), t);
        assertFalse(t.contains("#1 on"), t);
        assertTrue(t.contains("importer_ops = ib_umem_dmabuf_attach_pinned_ops, callback = " + DUMMY + " \u2192 pinned"), t);
        assertTrue(t.contains("rule dummy-callback, drivers/infiniband/core/umem_dmabuf.c"), t);
        assertTrue(t.contains("for-life  [STRUCT, bpf, BPF iter/dmabuf]"), t);
        assertTrue(t.contains("but no  [STRUCT, kcore, /proc/kcore; sampled without a lock]"), t);
        assertTrue(t.contains("the catalogue says the same, rule importer:efa"), t);
    }

    @Test
    void whatIsUnknownSaysWhatWouldHelp() throws IOException {
        String t = text("ino:7/nic\\n0#1");
        assertTrue(t.contains("what would help: record events from before it attaches: dmascope watch"), t);
        assertTrue(text("ino:7/late").contains("changed between the readings"), text("ino:7/late"));
    }

    @Test
    void aWholeBufferIsSummedUp() throws IOException {
        String t = text("ino:7");
        assertEquals(4, t.lines().filter(l -> l.startsWith("Attachment ")).count());
        assertTrue(t.startsWith("Buffer ino 7  \"evil\\nname\"  4096 bytes  exporter name lab-dynamic\n"), t);
        assertTrue(t.contains("structure     ops lab_ops, pin lab_pin"), t);
        assertTrue(text("ino:6").startsWith("Buffer ino 6"));
    }

    @Test
    void nothingIsSaidToBeNothing() {
        assertTrue(Explanation.of(host(), subject("ino:99")).isEmpty());
        assertTrue(Explanation.of(host(), subject("ino:7/nobody")).isEmpty());
        assertTrue(Explanation.of(host(), subject("ino:7/gpu#2")).isEmpty());
        assertEquals("there is nothing at ino:99", Explanation.of(host(), subject("ino:99")).nothing());
        assertTrue(Explanation.of(new Surveys().bufinfoDenied().snapshot(), subject("ino:99")).nothing().contains("among what could be read"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "ino:7", "ino:6", "ino:7/gpu", "ino:7/late" })
    void theDocumentFollowsItsSchema(String subject) throws IOException {
        Path p = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(p.resolve("bundles"))) {
            p = p.getParent();
        }
        String schema = Files.readString(p.resolve("bundles/org.dmascope.export/schema/dmascope-explain-1.schema.json"));
        var strict = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema.replace("\"additionalProperties\": true", "\"additionalProperties\": false"));
        for (Snapshot s : List.of(host(), new Surveys().buffer(7, 4096, "drm", null, "gpu", "late").buffer(6, 4096, "drm", null)
                .struct(new StructReadings(new Reading.Denied<>("k", Errno.EACCES), new Reading.Denied<>("b", Errno.EPERM), new Reading.Denied<>("c", Errno.EPERM))).snapshot())) {
            assertEquals(List.of(), strict.validate(json(s, subject), InputFormat.JSON).stream().map(Object::toString).toList());
        }
    }

    @Test
    void theDocumentHoldsTheChain() throws IOException {
        JsonObject root = JsonParser.parseString(json(host(), "ino:7/gpu")).getAsJsonObject();
        assertEquals("ino:7/gpu", root.get("subject").getAsString());
        JsonObject a = root.getAsJsonArray("buffers").get(0).getAsJsonObject().getAsJsonArray("attachments").get(0).getAsJsonObject();
        assertEquals("static", a.getAsJsonObject("axes").getAsJsonObject("class").get("value").getAsString());
        assertTrue(a.getAsJsonArray("steps").size() >= 6);
        assertEquals("static", a.getAsJsonObject("catalogue").getAsJsonObject("importer").get("value").getAsString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "7", "ino:", "ino:x", "ino:-1", "ino:7/", "ino:7/#1", "ino:7/gpu#0", "ino:9999999999999999999", "pid:7" })
    void whatIsNoSubjectIsRefused(String text) {
        assertInstanceOf(Subject.Result.Bad.class, Subject.parse(text));
    }

    @Test
    void aSubjectIsReadAsItIsShown() {
        assertEquals(new Subject(7, "a#b", 3), subject("ino:7/a#b#3"));
        assertEquals(new Subject(7, "a#x", 0), subject("ino:7/a#x"));
        Property.holds(2000, draw -> {
            String name = "d" + draw.raw(12);
            Subject s = new Subject(draw.below(1 << 30), name, 1 + draw.below(9999));
            assertEquals(s, subject(s.toString()));
            Subject.parse(draw.pieces(30, "ino:", "7", "/", "#", "1", "x", "\\", "n"));
        });
    }
}
