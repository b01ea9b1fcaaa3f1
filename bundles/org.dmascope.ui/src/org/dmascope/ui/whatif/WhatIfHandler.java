// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.whatif;

import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.analysis.row.HolderRow;
import org.dmascope.analysis.row.MemoryRow;
import org.dmascope.analysis.row.MrRow;
import org.dmascope.analysis.whatif.Policy;
import org.dmascope.analysis.whatif.Target;
import org.dmascope.core.Names;
import org.dmascope.ui.commands.ShowViewHandler;
import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** What If…: the view with a question about the selected thing, answered at once; without one the view as it is. Nothing is done to the host. */
public final class WhatIfHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Question q = about(window.<LinkedSelection>getService(LinkedSelection.class).row());
        if (ShowViewHandler.show(window, WhatIfView.ID) instanceof WhatIfView view && q != null) {
            view.ask(q);
        }
        return null;
    }

    /** Null for a thing about which nothing can be asked. */
    private static Question about(Object row) {
        return switch (row) {
            case DeviceRow d -> device(d);
            case BufferRow b -> revoke(buffer(b));
            case AttachmentRow a -> revoke(buffer(a.buffer()));
            case MrRow m when m.buffer() != null -> revoke(buffer(m.buffer()));
            case MrRow m when m.pid().known() -> close(m.pid().value());
            case HolderRow h -> close(h.pid());
            case MemoryRow m when m.device().known() -> revoke(Names.display(m.device().value()));
            case null, default -> null;
        };
    }

    /** A device that only imports has nothing to take back: what could happen to it is that it goes. */
    private static Question device(DeviceRow d) {
        return target(d.exports() == 0 && d.attachments() > 0 ? Verb.UNPLUG : Verb.REVOKE, Names.display(d.id()));
    }

    private static Question revoke(String what) {
        return target(Verb.REVOKE, what);
    }

    private static Question target(Verb verb, String what) {
        return new Question(verb, what, "", "", Policy.TODAY); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static Question close(int pid) {
        return new Question(Verb.CLOSE, "", Integer.toString(pid), "", Policy.TODAY); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** The buffer alone: what becomes of the others of its exporter is another question. */
    private static String buffer(BufferRow b) {
        return b.ino() >= 0 ? Target.Kind.BUFFER.prefix() + b.ino() : b.exporter().known() ? Names.display(b.exporter().value())
                : Target.Kind.EXPORTER.prefix() + (b.expName().known() ? b.expName().value() : ""); //$NON-NLS-1$
    }
}
