// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.sheet;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.ICommandListener;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.SerializationException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;

/** What a step does: a command of the window. */
final class StepCommand {
    private final ParameterizedCommand command;
    private final String name;
    private final IHandlerService handlers;

    private StepCommand(ParameterizedCommand command, String name, IHandlerService handlers) {
        this.command = command;
        this.name = name;
        this.handlers = handlers;
    }

    /** @return null when there is no such command here; that is in the error log */
    static StepCommand of(String serialized, IServiceLocator site) {
        try {
            ParameterizedCommand c = site.<ICommandService>getService(ICommandService.class).deserialize(serialized);
            return new StepCommand(c, c.getName(), site.getService(IHandlerService.class));
        } catch (NotDefinedException | SerializationException e) {
            ILog.of(StepCommand.class).error(e.getMessage(), e);
            return null;
        }
    }

    String name() {
        return name;
    }

    boolean enabled() {
        return command.getCommand().isEnabled();
    }

    /** Tells whenever it may have become possible or impossible, as long as the control is there. */
    void watch(Control until, Runnable changed) {
        Command c = command.getCommand();
        ICommandListener listener = e -> {
            if (e.isEnabledChanged() || e.isHandledChanged()) {
                changed.run();
            }
        };
        c.addCommandListener(listener);
        until.addDisposeListener(e -> c.removeCommandListener(listener));
    }

    /** @return what went wrong, null when nothing did */
    String run() {
        try {
            handlers.executeCommand(command, null);
            return null;
        } catch (NotEnabledException | NotHandledException e) {
            return Messages.notNow;
        } catch (ExecutionException | NotDefinedException e) {
            ILog.of(StepCommand.class).error(e.getMessage(), e);
            return e.getMessage();
        }
    }
}
