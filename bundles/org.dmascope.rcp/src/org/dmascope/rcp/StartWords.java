// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.rcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words of the command line that name hosts and captures; the platform's own options are passed over.
 *
 * @param live milliseconds between two readings when {@code -live MILLISECONDS} asks for reading again and again, else 0
 */
record StartWords(List<String> hosts, int live) {
    private static final String LIVE = "-live"; //$NON-NLS-1$
    /** No faster than a person can choose in the window. */
    private static final int FASTEST_MS = 200;
    /** Options of the platform that take a value. */
    private static final Set<String> WITH_VALUE = Set.of("-application", "-product", "-data", "-configuration", "-pluginCustomization", "-name", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
            "-os", "-ws", "-arch", "-nl", "-showsplash", "-launcher", "-install", "-vm"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$

    static StartWords of(String[] args) {
        List<String> hosts = new ArrayList<>();
        int live = 0;
        for (int i = 0; i < args.length; i++) {
            if (!args[i].startsWith("-")) { //$NON-NLS-1$
                hosts.add(args[i]);
            } else if (LIVE.equals(args[i]) && i + 1 < args.length && args[i + 1].matches("[0-9]{1,8}")) { //$NON-NLS-1$
                live = Math.max(FASTEST_MS, Integer.parseInt(args[++i]));
            } else if (WITH_VALUE.contains(args[i])) {
                i++;
            }
        }
        return new StartWords(List.copyOf(hosts), live);
    }
}
