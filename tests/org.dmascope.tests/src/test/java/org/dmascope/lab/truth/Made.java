// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

import org.dmascope.core.Reading;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructExporter;
import org.dmascope.core.source.struct.Sym;

/** A truth with contracts that was made for the tests ({@code /lab/contracts-made.json}), and what would be shown of it if all were right. */
public final class Made {
    /** Not in the truth's own words: buffers that nobody has open. */
    public static final long CLOSED = 12;

    private Made() {
    }

    public static byte[] json() {
        try (InputStream in = Made.class.getResourceAsStream("/lab/contracts-made.json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Truth truth() {
        Reading<Truth> r = TruthReader.read("made", json());
        if (!(r instanceof Reading.Ok<Truth>(String path, Truth truth))) {
            throw new IllegalStateException(r.toString());
        }
        return truth;
    }

    /** The document that a reading of that sight would give, as far as contracts go. */
    public static JsonObject shown(Truth truth, Sight sight) {
        JsonObject document = new JsonObject();
        JsonArray buffers = new JsonArray();
        for (Truth.Buffer b : truth.buffers()) {
            JsonObject buffer = new JsonObject();
            buffer.addProperty("ino", b.ino());
            if (sight.lists(b)) {
                JsonArray attachments = new JsonArray();
                b.contracts().forEach(c -> attachments.add(attachment(c, sight.struct().of(b))));
                buffer.add("attachments", attachments);
            } else {
                buffer.add("attachments", JsonNull.INSTANCE);
                JsonObject unknown = new JsonObject();
                unknown.add("attachments", reason());
                buffer.add("unknown", unknown);
            }
            buffers.add(buffer);
        }
        document.add("buffers", buffers);
        return document;
    }

    private static JsonObject attachment(Contract c, boolean read) {
        JsonObject a = new JsonObject();
        a.addProperty("device", c.device());
        a.addProperty("ordinal", c.ordinal());
        for (Axis axis : Axis.values()) {
            a.add(axis.key(), read && c.knowable().contains(axis) ? known(c.axes().get(axis), "STRUCT") : reason());
        }
        return a;
    }

    static JsonObject known(String value, String tier) {
        JsonObject o = new JsonObject();
        if (value.equals("true") || value.equals("false")) {
            o.addProperty("value", Boolean.valueOf(value));
        } else {
            o.addProperty("value", value);
        }
        o.addProperty("tier", tier);
        o.addProperty("source", "made");
        return o;
    }

    static JsonObject reason() {
        JsonObject o = new JsonObject();
        o.add("value", JsonNull.INSTANCE);
        o.addProperty("reason", "not read");
        o.addProperty("remedy", "read it");
        return o;
    }

    public static byte[] bytes(JsonObject o) {
        return o.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What a walk would find of that truth. */
    public static StructDump dump(Truth truth, StructDump.Method method) {
        return new StructDump(method, null, truth.buffers().stream().map(Made::buffer).toList(), List.of());
    }

    private static StructBuffer buffer(Truth.Buffer b) {
        Sym pin = b.exporter().dynamic() ? new Sym("lab_pin", "dmabuf_lab") : Sym.NULL;
        StructExporter exporter = b.exporter().revoked() == null ? null
                : new StructExporter("vfio", "0000:00:05.0", "vfio-pci", null, null, null, b.exporter().revoked(), 0);
        return new StructBuffer(b.ino(), b.size(), b.expName(), b.name(), "dmabuf_lab", new Sym("lab_ops", "dmabuf_lab"), pin, 2, 0, exporter, List.of(),
                b.contracts().stream().map(Made::attachment).toList(), true);
    }

    private static StructAttachment attachment(Contract c) {
        return new StructAttachment(c.device(), "platform", null, "true".equals(c.axes().get(Axis.P2P)), sym(c.importerOps()), sym(c.callback()), null, null,
                null, null, true);
    }

    private static Sym sym(String name) {
        return name == null ? Sym.NULL : new Sym(name, "dmabuf_lab");
    }

    /** The dump with one buffer replaced. */
    static StructDump with(StructDump d, int index, StructBuffer b) {
        List<StructBuffer> buffers = IntStream.range(0, d.buffers().size()).mapToObj(i -> i == index ? b : d.buffers().get(i)).toList();
        return new StructDump(d.method(), d.partial(), buffers, d.problems());
    }

    /** The buffer with other attachments. */
    static StructBuffer with(StructBuffer b, List<StructAttachment> attachments) {
        return new StructBuffer(b.ino(), b.size(), b.expName(), b.name(), b.owner(), b.ops(), b.pinOp(), b.fileCount(), b.vmappings(), b.exporter(), b.fences(),
                attachments, b.stable());
    }

    static Map<String, Sight> sights() {
        return Map.of("full", Sight.full(), "text", Sight.textOnly(), "nothing", Sight.nothing(), "open", new Sight(true, Sight.Struct.OPEN));
    }
}
