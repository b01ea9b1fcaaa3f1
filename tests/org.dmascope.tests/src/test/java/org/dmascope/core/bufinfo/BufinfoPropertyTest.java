// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.bufinfo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.dmascope.core.Content;
import org.dmascope.core.Draw;
import org.dmascope.core.Parsed;
import org.dmascope.core.Problem;
import org.dmascope.core.Property;
import org.dmascope.core.source.bufinfo.Bufinfo;
import org.dmascope.core.source.bufinfo.BufinfoBuffer;
import org.dmascope.core.source.bufinfo.BufinfoParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BufinfoPropertyTest {
    private static Parsed<Bufinfo> parse(byte[] text) {
        return BufinfoParser.parse(new Content(text, false));
    }

    private static BufinfoBuffer withoutNames(BufinfoBuffer b) {
        return new BufinfoBuffer(b.size(), b.flags(), b.mode(), b.count(), b.expName(), b.ino(), null, List.of(), b.attachments(), b.line());
    }

    /** Whatever users call their buffers and processes: every row is right, and a name or a fence is right or complained about. */
    @ParameterizedTest
    @EnumSource
    void readsBackWhatTheKernelPrints(Grammar g) {
        int[] counts = new int[2];
        Property.holds(20_000, d -> {
            Bufinfo model = Models.draw(d, g);
            Parsed<Bufinfo> parsed = parse(g.render(model));
            Bufinfo got = parsed.value();
            assertEquals(model.buffers().stream().map(BufinfoPropertyTest::withoutNames).toList(), got.buffers().stream().map(BufinfoPropertyTest::withoutNames).toList(), parsed.problems().toString());
            assertEquals(model.totalObjects(), got.totalObjects());
            assertEquals(model.totalBytes(), got.totalBytes());
            for (int i = 0; i < got.buffers().size(); i++) {
                BufinfoBuffer want = model.buffers().get(i);
                BufinfoBuffer is = got.buffers().get(i);
                int end = i + 1 < got.buffers().size() ? got.buffers().get(i + 1).line() : Integer.MAX_VALUE;
                boolean complained = parsed.problems().stream().anyMatch(p -> p.line() >= is.line() && p.line() < end);
                assertTrue(complained || want.equals(is), () -> "want " + want + "\n got " + is);
                counts[complained ? 1 : 0]++;
            }
        });
        assertTrue(counts[1] * 3 < counts[0], "too many complaints: " + counts[1] + " of " + (counts[0] + counts[1]));
    }

    /** A plain name never makes a complaint: only a newline or a forged fence does. */
    @ParameterizedTest
    @EnumSource
    void isSilentAboutHarmlessText(Grammar g) {
        Property.holds(3_000, d -> {
            Bufinfo drawn = Models.draw(d, g);
            Bufinfo model = new Bufinfo(drawn.hasIno(), drawn.hasName(), drawn.buffers().stream().map(b -> new BufinfoBuffer(b.size(), b.flags(), b.mode(), b.count(), b.expName(),
                    b.ino(), b.name() == null ? null : "ordinary-name-" + d.below(100), List.of(), b.attachments(), 0)).toList(), drawn.totalObjects(), drawn.totalBytes());
            assertEquals(List.of(), parse(g.render(model)).problems());
        });
    }

    @ParameterizedTest
    @EnumSource
    void noticesEveryCut(Grammar g) {
        Property.holds(150, d -> {
            Bufinfo model = Models.draw(d, g);
            byte[] text = g.render(model);
            for (int cut = 0; cut < text.length - 1; cut++) {
                Parsed<Bufinfo> p = parse(Arrays.copyOf(text, cut));
                assertFalse(p.problems().isEmpty(), "cut at " + cut);
                assertEquals(-1, p.value().totalObjects());
                List<BufinfoBuffer> rows = p.value().buffers();
                assertTrue(rows.size() <= model.buffers().size());
                for (int i = 0; i < rows.size() - 1; i++) {
                    assertEquals(withoutNames(model.buffers().get(i)), withoutNames(rows.get(i)));
                }
            }
        });
    }

    /** Flipped, lost, doubled and foreign bytes: no exception, and nothing that does not add up without a complaint. */
    @ParameterizedTest
    @EnumSource
    void damageIsNeverSilent(Grammar g) {
        Property.holds(10_000, d -> {
            byte[] text = g.render(Models.draw(d, g));
            for (int n = d.between(1, 4); n > 0; n--) {
                text = damage(d, text);
            }
            check(parse(text), text);
        });
    }

    static void check(Parsed<Bufinfo> p, byte[] text) {
        Bufinfo b = p.value();
        long sum = b.buffers().stream().mapToLong(BufinfoBuffer::size).sum();
        boolean addsUp = b.totalObjects() == b.buffers().size() && b.totalBytes() == sum;
        assertTrue(addsUp || !p.problems().isEmpty(), "rows beyond the totals");
        assertTrue(p.problems().size() <= Parsed.MAX_PROBLEMS);
        int lines = 1;
        for (byte c : text) {
            lines += c == '\n' ? 1 : 0;
        }
        for (Problem q : p.problems()) {
            assertTrue(q.line() >= 0 && q.line() <= lines, q + " of " + lines + " lines");
        }
    }

    private static byte[] damage(Draw d, byte[] text) {
        if (text.length == 0) {
            return text;
        }
        int at = d.below(text.length);
        int n = Math.min(d.between(1, 60), text.length - at);
        byte[] out = switch (d.below(5)) {
            case 0 -> text.clone();
            case 1 -> splice(text, at, at + n, new byte[0]);
            case 2 -> splice(text, at, at, Arrays.copyOfRange(text, d.below(at + 1), at));
            case 3 -> splice(text, at, at, d.bytes(d.below(40)));
            default -> splice(text, at, at, d.of("\n", "\t", "\nTotal 3 objects, 4096 bytes\n", "00004096\t00000002\t00080007\t00000001\tdrm\t00000001\tx\n", "[   12.345678] vgem: oops\n")
                    .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        };
        if (out.length > 0 && d.oneIn(2)) {
            out[d.below(out.length)] = d.of((byte) '\n', (byte) '\t', (byte) '0', (byte) 'T', (byte) d.below(256));
        }
        return out;
    }

    private static byte[] splice(byte[] text, int from, int to, byte[] middle) {
        byte[] out = new byte[text.length - (to - from) + middle.length];
        System.arraycopy(text, 0, out, 0, from);
        System.arraycopy(middle, 0, out, from, middle.length);
        System.arraycopy(text, to, out, from + middle.length, text.length - to);
        return out;
    }
}
