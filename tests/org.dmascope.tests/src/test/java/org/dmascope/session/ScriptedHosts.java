// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.nio.file.Path;

/** Hosts whose agent follows a script, in the words of the command line. */
public final class ScriptedHosts {
    private ScriptedHosts() {
    }

    /** @param tree what readings see */
    public static String text(String script, Path tree) {
        return Sessions.testMain(ScriptedRecorder.class, script, tree.toString()).text();
    }

    /** @param agent main of an agent whose one argument is what readings see */
    public static String of(Class<?> agent, Path tree) {
        return Sessions.testMain(agent, tree.toString()).text();
    }
}
