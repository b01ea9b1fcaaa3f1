// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.hosts;

import org.dmascope.ui.look.Look;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.ILabelDecorator;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;

/**
 * Marks the icons of hosts: a lock where a source was denied, a clock where what is shown is old, a triangle or a disc where rules found
 * something. It is no contribution to the platform's
 * decorators: those work later, which blinks with a host that is read every second, or ask every decorator of an IDE.
 */
final class HostDecorator extends LabelProvider implements ILabelDecorator {
    private final ResourceManager resources = new LocalResourceManager(JFaceResources.getResources());
    private final Look look;

    HostDecorator(Look look) {
        this.look = look;
    }

    @Override
    public Image decorateImage(Image image, Object element) {
        if (image == null || !(element instanceof Node n) || n.marks().isEmpty()) {
            return null;
        }
        ImageDescriptor[] overlays = new ImageDescriptor[IDecoration.UNDERLAY];
        overlays[IDecoration.BOTTOM_RIGHT] = n.marks().contains(Mark.DENIED) ? look.descriptor("overlay-denied") : null; //$NON-NLS-1$
        overlays[IDecoration.TOP_RIGHT] = n.marks().contains(Mark.STALE) ? look.descriptor("overlay-stale") : null; //$NON-NLS-1$
        overlays[IDecoration.BOTTOM_LEFT] = n.marks().contains(Mark.ERROR) ? look.descriptor("overlay-error") : n.marks().contains(Mark.WARNING) ? look.descriptor("overlay-warning") : null; //$NON-NLS-1$ //$NON-NLS-2$
        return resources.create(new DecorationOverlayIcon(image, overlays));
    }

    @Override
    public String decorateText(String text, Object element) {
        return null;
    }

    @Override
    public void dispose() {
        resources.dispose();
        super.dispose();
    }
}
