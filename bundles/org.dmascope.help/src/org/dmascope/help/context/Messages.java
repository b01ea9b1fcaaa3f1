// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.context;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String contextTitle;
    public static String related;
    public static String noContext;
    public static String rule;
    public static String asked;
    public static String kernelSource;
    public static String tableRule;
    public static String whatIf;
    public static String allRules;
    public static String axes;
    public static String tiers;

    static {
        NLS.initializeMessages("org.dmascope.help.context.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
