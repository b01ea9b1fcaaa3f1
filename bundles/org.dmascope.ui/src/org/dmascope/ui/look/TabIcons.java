// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.look;

import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.descriptor.basic.MPartDescriptor;
import org.eclipse.e4.ui.model.application.ui.MUILabel;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;

/**
 * Tabs and the perspective switcher take their icons from {@code plugin.xml}, which knows one for all themes. They are pointed at the set
 * that suits the ground; a layout that was saved in the other theme is turned round.
 */
final class TabIcons {
    private static final String LIGHT = "org.dmascope.ui/icons/light/"; //$NON-NLS-1$
    private static final String DARK = "org.dmascope.ui/icons/dark/"; //$NON-NLS-1$

    private TabIcons() {
    }

    static void apply(IEclipseContext context, boolean dark) {
        MApplication application = context.get(MApplication.class);
        EModelService model = context.get(EModelService.class);
        for (MPartDescriptor d : application.getDescriptors()) {
            point(d, dark);
        }
        model.findElements(application, null, MPart.class).forEach(p -> point(p, dark));
        model.findElements(application, null, MPerspective.class).forEach(p -> point(p, dark));
    }

    private static void point(MUILabel label, boolean dark) {
        String from = dark ? LIGHT : DARK;
        String uri = label.getIconURI();
        if (uri != null && uri.contains(from)) {
            label.setIconURI(uri.replace(from, dark ? DARK : LIGHT));
        }
    }
}
