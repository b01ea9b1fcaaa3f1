// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.context;

import org.dmascope.help.pane.HelpPane;
import org.dmascope.help.pane.Presenter;
import org.eclipse.help.IContext;
import org.eclipse.ui.help.AbstractHelpUI;

/** The help system of the product: everything opens in one reader beside what it is about. An Eclipse that brings a help system of its own keeps that one. */
public final class HelpUi extends AbstractHelpUI {
    private final Presenter presenter = new Presenter();

    @Override
    public void displayHelp() {
        presenter.show(true, HelpPane::contents);
    }

    @Override
    public void displaySearch() {
        presenter.show(true, HelpPane::focusSearch);
    }

    @Override
    public void search(String expression) {
        presenter.show(true, p -> p.search(expression));
    }

    @Override
    public void displayDynamicHelp() {
        displayContext(Contexts.here(), 0, 0);
    }

    @Override
    public void displayContext(IContext context, int x, int y) {
        presenter.show(false, p -> p.show(context == null ? Contexts.nothing() : Contexts.page(context)));
    }

    @Override
    public void displayHelpResource(String href) {
        presenter.show(true, p -> p.open(href));
    }

    /** The help stays where it is; it is never in the way of a pop-up. */
    @Override
    public boolean isContextHelpDisplayed() {
        return false;
    }
}
