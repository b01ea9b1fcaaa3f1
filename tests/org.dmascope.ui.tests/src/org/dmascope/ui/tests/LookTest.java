// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.dmascope.core.Tier;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.words.FactCells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Colours, fonts and icons of the theme that this run was started with; run once for light and once for dark. */
@ExtendWith(WorkbenchExtension.class)
class LookTest {
    /** The least contrast of the tokens, on the ground of tables and on a selected row. */
    private static final double LEAST = 4.1;
    private static final Set<Token> GROUNDS = EnumSet.of(Token.BASE, Token.ZEBRA, Token.WINDOW, Token.BAR, Token.LINE, Token.SELECTION, Token.RELATED,
            Token.DIAGNOSTICS, Token.CHANGED, Token.APPEARED, Token.ACCENT);

    @TempDir
    Path folder;

    private static Look look() {
        return Ui.on(() -> Ui.window().getService(Look.class));
    }

    private static double contrast(Token ink, Token ground) {
        return Ui.on(() -> {
            double a = Look.luminance(look().color(ink).getRGB());
            double b = Look.luminance(look().color(ground).getRGB());
            return Look.contrast(a, b);
        });
    }

    @Test
    void themeIsTheOneThatWasAskedFor() {
        assertEquals("dark".equals(System.getProperty("dmascope.theme")), look().dark());
    }

    @Test
    void wordsAreLegibleOnEveryGround() {
        Set<String> poor = new TreeSet<>();
        for (Token ink : EnumSet.complementOf(EnumSet.copyOf(GROUNDS))) {
            for (Token ground : List.of(Token.BASE, Token.ZEBRA, Token.SELECTION, Token.RELATED)) {
                double c = contrast(ink, ground);
                if (c < LEAST) {
                    poor.add(ink + " on " + ground + ": " + c);
                }
            }
        }
        assertEquals(Set.of(), poor);
        assertTrue(contrast(Token.TEXT, Token.DIAGNOSTICS) > 7);
        assertTrue(contrast(Token.DIM, Token.DIAGNOSTICS) > LEAST);
        assertTrue(contrast(Token.BLUE, Token.DIAGNOSTICS) > LEAST, "the link in the line of what is missing");
    }

    @Test
    void everyTierHasItsMark() {
        Set<String> marks = new TreeSet<>();
        for (Tier t : Tier.values()) {
            String key = FactCells.markIcon(t);
            marks.add(key);
            assertNotNull(Ui.on(() -> look().image(key).getImageData()));
        }
        assertEquals(Tier.values().length, marks.size());
        for (Face f : Face.values()) {
            assertTrue(Ui.on(() -> look().font(f).getFontData()[0].getHeight()) >= 8);
        }
    }

    @Test
    void picturesOfTheWindow() {
        OpenHost host = Ui.read(Ui.fixture("stock-7.3.dmascope", folder).toString());
        Ui.table("attachments");
        Ui.table("buffers");
        Ui.run(() -> Ui.selection().select(host.rows().buffers().stream().filter(b -> b.ino() == 42).map(Subject::of).findFirst().orElseThrow(), this));
        Ui.shot("main");
        Ui.table("holders");
        Ui.table("devices");
        Ui.shot("holders-devices");
        Ui.table("buffers");
        Ui.table("attachments");
        Ui.close(host);
    }
}
