// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.parts;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** What a command does while one part is active. */
final class PartHandler extends AbstractHandler {
    private final Runnable action;

    PartHandler(Runnable action) {
        this.action = action;
    }

    @Override
    public Object execute(ExecutionEvent event) {
        action.run();
        return null;
    }
}
