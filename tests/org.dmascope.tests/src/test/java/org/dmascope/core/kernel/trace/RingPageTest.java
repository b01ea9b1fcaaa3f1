// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dmascope.core.Property;
import org.dmascope.core.kernel.trace.TraceFixture.Loss;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of real rings, with the text that the kernel made of the same records as the second opinion. */
class RingPageTest {
    private static final Pattern LINE = Pattern.compile("\\s*(.{1,16})-(\\d+)\\s+\\[(\\d+)\\]\\s+\\S+\\s+(\\d+\\.\\d{6}): (\\w+): (.*)");
    private static final Pattern VALUE = Pattern.compile("(\\w+)=(0x[0-9a-f]+|\"[^\"]*\"|[^ ]+)");

    @ParameterizedTest
    @ValueSource(strings = { "6.1", "6.12", "7.3" })
    void sayWhatTheKernelPrints(String kernel) {
        TraceFixture fixture = new TraceFixture(kernel);
        List<TraceRecord> records = fixture.all();
        List<String> text = fixture.text();
        assertTrue(text.size() >= 20 && records.size() > text.size(), text.size() + " lines, " + records.size() + " records");
        for (int i = 0; i < text.size(); i++) {
            Matcher m = LINE.matcher(text.get(i));
            assertTrue(m.matches(), text.get(i));
            TraceRecord r = records.get(i);
            assertEquals(m.group(5), r.format().name(), text.get(i));
            assertEquals(Integer.parseInt(m.group(3)), r.cpu(), text.get(i));
            assertEquals(Long.parseLong(m.group(2)), r.number(r.format().field(TraceFormat.PID)), text.get(i));
            assertEquals(m.group(4), String.format(Locale.ROOT, "%.6f", Math.round(r.nanos() / 1e3) / 1e6), text.get(i));
            values(r, m.group(6));
        }
    }

    private static void values(TraceRecord r, String text) {
        Matcher m = VALUE.matcher(text.replaceFirst("^\\([^)]*\\) ", ""));
        int seen = 0;
        while (m.find()) {
            TraceField f = r.format().field(m.group(1));
            if (f == null || m.group(1).equals("attachment")) {
                continue;
            }
            seen++;
            String said = m.group(2);
            if (f.place() != TraceField.Place.HERE) {
                assertEquals(said.replace("\"", ""), r.text(f), text);
            } else {
                assertEquals(said.startsWith("0x") ? Long.parseUnsignedLong(said.substring(2), 16) : Long.parseLong(said), r.number(f), text);
            }
        }
        assertTrue(seen > 0, text);
    }

    @ParameterizedTest
    @ValueSource(strings = { "6.1", "6.12", "7.3" })
    void tellWhatWasLost(String kernel) {
        TraceFixture fixture = new TraceFixture(kernel);
        List<Loss> losses = new ArrayList<>();
        int read = fixture.records("lost.cpu0", 0, losses).size();
        // "overrun" and the difference of "read events" in the stats of that ring before and after
        long[] overrun = { 1586, 1040, 480 };
        long[] events = { 219, 163, 126 };
        int k = TraceFixture.KERNELS.indexOf(kernel);
        assertEquals(1, losses.size(), losses.toString());
        assertEquals(overrun[k], losses.getFirst().count());
        assertEquals(events[k], read);
    }

    @Test
    void damageIsSaidAndNeverFollowed() {
        TraceFixture fixture = new TraceFixture("6.12");
        byte[] whole = fixture.page("raw.cpu0", 0);
        RingPage ring = new RingPage(fixture.layout(), ByteOrder.LITTLE_ENDIAN);
        Property.holds(3_000, d -> {
            byte[] page = whole.clone();
            for (int n = d.between(1, 12); n > 0; n--) {
                page[d.below(400)] = (byte) d.below(256);
            }
            int length = d.oneIn(3) ? d.below(page.length + 1) : page.length;
            ring.read(page, length, new RingPage.Sink() {
                @Override
                public void record(long nanos, byte[] p, int from, int to) {
                    assertTrue(from >= fixture.layout().data() && from <= to && to <= length, from + " to " + to + " of " + length);
                }

                @Override
                public void lost(long nanos, long count) {
                    assertTrue(count >= 0, "" + count);
                }
            });
        });
    }

    @Test
    void timesBeyondAWordAndTakenBackRecords() {
        PageLayout layout = new PageLayout(8, 16, 4096);
        ByteBuffer b = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        b.putLong(1_000).putLong(0);
        b.putInt(2 | 5 << 5).putLong(42);                       // 8 bytes of data after 5 ns
        b.putInt(30 | 7 << 5).putInt(3);                        // 3 << 27 | 7 ns later
        b.putInt(29 | 1 << 5).putInt(8).putInt(-1);             // taken back: 8 bytes behind the first word
        b.putInt(1).putInt(43);
        b.putInt(0).putInt(4 + 6).putInt(44).putInt(45);        // a length of its own: 6 bytes, padded to 8
        b.putInt(31 | 9 << 5).putInt(1);                        // absolute
        b.putInt(1).putInt(46);
        b.putLong(8, b.position() - 16);
        List<Long> times = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        String problem = new RingPage(layout, ByteOrder.LITTLE_ENDIAN).read(b.array(), 4096, new RingPage.Sink() {
            @Override
            public void record(long nanos, byte[] page, int from, int to) {
                times.add(nanos);
                lengths.add(to - from);
            }

            @Override
            public void lost(long nanos, long count) {
                throw new AssertionError();
            }
        });
        assertNull(problem);
        long extended = 1_005 + (3L << 27 | 7);
        assertEquals(List.of(1_005L, extended + 1, extended + 1, 1L << 27 | 9), times);
        assertEquals(List.of(8, 4, 6, 4), lengths);
    }

    @Test
    void aPageThatClaimsTooMuch() {
        byte[] page = new byte[4096];
        ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN).putLong(8, 4081);
        assertNotNull(new RingPage(new PageLayout(8, 16, 4096), ByteOrder.LITTLE_ENDIAN).read(page, 4096, null));
        assertNotNull(new RingPage(new PageLayout(8, 16, 4096), ByteOrder.LITTLE_ENDIAN).read(page, 15, null));
    }
}
