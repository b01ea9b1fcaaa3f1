// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.whatif;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.analysis.whatif.LockConflict;
import org.dmascope.analysis.whatif.LockPath;
import org.dmascope.analysis.whatif.LockStep;
import org.dmascope.analysis.whatif.LockStory;
import org.dmascope.core.Tier;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.table.Cell;
import org.dmascope.ui.table.Column;
import org.dmascope.ui.words.FactCells;
import org.eclipse.osgi.util.NLS;

/**
 * A line of the order of locks: the heading of a path, a step of it, or what does not go together.
 *
 * @param heading  title of a section; null for other lines
 * @param number   place of a step in its path, from 1
 * @param step     null for other lines
 * @param conflict null for other lines
 * @param path     the path of a step; null for other lines
 */
record LockLine(String heading, int number, LockStep step, LockConflict conflict, LockPath path) {
    /** What does not go together first. */
    static List<LockLine> of(LockStory story) {
        List<LockLine> out = new ArrayList<>();
        out.add(new LockLine(story.conflicts().isEmpty() ? Messages.locksFine : NLS.bind(Messages.locksConflict, story.regions()), 0, null, null, null));
        story.conflicts().forEach(c -> out.add(new LockLine(null, 0, null, c, null)));
        for (LockPath p : story.paths()) {
            out.add(new LockLine(p.proposal() ? NLS.bind(Messages.lockProposal, p.title()) : p.title(), 0, null, null, null));
            for (int i = 0; i < p.steps().size(); i++) {
                out.add(new LockLine(null, i + 1, p.steps().get(i), null, p));
            }
        }
        return out;
    }

    static List<Column<LockLine>> columns() {
        return List.of(Column.words("lock", Messages.colLock, 350, LockLine::lock), //$NON-NLS-1$
                Column.words("does", Messages.colLockFor, 390, l -> l.step != null ? Cell.of(l.step.does()).tip(l.step.does()) //$NON-NLS-1$
                        : l.conflict != null ? Cell.of(l.conflict.sentence()).tip(l.conflict.sentence()) : Cell.EMPTY),
                Column.words("source", Messages.colLockSource, 330, l -> l.step == null ? Cell.EMPTY //$NON-NLS-1$
                        : Cell.of(l.step.source()).face(Face.MONO).mark(FactCells.markIcon(Tier.RULE)).tip(l.step.source())));
    }

    String key() {
        return heading != null ? heading : step != null ? path.id() + number : conflict.path().id() + conflict.first() + conflict.second() + conflict.against().id();
    }

    private Cell lock() {
        if (heading != null) {
            return Cell.of(heading).face(Face.BOLD);
        }
        if (conflict != null) {
            boolean waits = conflict.kind() != LockConflict.Kind.TRIED;
            return Cell.of(switch (conflict.kind()) {
                case TWICE -> Messages.lockTwice;
                case INVERSION -> Messages.lockInversion;
                case TRIED -> Messages.lockTried;
            }).icon(waits ? "error" : "warning").face(Face.BOLD).token(waits ? Token.RED : Token.OCHRE).dim(conflict.path().title()); //$NON-NLS-1$ //$NON-NLS-2$
        }
        String how = step.waits() ? step.held() ? "" : Messages.lockBack : step.held() ? Messages.lockOnlyTried : Messages.lockTriedBack; //$NON-NLS-1$
        return Cell.of(number + "  " + step.lock().title()).icon("static").dim(how); //$NON-NLS-1$ //$NON-NLS-2$
    }
}
