// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import org.dmascope.core.Reading;
import org.dmascope.lab.truth.Truth;

/** A running kernel with a scenario in it. */
public interface Guest {
    /** Asks the scenario to go on. @return the truth that holds then, or the guest's words why not */
    Reading<Truth> step(String name);

    /** What the kernel has logged since boot, from warnings on. */
    Reading<KernelLog> log();

    /** What is in the kernel that agents put there. */
    Reading<Leftovers> leftovers();

    /** Kills every agent with SIGKILL, waits for their ends, and says what is left. */
    Reading<Leftovers> kill();

    /** A way to read it; no agent is started before the first reading. */
    Session as(Account account);

    /** Tells a person what is being done. */
    void say(String line);

    /** Whether somebody wants the run to end. */
    boolean cancelled();
}
