// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.io.PrintStream;
import java.util.List;

import org.dmascope.lab.truth.Check;

/** Counts what held and what did not, and prints it. */
public final class Verdicts {
    /** Of one reading: a thing that goes wrong for every buffer need not be said a thousand times. */
    private static final int MOST = 40;
    private final PrintStream out;
    private long passed;
    private long failed;

    public Verdicts(PrintStream out) {
        this.out = out;
    }

    /** @param where as whom, and after which step */
    public void add(String where, List<Check> checks) {
        List<Check> bad = checks.stream().filter(c -> !c.ok()).toList();
        for (Check c : bad.subList(0, Math.min(MOST, bad.size()))) {
            out.println("FAILED " + where + ": " + c.name() + ": expected " + c.expected() + ", shown " + c.shown());
        }
        if (bad.size() > MOST) {
            out.println("FAILED " + where + ": and " + (bad.size() - MOST) + " more");
        }
        out.println(where + ": " + (checks.size() - bad.size()) + " of " + checks.size() + " hold");
        passed += checks.size() - bad.size();
        failed += bad.size();
    }

    /** One thing that could not be done at all. */
    public void fail(String where, String what, String reason) {
        add(where, List.of(new Check(what, false, "done", reason)));
    }

    public void note(String line) {
        out.println(line);
    }

    /** Prints the last line. @return whether everything held */
    public boolean total() {
        out.println(passed + " passed, " + failed + " failed");
        return failed == 0;
    }
}
