// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.errors;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Reading;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.statushandlers.StatusManager;

/**
 * The one place where failed actions end. A failure is a status whose message says what failed, with a child for the reason and one for the
 * remedy; it is shown once and logged once, by the handler of the workbench ({@link FailureHandler} in the product).
 */
public final class Failures {
    /** Name under which failures stand in the error log. */
    public static final String BUNDLE = "org.dmascope.ui"; //$NON-NLS-1$
    /** Code of the child that says what would help. */
    public static final int REMEDY = 1;

    private Failures() {
    }

    /**
     * @param what   what failed, one sentence
     * @param why    the reason, one line
     * @param remedy what would help, null when nothing is known
     * @param cause  null for an expected failure
     */
    public static IStatus of(String what, String why, String remedy, Throwable cause) {
        MultiStatus s = new MultiStatus(BUNDLE, 0, what, cause);
        if (why != null && !why.isEmpty()) {
            s.add(new Status(IStatus.ERROR, BUNDLE, 0, why, null));
        }
        if (remedy != null && !remedy.isEmpty()) {
            s.add(new Status(IStatus.ERROR, BUNDLE, REMEDY, remedy, null));
        }
        return s.getChildren().length == 0 ? new Status(IStatus.ERROR, BUNDLE, 0, what, cause) : s;
    }

    /** A reading that did not succeed. */
    public static IStatus of(String what, Reading<?> failed, String remedy) {
        return of(what, Diagnostic.of("", failed, null).reason(), remedy, null); //$NON-NLS-1$
    }

    /** Shows and logs, each once. From any thread; never waits for the user. */
    public static void show(IStatus status) {
        StatusManager.getManager().handle(status, StatusManager.SHOW | StatusManager.LOG);
    }

    /** Logs only: the failure is seen where it happened. */
    public static void log(IStatus status) {
        StatusManager.getManager().handle(status, StatusManager.LOG);
    }
}
