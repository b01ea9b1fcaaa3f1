// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.whatif;

import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

import org.dmascope.analysis.whatif.Policy;
import org.dmascope.ui.live.OpenHost;
import org.eclipse.swt.widgets.Display;

/** What was asked of each host and what came of it. Confined to the display thread; jobs come back to it by themselves. */
final class ForecastDesk {
    /**
     * Where a host stands.
     *
     * @param question what was asked last, null for nothing yet
     * @param forecast the last answer, null for none
     * @param problem  why the question cannot be answered, null when it can
     * @param job      what works on it, null when nothing does
     */
    record State(Question question, Forecast forecast, String problem, ForecastJob job) {
        static final State NONE = new State(null, null, null, null);

        boolean busy() {
            return job != null;
        }
    }

    private final Display display;
    private final Runnable changed;
    private final Map<OpenHost, State> states = new WeakHashMap<>();
    private boolean disposed;

    /** @param changed told when the state of any host is another one */
    ForecastDesk(Display display, Runnable changed) {
        this.display = display;
        this.changed = changed;
    }

    State state(OpenHost host) {
        return host == null ? State.NONE : states.getOrDefault(host, State.NONE);
    }

    /** Predicts under the policy of the question and those that are compared with it; what was asked before does not matter any more. */
    void ask(OpenHost host, Question question, Set<Policy> compared) {
        if (host == null || host.snapshot() == null) {
            return;
        }
        State before = state(host);
        if (before.busy()) {
            before.job().cancel();
        }
        ForecastJob job = new ForecastJob(this, host, question, compared);
        states.put(host, new State(question, before.forecast(), null, job));
        job.schedule();
        changed.run();
    }

    void cancel(OpenHost host) {
        State s = state(host);
        if (s.busy()) {
            s.job().cancel();
            states.put(host, new State(s.question(), s.forecast(), null, null));
            changed.run();
        }
    }

    /** From the job. @param forecast null when there is a problem */
    void done(ForecastJob job, OpenHost host, Forecast forecast, String problem) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                State s = state(host);
                if (!disposed && s.job() == job) {
                    states.put(host, new State(s.question(), forecast, problem, null));
                    changed.run();
                }
            });
        }
    }

    void dispose() {
        disposed = true;
        states.values().stream().filter(State::busy).forEach(s -> s.job().cancel());
    }
}
