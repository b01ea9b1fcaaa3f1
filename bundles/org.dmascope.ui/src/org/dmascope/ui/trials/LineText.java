// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GlyphMetrics;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;

/** Lines of an explanation as text that wraps, can be selected and read out: title, icon, word, sentence, mark of the tier, source. */
final class LineText {
    private static final int TITLE = 130;
    private static final int ICON = 16;
    private static final int MARGIN = 10;
    /** What stands for a picture in text. */
    private static final char OBJECT = '\ufffc';

    private final Look look;
    private final StyledText text;
    private final int title;
    private List<Line> lines = List.of();

    LineText(Composite parent, Look look, int style) {
        this.look = look;
        title = look.scaled(TITLE);
        text = look.paint(new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | style), Token.BASE, Token.TEXT);
        text.setFont(look.font(Face.TEXT));
        text.setMargins(MARGIN, 6, MARGIN, 6);
        text.setTabStops(new int[] { title });
        text.setLineSpacing(3);
        text.addPaintObjectListener(e -> {
            if (e.style.data instanceof Image image) {
                e.gc.drawImage(image, e.x, e.y + e.ascent - ICON + 3);
            }
        });
    }

    StyledText control() {
        return text;
    }

    void show(List<Line> now) {
        if (now.equals(lines)) {
            return;
        }
        lines = now;
        StringBuilder words = new StringBuilder();
        List<StyleRange> styles = new ArrayList<>();
        for (Line l : now) {
            line(l, words, styles);
        }
        text.setText(words.toString());
        text.setStyleRanges(styles.toArray(StyleRange[]::new));
        for (int i = 0; i < now.size(); i++) {
            text.setLineWrapIndent(i, 1, now.get(i).title().isEmpty() ? 0 : title);
        }
        text.setTopPixel(0);
    }

    private void line(Line l, StringBuilder words, List<StyleRange> styles) {
        if (l.title().isEmpty()) {
            picture(l.icon(), words, styles);
            add(l.word(), Token.TEXT, SWT.BOLD, words, styles);
            add(l.text().isEmpty() ? "" : "   " + l.text(), Token.DIM, SWT.NORMAL, words, styles); //$NON-NLS-1$ //$NON-NLS-2$
        } else {
            add(l.title() + '\t', Token.DIM, SWT.NORMAL, words, styles);
            picture(l.icon(), words, styles);
            add(l.word(), l.ink(), SWT.BOLD, words, styles);
            add((l.word().isEmpty() || l.text().isEmpty() ? "" : "  ") + l.text(), Token.TEXT, SWT.NORMAL, words, styles); //$NON-NLS-1$ //$NON-NLS-2$
            if (l.mark() != null) {
                words.append("   "); //$NON-NLS-1$
                picture(l.mark(), words, styles);
            }
            add(l.evidence(), Token.DIM, SWT.NORMAL, words, styles);
        }
        words.append('\n');
    }

    private void picture(String icon, StringBuilder words, List<StyleRange> styles) {
        if (icon != null) {
            StyleRange s = new StyleRange();
            s.start = words.length();
            s.length = 1;
            s.data = look.image(icon);
            s.metrics = new GlyphMetrics(ICON - 3, 3, ICON + 4);
            styles.add(s);
            words.append(OBJECT);
        }
    }

    private void add(String s, Token ink, int style, StringBuilder words, List<StyleRange> styles) {
        if (!s.isEmpty()) {
            styles.add(new StyleRange(words.length(), s.length(), look.color(ink), null, style));
            words.append(s);
        }
    }

    /** What is said, for the clipboard and tests. */
    String words() {
        return lines.stream().map(Line::words).collect(Collectors.joining("\n")); //$NON-NLS-1$
    }

    /** The selected part, else all of it. */
    String copied() {
        return text.getSelectionCount() > 0 ? text.getSelectionText().replace(String.valueOf(OBJECT), "") : words(); //$NON-NLS-1$
    }
}
