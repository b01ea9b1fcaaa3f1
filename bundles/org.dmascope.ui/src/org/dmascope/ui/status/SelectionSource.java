// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.status;

import java.util.Locale;
import java.util.Map;

import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;

/** Tells the command framework what is selected and whether there is a way back, so that commands are grey when they make no sense. */
public final class SelectionSource extends AbstractSourceProvider {
    /** Kind of the selected thing in lower case, {@code none} for nothing. */
    public static final String SUBJECT = "org.dmascope.ui.subject"; //$NON-NLS-1$
    /** {@code none}, {@code back}, {@code forward} or {@code both}. */
    public static final String HISTORY = "org.dmascope.ui.history"; //$NON-NLS-1$
    private static final String NONE = "none"; //$NON-NLS-1$

    private String subject = NONE;
    private String history = NONE;

    /** Called when the selection or the history has changed. */
    public void update(LinkedSelection selection) {
        String s = selection.subject() == null ? NONE : selection.subject().kind().name().toLowerCase(Locale.ROOT);
        boolean back = selection.history().canGoBack();
        boolean forward = selection.history().canGoForward();
        String h = back && forward ? "both" : back ? "back" : forward ? "forward" : NONE; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        if (!s.equals(subject) || !h.equals(history)) {
            subject = s;
            history = h;
            fireSourceChanged(ISources.WORKBENCH, getCurrentState());
        }
    }

    @Override
    public Map<String, String> getCurrentState() {
        return Map.of(SUBJECT, subject, HISTORY, history);
    }

    @Override
    public String[] getProvidedSourceNames() {
        return new String[] { SUBJECT, HISTORY };
    }

    @Override
    public void dispose() {
        // nothing is held
    }
}
