// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.status;

import java.util.Map;

import org.dmascope.ui.live.OpenHost;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;

/** Tells the command framework what the shown host allows, so that commands are grey when they make no sense. */
public final class HostSource extends AbstractSourceProvider {
    /** {@code none}, {@code live} (can be read again and again) or {@code still} (a capture, a copied tree). */
    public static final String KIND = "org.dmascope.ui.host.kind"; //$NON-NLS-1$
    /** {@code new}, {@code read} or {@code busy}. */
    public static final String STATE = "org.dmascope.ui.host.state"; //$NON-NLS-1$

    /** {@code yes} while a first reading, or one that takes longer than a second, runs and can be ended. */
    public static final String CANCEL = "org.dmascope.ui.host.cancel"; //$NON-NLS-1$

    private String kind = "none"; //$NON-NLS-1$
    private String state = "new"; //$NON-NLS-1$
    private String cancel = "no"; //$NON-NLS-1$

    /** Called when the shown host or its phase has changed. */
    public void update(OpenHost host) {
        String k = host == null ? "none" : host.spec().live() ? "live" : "still"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        String c = host != null && host.busy() && (host.readings() == 0 || host.slow()) ? "yes" : "no"; //$NON-NLS-1$ //$NON-NLS-2$
        String s = host != null && host.busy() && host.readings() == 0 ? "busy" : host != null && host.reading() != null ? "read" : "new"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        if (!k.equals(kind) || !s.equals(state) || !c.equals(cancel)) {
            cancel = c;
            kind = k;
            state = s;
            fireSourceChanged(ISources.WORKBENCH, getCurrentState());
        }
    }

    @Override
    public Map<String, String> getCurrentState() {
        return Map.of(KIND, kind, STATE, state, CANCEL, cancel);
    }

    @Override
    public String[] getProvidedSourceNames() {
        return new String[] { KIND, STATE, CANCEL };
    }

    @Override
    public void dispose() {
        // nothing is held
    }
}
