// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.dmascope.core.Reading;

/** What the judge of device memory catches. */
class DmemCheckTest {
    private static final String TRUTH = """
            {"schema":"dmascope-lab-truth/1","kernel":"k","scenario":"dmem","notMade":[],"steps":["squeeze"],"step":null,"buffers":[
            {"ino":7,"size":4096,"name":"t0","expName":"drm","exporterDevice":"0000:00:06.0","exporterDriver":"qxl","attachments":["vgem"],"fences":[],"holders":[],"gemHolders":[]},
            {"ino":8,"size":8192,"name":"t1","expName":"drm","exporterDevice":"0000:00:06.0","exporterDriver":"qxl","attachments":[],"fences":[],"holders":[],"gemHolders":[]}],
            "dmem":{"regions":[{"name":"drm/0000:00:06.0/vram","device":"0000:00:06.0","region":"vram","capacity":65536,"buffers":true}],
            "groups":[{"cgroup":"/","region":"drm/0000:00:06.0/vram","current":16384,"min":0,"low":0,"max":null,"peak":0,"pids":[]},
            {"cgroup":"/job","region":"drm/0000:00:06.0/vram","current":12288,"min":0,"low":100,"max":16384,"peak":12345,"pids":[]},
            {"cgroup":"/job/trainer","region":"drm/0000:00:06.0/vram","current":12288,"min":0,"low":0,"max":null,"peak":12288,"pids":[12,11]}],
            "buffers":[{"ino":7,"memory":2,"pins":1,"cgroup":"/job/trainer"},{"ino":8,"memory":2,"pins":0,"cgroup":"/job/trainer"}],
            "next":{"step":"squeeze","cgroup":"/job/trainer","device":"0000:00:06.0","bytes":8192},"refused":null}}
            """;
    private static final String SHOWN = """
            {"buffers":[{"ino":7,"placement":{"value":"vram"},"pinCount":{"value":1}},{"ino":8,"placement":{"value":"vram"},"pinCount":{"value":0}}],
            "deviceMemory":[{"device":"0000:00:06.0","region":"vram","capacity":65536,"charged":16384,"exported":12288,"pinned":4096}],
            "cgroups":[
            {"cgroup":"/","controller":"dmem","device":"0000:00:06.0","region":"vram","current":16384,"own":4096,"min":null,"low":null,"max":null,"peak":null,"pinned":4096,"pids":[]},
            {"cgroup":"/job","controller":"dmem","device":"0000:00:06.0","region":"vram","current":12288,"own":0,"min":0,"low":100,"max":16384,"peak":12345,"pinned":4096,"pids":[]},
            {"cgroup":"/job","controller":"memory","device":null,"region":"memory","current":1,"own":0,"min":0,"low":0,"max":"max","peak":1,"pinned":null,"pids":[]},
            {"cgroup":"/job/trainer","controller":"dmem","device":"0000:00:06.0","region":"vram","current":12288,"own":12288,"min":0,"low":0,"max":"max","peak":12288,"pinned":4096,"pids":[11,12]}]}
            """;

    private static Truth truth(String json) {
        return ((Reading.Ok<Truth>) assertInstanceOf(Reading.Ok.class, TruthReader.read("dmem", json.getBytes(StandardCharsets.UTF_8)))).value();
    }

    private static List<String> failing(String shown, Reader reader) {
        return DmemCheck.compare(truth(TRUTH), shown.getBytes(StandardCharsets.UTF_8), reader).stream().filter(c -> !c.ok()).map(Check::name).toList();
    }

    @Test
    void readsWhatTheGuestWrote() {
        Dmem d = truth(TRUTH).dmem();
        assertEquals(new Dmem.Wanted("squeeze", "/job/trainer", "0000:00:06.0", 8192), d.next());
        assertEquals(new Dmem.Placed(7, 2, 1, "/job/trainer"), d.buffers().getFirst());
        assertEquals(16384L, d.groups().get(1).max());
        assertNull(d.groups().get(2).max());
        assertNull(d.refused());
        assertEquals(4096, d.own(d.groups().getFirst()));
        assertNull(truth(TRUTH.replaceAll("(?s),\\s*\"dmem\".*", "}")).dmem());
    }

    @Test
    void aTruthOfARegionThatIsNotListedIsRefused() {
        assertInstanceOf(Reading.Malformed.class, TruthReader.read("dmem",
                TRUTH.replace("\"cgroup\":\"/job\",\"region\":\"drm/", "\"cgroup\":\"/job\",\"region\":\"other/").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsAsItWasMadeHolds() {
        assertEquals(List.of(), failing(SHOWN, Reader.ROOT));
        assertTrue(DmemCheck.compare(truth(TRUTH), SHOWN.getBytes(StandardCharsets.UTF_8), Reader.ROOT).size() > 30);
        assertEquals(List.of(), failing(SHOWN.replaceAll("\"pinned\":4096", "\"pinned\":null"), Reader.USER));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            "capacity":65536;"capacity":65535;capacity
            "charged":16384;"charged":null;charged
            "exported":12288;"exported":8192;exported
            "own":4096;"own":0;own
            "peak":12345;"peak":12346;peak
            "max":16384;"max":"max";max
            "low":100;"low":0;low
            "max":null,"peak":null;"max":"max","peak":null;max
            "pids":[11,12];"pids":[11];pids
            "value":"vram"},"pinCount":{"value":0};"value":"system"},"pinCount":{"value":0};placement
            "pinCount":{"value":1};"pinCount":{"value":null,"reason":"x","remedy":null};pins
            "cgroup":"/job","controller":"dmem";"cgroup":"/other","controller":"dmem";no control group but those that were made
            """)
    void whatIsShownWrongIsCaught(String right, String wrong, String caught) {
        assertTrue(SHOWN.contains(right), right);
        List<String> failing = failing(SHOWN.replace(right, wrong), Reader.ROOT);
        assertTrue(failing.stream().anyMatch(n -> n.endsWith(caught)), caught + " is not in " + failing);
    }

    @Test
    void noDocumentIsAFailure() {
        assertEquals(List.of("document"), failing("no JSON", Reader.ROOT));
        assertEquals(List.of(), DmemCheck.compare(Made.truth(), new byte[0], Reader.ROOT));
    }
}
