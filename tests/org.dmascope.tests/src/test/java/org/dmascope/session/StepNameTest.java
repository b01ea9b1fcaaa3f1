// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.dmascope.core.Property;
import org.dmascope.core.Reading;
import org.junit.jupiter.api.Test;

/** How steps of a series are named. */
class StepNameTest {
    private static final List<SeriesStep> STEPS = List.of(step(7, "2026-01-30T23:59:50Z"), step(8, "2026-01-31T00:00:00.400Z"), step(9, "2026-01-31T00:00:10.700Z"));

    private static SeriesStep step(int number, String at) {
        return new SeriesStep(number, Instant.parse(at), false);
    }

    private static int of(String name) {
        SeriesStep s = StepName.parse(name).orElse(null).of(STEPS);
        return s == null ? 0 : s.number();
    }

    @Test
    void byNumberAndFromTheEnd() {
        assertEquals(7, of("7"));
        assertEquals(9, of("-1"));
        assertEquals(7, of("-3"));
        assertEquals(0, of("-4"));
        assertEquals(0, of("6"));
        assertEquals(0, of("10"));
        assertNull(StepName.LAST.of(List.of()));
    }

    @Test
    void byTheTimeThatIsShown() {
        assertEquals(9, of("00:00:10"));
        assertEquals(8, of("00:00:09"));
        assertEquals(8, of("00:00"));
        assertEquals(7, of("23:59:50"), "of the day before");
        assertEquals(7, of("23:59:59"));
        assertEquals(0, of("23:59:49"), "before the first one");
        assertEquals(8, of("2026-01-31T00:00:05Z"));
        assertEquals(9, of("2027-01-01T00:00:00Z"));
        assertEquals(0, of("2026-01-01T00:00:00Z"));
    }

    @Test
    void anythingElseIsOneLine() {
        for (String bad : List.of("", "0", "-0", "x", "3x", "25:00", "12:61:00", "1:2", "99999999999", "2026-01-31T", "T", "-", "\u001b[2J")) {
            Reading<StepName> r = StepName.parse(bad);
            assertTrue(r instanceof Reading.Malformed<StepName> m && m.reason().lines().count() == 1 && m.reason().contains("a step is named by") && !m.reason().contains("\u001b"), bad + r);
        }
        Property.holds(2000, d -> StepName.parse(d.pieces(20, "1", "-", ":", "T", "Z", "00", "12", "2026-01-31", ".", "9")));
    }

    @Test
    void aStepIsAHostInWords() {
        for (String text : List.of("a@b/x.dmascope@3", "x.dmascope@-2", "x.dmascope@14:32:10", "x.dmascope@14:32", "x.dmascope@2026-01-31T00:00:05Z", "x.dmascope@y.dmascope")) {
            HostSpec h = HostSpec.parse(text).orElse(null);
            assertEquals(text, h.text());
            assertEquals(h, HostSpec.parse(h.text()).orElse(null));
        }
        assertEquals(new HostSpec.Capture(Path.of("x.dmascope")), HostSpec.parse("x.dmascope@-1").orElse(null));
        assertEquals(new HostSpec.Capture(Path.of("x.dmascope"), new StepName.Number(3)), HostSpec.parse("x.dmascope@3").orElse(null));
        assertTrue(HostSpec.parse("x.dmascope@").toString().contains("a step is named by"));
    }
}
