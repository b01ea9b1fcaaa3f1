// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.rcp;

import java.util.Locale;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** Which theme the window starts with. The platform's own switch while it runs leaves a mixture behind, so a change asks for a restart. */
enum Theme {
    /** What the desktop says. */
    SYSTEM(null),
    LIGHT("org.eclipse.e4.ui.css.theme.e4_default"), //$NON-NLS-1$
    DARK("org.eclipse.e4.ui.css.theme.e4_dark"); //$NON-NLS-1$

    private static final String OWN_NODE = "org.dmascope.rcp"; //$NON-NLS-1$
    private static final String OWN_KEY = "theme"; //$NON-NLS-1$
    /** Where the platform's theme engine looks when it starts. */
    private static final String ENGINE_NODE = "org.eclipse.e4.ui.css.swt.theme"; //$NON-NLS-1$
    private static final String ENGINE_KEY = "themeid"; //$NON-NLS-1$
    /** The launcher's word for one start; overrides the preference. */
    private static final String PROPERTY = "dmascope.theme"; //$NON-NLS-1$

    private final String id;

    Theme(String id) {
        this.id = id;
    }

    /** What the user chose; {@link #SYSTEM} for nothing or nonsense. */
    static Theme ofPreference() {
        String word = System.getProperty(PROPERTY, InstanceScope.INSTANCE.getNode(OWN_NODE).get(OWN_KEY, "")); //$NON-NLS-1$
        for (Theme t : values()) {
            if (t.word().equals(word)) {
                return t;
            }
        }
        return SYSTEM;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    void store() {
        InstanceScope.INSTANCE.getNode(OWN_NODE).put(OWN_KEY, word());
    }

    /** Tells the theme engine, before the workbench is made. Without an id the engine follows the desktop. */
    void apply() {
        IEclipsePreferences engine = InstanceScope.INSTANCE.getNode(ENGINE_NODE);
        if (id == null) {
            engine.remove(ENGINE_KEY);
        } else {
            engine.put(ENGINE_KEY, id);
        }
    }
}
