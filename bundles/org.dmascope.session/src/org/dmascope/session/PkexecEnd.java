// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

/** Says what it means that pkexec ended without starting the agent. The statuses are those of pkexec(1), "Return value". */
final class PkexecEnd {
    private static final int DISMISSED = 126;
    private static final int REFUSED = 127;

    private PkexecEnd() {
    }

    /**
     * @param exit its exit status
     * @param said the last line that it printed (polkit, src/programs/pkexec.c, main())
     * @return what happened and what helps, in one line; null when it was not pkexec that ended
     */
    static String words(int exit, String said) {
        if (exit == DISMISSED) {
            return "the question for a password was dismissed; read again to be asked again, or choose another way to the rights";
        }
        if (exit != REFUSED) {
            return null;
        }
        if (said.contains("authentication agent")) {
            return "there is nobody who could ask for a password: no polkit agent runs in this session (" + said
                    + "); start the agent of your desktop or one of its own, such as lxpolkit or mate-polkit, or choose sudo or your own rights";
        }
        if (said.contains("authority")) {
            return "polkit does not answer (" + said + "); start its service, polkit.service, or choose sudo or your own rights";
        }
        return "polkit does not let you become root" + (said.isEmpty() ? "" : " (" + said + ")") + "; choose sudo or your own rights";
    }
}
