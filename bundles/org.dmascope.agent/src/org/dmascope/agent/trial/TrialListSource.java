// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent.trial;

import org.dmascope.core.Gatherer;
import org.dmascope.core.Reading;
import org.dmascope.core.Source;
import org.dmascope.core.trial.TrialPaths;
import org.dmascope.core.trial.TrialText;

/** Says what can be tried. Not part of an ordinary reading. */
public final class TrialListSource implements Source {
    private final TrialSetup setup;

    public TrialListSource(TrialSetup setup) {
        this.setup = setup;
    }

    @Override
    public String id() {
        return TrialPaths.SOURCE;
    }

    @Override
    public void gather(Gatherer g) {
        g.recordDerived(TrialPaths.LIST, new Reading.Ok<>(TrialPaths.LIST, TrialText.of(setup.list().get())));
    }
}
