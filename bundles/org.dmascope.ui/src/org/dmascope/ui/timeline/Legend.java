// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.timeline;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dmascope.analysis.timeline.LineState;
import org.dmascope.core.event.EventKind;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.widgets.Named;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** What marks and colours mean, in one or two lines below the lanes. */
final class Legend {
    private static final int ROW = 22;
    private static final int STROKE = 22;
    private static final List<EventKind> KINDS = List.of(EventKind.EXPORT, EventKind.ATTACH, EventKind.MAP, EventKind.PIN, EventKind.UNPIN, EventKind.INVALIDATE,
            EventKind.RDMA_REVOKE, EventKind.UNMAP, EventKind.DETACH);

    private final Canvas canvas;
    private final Look look;

    Legend(Composite parent, Look look) {
        this.look = look;
        canvas = look.paint(new Canvas(parent, SWT.DOUBLE_BUFFERED), Token.WINDOW, Token.DIM);
        canvas.addListener(SWT.Paint, this::paint);
        Named.as(NLS.bind(Messages.legend, Stream.concat(KINDS.stream().map(EventKind::word), Stream.of(LineState.values()).map(Legend::words))
                .collect(Collectors.joining(", "))), canvas); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 2 * ROW).applyTo(canvas);
    }

    private void paint(Event e) {
        GC gc = e.gc;
        gc.setFont(look.font(Face.SMALL));
        int x = 8;
        for (EventKind k : KINDS) {
            gc.drawImage(look.image(Marks.icon(k)), x, 3);
            gc.setForeground(look.color(Token.DIM));
            gc.drawText(k.word(), x + 20, 4, true);
            x += 20 + gc.textExtent(k.word()).x + 16;
        }
        x = 8;
        gc.setLineWidth(3);
        for (LineState s : LineState.values()) {
            String words = words(s);
            gc.setForeground(look.color(Marks.ink(s)));
            gc.setLineStyle(s == LineState.REVOKED ? SWT.LINE_DOT : s == LineState.BEFORE ? SWT.LINE_DASH : SWT.LINE_SOLID);
            gc.drawLine(x, ROW + ROW / 2, x + STROKE, ROW + ROW / 2);
            gc.setForeground(look.color(Token.DIM));
            gc.drawText(words, x + STROKE + 5, ROW + 4, true);
            x += STROKE + 5 + gc.textExtent(words).x + 16;
        }
    }

    private static String words(LineState s) {
        return switch (s) {
            case BEFORE -> Messages.lineBefore;
            case ATTACHED -> Messages.lineAttached;
            case FREE -> Messages.lineFree;
            case MAPPED -> Messages.lineMapped;
            case PINNED -> Messages.linePinned;
            case FIXED -> Messages.lineFixed;
            case REVOKED -> Messages.lineRevoked;
        };
    }
}
