// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.services;

import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.status.HostSource;
import org.dmascope.ui.status.SelectionSource;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.services.IServiceLocator;
import org.eclipse.ui.services.ISourceProviderService;

/** Keeps the commands in step with the shown host: which are enabled, whether "live" is pressed. */
final class CommandState implements LinkedSelection.Listener {
    private final IServiceLocator locator;
    private final LinkedSelection selection;
    /** As the buttons show it. */
    private boolean live;
    private boolean recording;

    CommandState(IServiceLocator locator, LinkedSelection selection) {
        this.locator = locator;
        this.selection = selection;
        selection.history().onChange(this::selectedOrGone);
    }

    @Override
    public void chosen(Object origin) {
        selectedOrGone();
    }

    private void selectedOrGone() {
        if (locator.getService(ISourceProviderService.class).getSourceProvider(SelectionSource.SUBJECT) instanceof SelectionSource source) {
            source.update(selection);
        }
    }

    @Override
    public void hostShown() {
        stateChanged();
    }

    @Override
    public void stateChanged() {
        if (locator.getService(ISourceProviderService.class).getSourceProvider(HostSource.KIND) instanceof HostSource source) {
            source.update(selection.host());
        }
        boolean now = selection.host() != null && selection.host().live();
        if (now != live) { // each reading of a live host comes here, and to have its button painted for it costs more than to read
            live = now;
            locator.<ICommandService>getService(ICommandService.class).refreshElements(Commands.LIVE, null);
        }
        recorded();
    }

    @Override
    public void recorded() {
        boolean now = selection.host() != null && selection.host().recording().running();
        if (now != recording) {
            recording = now;
            locator.<ICommandService>getService(ICommandService.class).refreshElements(Commands.RECORD, null);
        }
    }
}
