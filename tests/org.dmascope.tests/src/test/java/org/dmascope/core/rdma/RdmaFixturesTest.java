// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.rdma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.dmascope.core.Fixture;
import org.dmascope.core.Reading;
import org.dmascope.core.source.rdma.Answer;
import org.dmascope.core.source.rdma.RdmaId;
import org.dmascope.core.source.rdma.RdmaKind;
import org.dmascope.core.source.rdma.RdmaMr;
import org.dmascope.core.source.rdma.RdmaObject;
import org.dmascope.core.source.rdma.RdmaParser;
import org.dmascope.core.source.rdma.RdmaPort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Replies of real kernels, held against what {@code rdma} of iproute2 made of them. */
class RdmaFixturesTest {
    private static JsonArray rdma(String folder, String what) {
        return JsonParser.parseString(Fixture.raw("core/rdma/" + folder + "/" + what + ".json")).getAsJsonArray();
    }

    private static <T> List<T> whole(Answer<T> a) {
        assertEquals(List.of(), a.problems());
        assertFalse(a.interrupted());
        assertInstanceOf(Reading.Ok.class, a.reading());
        return a.reading().orElse(List.of());
    }

    private static List<RdmaId> devices(String folder) {
        return whole(RdmaParser.devices("/dmascope/rdma/dev", Fixture.content("core/rdma/" + folder + "/dev")));
    }

    private static String path(String folder, RdmaId d, RdmaKind kind) {
        return "core/rdma/" + folder + "/" + d.index() + "/" + kind.word();
    }

    private static long number(JsonObject o, String key) {
        return o.has(key) ? o.get(key).getAsLong() : -1;
    }

    private static long hex(JsonObject o, String key) {
        return o.has(key) ? Long.parseLong(o.get(key).getAsString(), 16) : -1;
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.1/root", "6.12/root", "7.3/root", "6.1/user", "6.12/user", "7.3/user"})
    void devicesAreThose(String folder) {
        List<String> expected = new ArrayList<>();
        for (JsonElement e : rdma(folder, "dev")) {
            JsonObject o = e.getAsJsonObject();
            expected.add(o.get("ifindex").getAsInt() + " " + o.get("ifname").getAsString() + " " + o.get("node_guid").getAsString().replace(":", ""));
        }
        assertEquals(expected, devices(folder).stream().map(d -> d.index() + " " + d.name() + " " + String.format("%016x", d.guid())).toList());
    }

    /** Every field that rdma prints of every region. */
    @ParameterizedTest
    @ValueSource(strings = {"6.1/root", "6.12/root", "7.3/root", "6.1/user", "6.12/user", "7.3/user"})
    void regionsAreThose(String folder) {
        List<String> expected = new ArrayList<>();
        for (JsonElement e : rdma(folder, "mr")) {
            JsonObject o = e.getAsJsonObject();
            String kernel = o.has("pid") || !o.has("comm") ? null : o.get("comm").getAsString();
            long pid = kernel != null ? -1 : o.has("pid") ? o.get("pid").getAsLong() : 0;
            expected.add(String.join(" ", o.get("ifname").getAsString(), "" + number(o, "mrn"), "" + hex(o, "rkey"), "" + hex(o, "lkey"), "" + number(o, "mrlen"),
                    "" + number(o, "pdn"), "" + pid, "" + kernel));
        }
        List<String> read = new ArrayList<>();
        for (RdmaId d : devices(folder)) {
            for (RdmaMr m : whole(RdmaParser.regions("/m", Fixture.content(path(folder, d, RdmaKind.MR))))) {
                read.add(String.join(" ", d.name(), "" + m.mrn(), "" + m.rkey(), "" + m.lkey(), "" + m.length(), "" + m.pdn(), "" + m.pid(), "" + m.kernel()));
            }
        }
        assertEquals(expected, read);
        assertEquals(11, read.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.1/root", "6.12/root", "7.3/root", "6.1/user", "6.12/user", "7.3/user"})
    void objectsAreThose(String folder) {
        for (RdmaKind kind : List.of(RdmaKind.CONTEXT, RdmaKind.PD, RdmaKind.CQ, RdmaKind.QP, RdmaKind.SRQ)) {
            String numbered = switch (kind) {
                case CONTEXT -> "ctxn";
                case PD -> "pdn";
                case CQ -> "cqn";
                case QP -> "lqpn";
                default -> "srqn";
            };
            Set<String> expected = new TreeSet<>();
            for (JsonElement e : rdma(folder, kind.word())) {
                JsonObject o = e.getAsJsonObject();
                expected.add(o.get("ifname").getAsString() + " " + number(o, numbered) + " " + number(o, "ctxn") + " "
                        + (o.has("pid") ? o.get("pid").getAsLong() : o.has("comm") ? -1 : 0));
            }
            Set<String> read = new TreeSet<>();
            for (RdmaId d : devices(folder)) {
                for (RdmaObject x : whole(RdmaParser.objects("/o", Fixture.content(path(folder, d, kind)), kind))) {
                    read.add(d.name() + " " + x.number() + " " + x.ctxn() + " " + x.pid());
                }
            }
            assertEquals(expected, read, kind.word());
        }
    }

    @Test
    void countsAreThose() {
        for (JsonElement e : rdma("7.3/root", "resource")) {
            JsonObject o = e.getAsJsonObject();
            RdmaId d = devices("7.3/root").stream().filter(x -> x.name().equals(o.get("ifname").getAsString())).findFirst().orElseThrow();
            assertEquals(o.get("mr").getAsInt(), whole(RdmaParser.regions("/m", Fixture.content(path("7.3/root", d, RdmaKind.MR)))).size());
            for (RdmaKind kind : List.of(RdmaKind.CONTEXT, RdmaKind.PD, RdmaKind.CQ, RdmaKind.QP, RdmaKind.SRQ)) {
                assertEquals(o.get(kind.word()).getAsInt(), whole(RdmaParser.objects("/o", Fixture.content(path("7.3/root", d, kind)), kind)).size(), kind.word());
            }
        }
    }

    @Test
    void ports() {
        RdmaId rxe = devices("7.3/root").getFirst();
        assertEquals(List.of(new RdmaPort(1, 4, 5, "dummy0")), whole(RdmaParser.ports("/p", Fixture.content(path("7.3/root", rxe, RdmaKind.PORT)))));
    }

    /** There is no fourth device on 6.1. */
    @Test
    void aDeviceThatIsNotThere() {
        assertInstanceOf(Reading.Unsupported.class, RdmaParser.regions("/m", Fixture.content("core/rdma/6.1/root/3/mr")).reading());
    }
}
