// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class NamesTest {
    private static String raw(String utf8) {
        return new String(utf8.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @Test
    void showsTextAsItIs() {
        assertEquals("buf0 <none>", Names.display("buf0 <none>"));
        assertEquals("\u00fcn\u00ef", Names.display(raw("\u00fcn\u00ef")));
        assertEquals("\ud83d\ude00", Names.display(raw("\ud83d\ude00")));
    }

    @Test
    void escapesWhatATerminalWouldInterpret() {
        assertEquals("evil\\nTotal 9", Names.display("evil\nTotal 9"));
        assertEquals("\\t\\r\\\\", Names.display("\t\r\\"));
        assertEquals("\\x1b[31m\\x7f\\x00", Names.display("\u001b[31m\u007f\u0000"));
        assertEquals("\\xff\\xfe bad utf8", Names.display("\u00ff\u00fe bad utf8"));
        // right-to-left override, line separator, zero-width space, private use, C1 control
        assertEquals("\\xe2\\x80\\xae", Names.display(raw("\u202e")));
        assertEquals("\\xe2\\x80\\xa8", Names.display(raw("\u2028")));
        assertEquals("\\xe2\\x80\\x8b", Names.display(raw("\u200b")));
        assertEquals("\\xee\\x80\\x80", Names.display(raw("\ue000")));
        assertEquals("\\xc2\\x9b", Names.display(raw("\u009b")));
    }

    @Test
    void refusesUtf8ThatIsNone() {
        assertEquals("\\xc0\\x80", Names.display("\u00c0\u0080"));
        assertEquals("\\xed\\xa0\\x80", Names.display("\u00ed\u00a0\u0080"));
        assertEquals("\\xf4\\x90\\x80\\x80", Names.display("\u00f4\u0090\u0080\u0080"));
        assertEquals("a\\xe2\\x82", Names.display("a\u00e2\u0082"));
    }

    @Test
    void whatIsNoEscapeStandsForItself() {
        assertEquals("\\q", Names.parse("\\q"));
        assertEquals("\\x4", Names.parse("\\x4"));
        assertEquals("\\xgg", Names.parse("\\xgg"));
        assertEquals("\\", Names.parse("\\"));
        assertEquals("\\" + raw("\u00fc\ud83d\ude00"), Names.parse("\\\u00fc\ud83d\ude00"));
        assertEquals(raw("\\x\uff11\uff12"), Names.parse("\\x\uff11\uff12"));
    }

    @Test
    void parseUndoesDisplay() {
        Property.holds(50_000, d -> {
            String raw = d.oneIn(2) ? new String(d.bytes(d.below(40)), StandardCharsets.ISO_8859_1)
                    : d.pieces(60, "\\", "x", "4", "a", "\n", "\t", raw("\u00fc"), raw("\u202e"), raw("\ud83d\ude00"), "\u00ff", "\u00e2\u0082", "\u0000", "n", raw("\uff11"));
            String shown = Names.display(raw);
            assertEquals(raw, Names.parse(shown));
            assertTrue(shown.codePoints().noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.SURROGATE), shown);
        });
    }

    @Test
    void differentNamesLookDifferent() {
        Property.holds(50_000, d -> {
            String a = d.pieces(4, "\\", "n", "\n", "x", "0", "a", "\u0000", "\u00c3", "\u00bc");
            String b = d.pieces(4, "\\", "n", "\n", "x", "0", "a", "\u0000", "\u00c3", "\u00bc");
            assertEquals(a.equals(b), Names.display(a).equals(Names.display(b)), a + " / " + b);
        });
    }
}
