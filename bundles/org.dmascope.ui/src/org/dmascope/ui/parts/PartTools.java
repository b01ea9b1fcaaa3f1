// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.parts;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.PartInitException;

/** What parts do with one another. */
public final class PartTools {
    private PartTools() {
    }

    /** Brings a view to the front. A view that cannot be made is in the error log; the platform shows why in its place. */
    public static void show(IWorkbenchPartSite from, String view) {
        try {
            from.getPage().showView(view);
        } catch (PartInitException e) {
            ILog.of(PartTools.class).log(e.getStatus());
        }
    }
}
