// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.commands;

import java.util.Optional;

import org.dmascope.lab.LabKernel;
import org.dmascope.lab.LabScenario;
import org.dmascope.session.HostSpec;
import org.dmascope.ui.errors.Failures;
import org.dmascope.ui.lab.LabDesk;
import org.dmascope.ui.live.OpenHosts;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Starts or stops a kernel of the lab, by the parameter; the data behind the class name says which of the two. */
public final class LabHandler extends AbstractHandler implements IExecutableExtension {
    private static final String KERNEL = "org.dmascope.ui.command.lab.kernel"; //$NON-NLS-1$
    private static final String STOP = "stop"; //$NON-NLS-1$
    private boolean stop;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        stop = STOP.equals(data);
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Optional<LabKernel> kernel = LabKernel.parse(event.getParameter(KERNEL));
        LabDesk lab = window.getService(LabDesk.class);
        if (kernel.isEmpty()) {
            return null;
        }
        if (!lab.available()) {
            Failures.show(Failures.of(Messages.noLab, Messages.noLabWhy, Messages.noLabRemedy, null));
            return null;
        }
        if (stop) {
            OpenHosts hosts = window.getService(OpenHosts.class);
            hosts.all().stream().filter(h -> h.spec() instanceof HostSpec.Lab l && l.kernel().equals(kernel.get().id())).forEach(hosts::close);
            lab.stop(kernel.get());
        } else {
            HostSpec spec = new HostSpec.Lab(kernel.get().id(), LabScenario.STOCK.name());
            lab.start(kernel.get(), LabScenario.STOCK, () -> OpenHostHandler.open(window, spec));
        }
        return null;
    }
}
