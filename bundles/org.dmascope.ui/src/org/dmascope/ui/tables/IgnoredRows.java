// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import org.dmascope.ui.rows.FindingRow;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.widgets.Strip;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IViewSite;

/** In Findings: whether what is ignored on the host is listed, and the line below that counts it; so nothing is hidden without a word. */
final class IgnoredRows {
    private final Runnable changed;
    private final Action listing;
    private long ignored;

    /** @param changed when other rows are to be shown */
    private IgnoredRows(Runnable changed) {
        this.changed = changed;
        listing = new Action(Messages.showIgnored, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                changed.run();
            }
        };
    }

    /** Null for another table. */
    static IgnoredRows attach(TableKind<?> kind, IViewSite site, Runnable changed) {
        if (kind.kind() != Kind.FINDING) {
            return null;
        }
        IgnoredRows r = new IgnoredRows(changed);
        site.getActionBars().getMenuManager().add(r.listing);
        site.getActionBars().updateActionBars();
        return r;
    }

    /** Whether a row is listed now. */
    boolean lets(Object row) {
        return listing.isChecked() || !(row instanceof FindingRow f) || f.ignored() == null;
    }

    /** As the menu and the link below the table do. */
    void list(boolean on) {
        listing.setChecked(on);
        changed.run();
    }

    /** The rows of a reading, which were made. */
    void count(HostRows rows) {
        ignored = rows.findings().stream().filter(f -> f.ignored() != null).count();
    }

    /** @return whether there was anything to say */
    boolean say(Strip strip, HostRows rows) {
        if (rows.ignoreProblem() != null) {
            strip.say("warning", Messages.ignoreUnread, rows.ignoreProblem(), ""); //$NON-NLS-1$ //$NON-NLS-2$
        } else if (ignored > 0) {
            strip.say("info", NLS.bind(Messages.ignoredStrip, ignored == 1 ? Messages.ignoredOne : NLS.bind(Messages.ignoredMany, ignored)), Messages.ignoredText, //$NON-NLS-1$
                    listing.isChecked() ? Messages.ignoredHide : Messages.ignoredShow);
        }
        return rows.ignoreProblem() != null || ignored > 0;
    }

    /** The link below the table. */
    void linked() {
        list(!listing.isChecked());
    }
}
