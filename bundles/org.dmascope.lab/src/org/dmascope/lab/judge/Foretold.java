// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.util.List;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.whatif.Action;
import org.dmascope.analysis.whatif.Policy;
import org.dmascope.analysis.whatif.Prediction;
import org.dmascope.analysis.whatif.Target;
import org.dmascope.analysis.whatif.Targets;
import org.dmascope.analysis.whatif.WhatIf;
import org.dmascope.core.axis.Effect;
import org.dmascope.lab.truth.Check;
import org.dmascope.lab.truth.Checks;
import org.dmascope.lab.truth.Truth;

/** Foretells what a step will do from the reading before it, as {@code what-if} does, and compares when it is done. */
final class Foretold {
    private final Verdicts verdicts;
    private final WrongForecasts wrong = new WrongForecasts();
    private Snapshot reading;
    private Prediction prediction;
    private int all;
    private long known;

    Foretold(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    /**
     * Before the step.
     *
     * @param words   what it does; null when nobody foretells it
     * @param reading null when there is none
     */
    void predict(String words, Snapshot reading, String when) {
        prediction = null;
        this.reading = reading;
        if (words == null || reading == null) {
            return;
        }
        Action action = action(words.split(" "), reading);
        if (action == null) {
            verdicts.fail("foretold" + when, words, "the reading knows no such thing, or several");
            return;
        }
        prediction = new WhatIf(reading).predict(action, Policy.TODAY);
    }

    /** After it. */
    void compare(Truth before, Truth after, String when) {
        if (prediction == null) {
            return;
        }
        if (before.deeds().account() == null || after.deeds().account() == null) {
            verdicts.fail("foretold" + when, prediction.action().label(), "the scenario gives no account");
            return;
        }
        Outcomes outcomes = new Outcomes(before, after);
        verdicts.note("foretold" + when + ": " + ForecastCheck.words(prediction));
        verdicts.add("foretold" + when, ForecastCheck.compare(prediction, reading, outcomes));
        known += prediction.effects().stream().filter(c -> c.effect() != Effect.UNKNOWN).count();
        wrong.hold(prediction, reading, outcomes);
        all++;
    }

    /** After all steps: predictions that are wrong in one point must not have passed. */
    void finish() {
        if (all > 0) {
            Checks checks = new Checks();
            checks.add(wrong.caught());
            verdicts.add("wrong predictions", checks.all());
            verdicts.add("all predictions", List.of(new Check("something was foretold", known > 0, "lines that are known", known + " lines")));
        }
    }

    /** Null when the words name nothing of this reading, or several things. */
    static Action action(String[] words, Snapshot reading) {
        return switch (words[0]) {
            case "close" -> new Action.Close(Integer.parseInt(words[1]));
            case "evict" -> {
                Target device = target(words[3], reading);
                yield device == null ? new Action.Evict(Long.parseLong(words[1]), Integer.parseInt(words[2])) : new Action.Evict(Long.parseLong(words[1]), Integer.parseInt(words[2]), device);
            }
            default -> {
                Target target = target(words[1], reading);
                yield target == null ? null : on(words[0], target);
            }
        };
    }

    private static Action on(String word, Target target) {
        return switch (word) {
            case "revoke" -> new Action.Revoke(target);
            case "reset" -> new Action.Reset(target);
            case "unplug" -> new Action.Unplug(target);
            default -> null;
        };
    }

    private static Target target(String word, Snapshot reading) {
        List<Target> found = Targets.find(reading, word);
        return found.size() == 1 ? found.getFirst() : null;
    }
}
