// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.capture;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.dmascope.session.SeriesStep;
import org.dmascope.ui.words.Units;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;

/** With which step the shown one is compared. */
public final class StepDialog extends ElementListSelectionDialog {
    private final SeriesStep shown;

    StepDialog(Shell parent, List<SeriesStep> steps, SeriesStep shown) {
        super(parent, LabelProvider.createTextProvider(s -> words((SeriesStep) s)));
        this.shown = shown;
        setTitle(Messages.compareStepTip);
        setMessage(NLS.bind(Messages.compareStepText, words(shown)));
        // the list sorts by its words
        setElements(steps.stream().filter(s -> !s.equals(shown) && !s.failed()).toArray());
        setMultipleSelection(false);
    }

    private static String words(SeriesStep s) {
        return NLS.bind(Messages.stepAt, "%6d".formatted(s.number()).replace(' ', '\u2007'), Units.time(s.takenAt())); //$NON-NLS-1$
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setData("test.id", "compareStep"); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** Both, the earlier one first. */
    List<SeriesStep> pair() {
        return Stream.of(shown, (SeriesStep) getFirstResult()).sorted(Comparator.comparingInt(SeriesStep::number)).toList();
    }
}
