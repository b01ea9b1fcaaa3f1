// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchPartSite;

/** Knows whether a view can be seen: one behind another, or in another perspective, has nothing to do. */
final class Watch implements IPartListener2 {
    private final IWorkbenchPartSite site;
    private final Runnable shown;
    private boolean visible;

    /** @param shown run when the view has come to be seen */
    Watch(IWorkbenchPartSite site, Runnable shown) {
        this.site = site;
        this.shown = shown;
        visible = site.getPage().isPartVisible(site.getPart()); // a view that is filled after the first paint is seen already
        site.getPage().addPartListener(this);
    }

    boolean visible() {
        return visible;
    }

    private boolean ours(IWorkbenchPartReference r) {
        return r.getPart(false) == site.getPart();
    }

    @Override
    public void partVisible(IWorkbenchPartReference r) {
        if (ours(r) && !visible) {
            visible = true;
            shown.run();
        }
    }

    @Override
    public void partHidden(IWorkbenchPartReference r) {
        if (ours(r)) {
            visible = false;
        }
    }

    void dispose() {
        site.getPage().removePartListener(this);
    }
}
