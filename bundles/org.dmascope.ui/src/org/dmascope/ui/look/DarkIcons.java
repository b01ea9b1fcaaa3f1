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
 * Tabs and the perspective switcher take their icons from {@code plugin.xml}, which knows one for all themes. With a dark ground they are
 * pointed at the dark set.
 */
final class DarkIcons {
    private static final String LIGHT = "org.dmascope.ui/icons/light/"; //$NON-NLS-1$
    private static final String DARK = "org.dmascope.ui/icons/dark/"; //$NON-NLS-1$

    private DarkIcons() {
    }

    static void apply(IEclipseContext context) {
        MApplication application = context.get(MApplication.class);
        EModelService model = context.get(EModelService.class);
        for (MPartDescriptor d : application.getDescriptors()) {
            darken(d);
        }
        model.findElements(application, null, MPart.class).forEach(DarkIcons::darken);
        model.findElements(application, null, MPerspective.class).forEach(DarkIcons::darken);
    }

    private static void darken(MUILabel label) {
        String uri = label.getIconURI();
        if (uri != null && uri.contains(LIGHT)) {
            label.setIconURI(uri.replace(LIGHT, DARK));
        }
    }
}
