// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

import org.dmascope.core.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Takes contracts that are shown as they are, spoils one thing at a time, and sees that just this is found. */
class ContractCheckTest {
    private static final Truth TRUTH = Made.truth();

    /** @param caught a part of the name of a check that must fail */
    record Spoilt(String what, Sight sight, String caught, Consumer<JsonObject> change) {
        @Override
        public String toString() {
            return sight + ": " + what;
        }
    }

    private static List<String> failing(JsonObject shown, Sight sight) {
        return ContractCheck.compare(TRUTH, Made.bytes(shown), sight).stream().filter(c -> !c.ok()).map(Check::name).toList();
    }

    @Test
    void whatIsShownAsItIsHolds() {
        Made.sights().forEach((name, sight) -> assertEquals(List.of(), failing(Made.shown(TRUTH, sight), sight), name));
        assertEquals(6 * 6 + 4, ContractCheck.compare(TRUTH, Made.bytes(Made.shown(TRUTH, Sight.full())), Sight.full()).size());
    }

    /** Every axis of every attachment: another value, unknown, another tier, and known where nothing can tell. */
    @Test
    void everyAxisIsLookedAt() {
        for (Truth.Buffer b : TRUTH.buffers()) {
            for (int i = 0; i < b.contracts().size(); i++) {
                Contract c = b.contracts().get(i);
                for (Axis axis : Axis.values()) {
                    String real = c.axes().get(axis);
                    for (JsonElement wrong : wrong(axis, real, c.knowable().contains(axis))) {
                        JsonObject shown = Made.shown(TRUTH, Sight.full());
                        attachment(shown, b.ino(), i).add(axis.key(), wrong);
                        assertEquals(List.of("buffer " + b.ino() + " attachment " + c + " " + axis.key()), failing(shown, Sight.full()), wrong::toString);
                    }
                }
            }
        }
    }

    private static List<JsonElement> wrong(Axis axis, String real, boolean knowable) {
        String other = switch (axis) {
            case IMPORTER -> real.equals("static") ? "dynamic" : "static";
            case P2P, REVOCABLE -> real.equals("true") ? "false" : "true";
            case PINNED -> real.equals("no") ? "for-life" : "no";
            case CLASS -> real.equals("pinned") ? "movable" : "pinned";
            case REVOKE_STATE -> real.equals("live") ? "revoked" : "live";
        };
        JsonObject unsourced = Made.known(real, "STRUCT");
        unsourced.remove("source");
        JsonObject blank = Made.reason();
        blank.addProperty("remedy", " ");
        Stream<JsonElement> always = Stream.of(Made.known(other, "STRUCT"), Made.known(other, "EVENT"), Made.known(other, "RULE"), Made.known(real, "JOIN"),
                Made.known(real, "TRIAL"), unsourced, blank, JsonNull.INSTANCE);
        return Stream.concat(always, knowable ? Stream.of(Made.reason(), Made.known(real, "EVENT"), Made.known(real, "RULE")) : Stream.of(Made.known(real, "STRUCT"))).toList();
    }

    /** A recording or a rule may know more than structures tell, when it is right. */
    @Test
    void whatARecordingSawMayBeShown() {
        JsonObject shown = Made.shown(TRUTH, Sight.full());
        attachment(shown, 11, 0).add("class", Made.known("movable", "EVENT"));
        attachment(shown, 11, 1).add("pinned", Made.known("no", "RULE"));
        assertEquals(List.of(), failing(shown, Sight.full()));
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void eachDeviationIsCaught(Spoilt s) {
        JsonObject shown = Made.shown(TRUTH, s.sight());
        JsonObject before = shown.deepCopy();
        s.change().accept(shown);
        assertNotEquals(before, shown, "the test must change something");
        List<String> failing = failing(shown, s.sight());
        assertTrue(failing.stream().anyMatch(n -> n.contains(s.caught())), () -> "not caught: " + failing);
    }

    static Stream<Spoilt> spoilt() {
        Sight full = Sight.full();
        Sight text = Sight.textOnly();
        Sight nothing = Sight.nothing();
        return Stream.of(
                new Spoilt("two of different devices swapped", full, "in the kernel's order", d -> swap(d, 10)),
                new Spoilt("two of one device swapped", full, "buffer 11 attachment lab-movable#2 p2p", d -> swap(d, 11)),
                new Spoilt("one is missing", full, "in the kernel's order", d -> attachments(d, 10).remove(2)),
                new Spoilt("one too many", full, "in the kernel's order", d -> attachments(d, 13).add(attachment(d, 10, 0))),
                new Spoilt("a buffer is missing", full, "buffer 12 is shown", d -> d.getAsJsonArray("buffers").remove(2)),
                new Spoilt("attachments unknown", full, "buffer 10 attachments", d -> d.getAsJsonArray("buffers").get(0).getAsJsonObject().remove("attachments")),
                new Spoilt("an axis is not there", full, "p2p", d -> attachment(d, 10, 1).remove("p2p")),
                new Spoilt("an axis is a bare value", full, "class", d -> attachment(d, 10, 1).addProperty("class", "pinned")),
                new Spoilt("known by structures that were not read", text, "pinned", d -> attachment(d, 10, 1).add("pinned", Made.known("for-life", "STRUCT"))),
                new Spoilt("a rule that is wrong", text, "class", d -> attachment(d, 10, 1).add("class", Made.known("static", "RULE"))),
                new Spoilt("an empty list where nothing was read", nothing, "attachments in", d -> d.getAsJsonArray("buffers").get(0).getAsJsonObject().add("attachments", new JsonArray())),
                new Spoilt("no word why nothing was read", nothing, "attachments", d -> d.getAsJsonArray("buffers").get(0).getAsJsonObject().remove("unknown")),
                new Spoilt("a closed buffer known by a walk over descriptors", new Sight(true, Sight.Struct.OPEN), "buffer 12 attachment lab-static#1 importer",
                        d -> attachment(d, Made.CLOSED, 0).add("importer", Made.known("static", "STRUCT"))),
                new Spoilt("an open buffer unknown by a walk over descriptors", new Sight(true, Sight.Struct.OPEN), "buffer 10 attachment lab-static#1 importer",
                        d -> attachment(d, 10, 2).add("importer", Made.reason())));
    }

    @Test
    void buffersOnWhichAttachmentsComeAndGoAreLeftOut() {
        JsonObject t = StrictJson.object(Made.json());
        t.addProperty("churning", true);
        t.getAsJsonArray("buffers").get(0).getAsJsonObject().addProperty("churning", true);
        JsonObject shown = Made.shown(TRUTH, Sight.full());
        attachments(shown, 10).remove(0);
        Truth churning = TruthReader.read("made", Made.bytes(t)).orElse(null);
        assertEquals(List.of(), ContractCheck.compare(churning, Made.bytes(shown), Sight.full()).stream().filter(c -> !c.ok()).toList());
    }

    @Test
    void aContractThatIsNoneIsRefused() {
        for (String key : List.of("device", "ordinal", "importerOps", "callback", "p2p", "pinned", "class", "mapped", "knowable")) {
            refused(c -> c.remove(key));
        }
        refused(c -> c.addProperty("pinned", "perhaps"));
        refused(c -> c.addProperty("mapped", "yes"));
        refused(c -> c.getAsJsonArray("knowable").add("colour"));
        refused(c -> c.add("p2p", JsonNull.INSTANCE));
    }

    private static void refused(Consumer<JsonObject> change) {
        JsonObject t = StrictJson.object(Made.json());
        change.accept(t.getAsJsonArray("buffers").get(0).getAsJsonObject().getAsJsonArray("contract").get(0).getAsJsonObject());
        assertInstanceOf(Reading.Malformed.class, TruthReader.read("made", Made.bytes(t)));
    }

    private static JsonArray attachments(JsonObject document, long ino) {
        for (JsonElement b : document.getAsJsonArray("buffers")) {
            if (b.getAsJsonObject().get("ino").getAsLong() == ino) {
                return b.getAsJsonObject().getAsJsonArray("attachments");
            }
        }
        throw new IllegalStateException("no buffer " + ino);
    }

    private static JsonObject attachment(JsonObject document, long ino, int index) {
        return attachments(document, ino).get(index).getAsJsonObject();
    }

    private static void swap(JsonObject document, long ino) {
        JsonArray a = attachments(document, ino);
        a.set(0, a.set(1, a.get(0)));
    }
}
