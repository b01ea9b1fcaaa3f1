// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import java.util.Comparator;

import org.dmascope.analysis.row.BufferRow;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.table.Cell;
import org.dmascope.ui.words.FactCells;

/** Cells that several tables have. */
final class Shared {
    private static final Comparator<BufferRow> BUFFER_ORDER = Comparator.comparingLong(BufferRow::ino).thenComparing(BufferRow::key);

    private Shared() {
    }

    /** Inode in bold, name behind it. */
    static Cell buffer(BufferRow b) {
        String ino = b.ino() < 0 ? Messages.noInode : Long.toString(b.ino());
        return Cell.of(ino).face(Face.BOLD).dim(name(b)).tip(Names.display(b.key()));
    }

    static String bufferText(BufferRow b) {
        String ino = b.ino() < 0 ? Messages.noInode : Long.toString(b.ino());
        return name(b).isEmpty() ? ino : ino + ' ' + name(b);
    }

    static Comparator<BufferRow> bufferOrder() {
        return BUFFER_ORDER;
    }

    private static String name(BufferRow b) {
        return b.name().known() ? Names.display(b.name().value()) : ""; //$NON-NLS-1$
    }

    /** A raw string from the kernel in its shown form. */
    static Cell raw(Fact<String> fact) {
        return FactCells.text(fact, Names::display);
    }

    /** A dev_name, in the font of addresses. */
    static Cell device(String devName, String icon) {
        return Cell.of(Names.display(devName)).face(Face.MONO).icon(icon);
    }

    /** What is not there and cannot be: no bound driver, no NUMA node. */
    static Cell none() {
        return Cell.of("\u2013").token(Token.DIM); //$NON-NLS-1$
    }
}
