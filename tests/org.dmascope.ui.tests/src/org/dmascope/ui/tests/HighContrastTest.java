// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.table.Cell;
import org.dmascope.ui.table.RowTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The window in the desktop's theme for high contrast: the system's colours alone; icons and words tell states apart. */
@ExtendWith({ SessionBus.class, WorkbenchExtension.class })
class HighContrastTest {
    private static final String THEME = "HighContrast";
    /** WCAG 2.1, level AAA for text. */
    private static final double LEAST = 7;
    private static final Set<Token> INKS = EnumSet.of(Token.TEXT, Token.DIM, Token.INK, Token.BLUE, Token.ORANGE, Token.PURPLE, Token.SLATE, Token.TEAL, Token.OCHRE,
            Token.RED, Token.GREEN, Token.UNKNOWN);

    @TempDir
    Path folder;

    @BeforeAll
    static void onlyThere() {
        assumeTrue(THEME.equals(System.getenv("GTK_THEME")), "the run with that theme looks");
    }

    private static Look look() {
        return Ui.on(() -> Ui.window().getService(Look.class));
    }

    private static RGB color(Token t) {
        return Ui.on(() -> look().color(t).getRGB());
    }

    @Test
    void everyTokenIsAColourOfTheSystem() {
        assertTrue(look().highContrast());
        Set<RGB> system = Ui.on(() -> {
            Set<RGB> out = new HashSet<>();
            for (int id : List.of(SWT.COLOR_LIST_BACKGROUND, SWT.COLOR_LIST_FOREGROUND, SWT.COLOR_WIDGET_BACKGROUND, SWT.COLOR_WIDGET_FOREGROUND,
                    SWT.COLOR_WIDGET_NORMAL_SHADOW, SWT.COLOR_LIST_SELECTION, SWT.COLOR_LIST_SELECTION_TEXT)) {
                out.add(Ui.display().getSystemColor(id).getRGB());
            }
            return out;
        });
        Set<Token> own = EnumSet.allOf(Token.class);
        own.removeIf(t -> system.contains(color(t)));
        assertEquals(Set.of(), own);
        assertEquals(1, INKS.stream().map(HighContrastTest::color).distinct().count(), "words have one colour");
    }

    @Test
    void wordsAreLegibleOnEveryGround() {
        Set<String> poor = new TreeSet<>();
        for (Token ink : INKS) {
            for (Token ground : List.of(Token.BASE, Token.ZEBRA, Token.SELECTION, Token.RELATED, Token.CHANGED, Token.APPEARED, Token.DIAGNOSTICS)) {
                double c = Look.contrast(Look.luminance(color(ink)), Look.luminance(color(ground)));
                if (c < LEAST) {
                    poor.add(ink + " on " + ground + ": " + c);
                }
            }
        }
        assertEquals(Set.of(), poor);
    }

    /** Where two cells of a column say different things, they also have different icons or words: colour alone tells nothing apart. */
    @Test
    void shapesStay() {
        OpenHost host = Ui.read(Ui.fixture("revoke-7.3.dmascope", folder).toString());
        Ui.run(() -> Ui.selection().select(Subject.of(host.rows().buffer(2)), this));
        RowTable<?> table = Ui.table("attachments").table();
        Set<String> icons = new TreeSet<>();
        Ui.run(() -> {
            for (int line = 0; line < table.shown().size(); line++) {
                for (String column : List.of("class", "p2p")) {
                    Cell c = table.cell(line, table.column(column));
                    icons.add(c.text() + ' ' + c.icon());
                    assertTrue(c.icon() != null && !c.text().isEmpty(), () -> column + ": " + c);
                }
            }
        });
        assertTrue(icons.size() > 3, icons::toString);
        Shot.still("the window", () -> Ui.window().getShell());
        Ui.shot("high-contrast");
        Ui.close(host);
    }
}
