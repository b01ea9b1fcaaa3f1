// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.dmascope.core.Errno;
import org.dmascope.core.trial.TrialCell;
import org.dmascope.core.trial.TrialStep;

/**
 * Something about a run that a person should look at.
 *
 * @param rule     its name: {@code trial.differs}, {@code trial.not-undone}, {@code trial.died}, {@code trial.left-behind}, {@code trial.ways-differ}
 * @param exporter id of the exporter; null when it is about no single pair
 * @param importer id of the importer; null with {@code exporter}
 * @param sentence what was found, names in their shown form
 * @param remedy   what to do
 */
public record TrialFinding(String rule, String exporter, String importer, String sentence, String remedy) {
    public TrialFinding {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(sentence);
        Objects.requireNonNull(remedy);
        if (exporter == null != (importer == null)) {
            throw new IllegalArgumentException("a pair, or none");
        }
    }

    static List<TrialFinding> of(TrialMatrix m) {
        List<TrialFinding> out = new ArrayList<>();
        for (TrialPair p : m.pairs()) {
            if (p.agreement() == Agreement.DIFFERS) {
                out.add(pair(p, "trial.differs", "rule " + p.forecast().rule() + " foretold " + words(p.forecast()) + ", and the trial came to " + words(p.trial().cell()),
                        "trust the trial for this kernel; the rule's row of the catalogue is worth a report"));
            }
            if (p.trial() != null && !p.trial().cell().notUndone().isEmpty()) {
                TrialStep s = p.trial().cell().notUndone().getFirst();
                out.add(pair(p, "trial.not-undone", s.call() + " answered " + Errno.name(s.errno()) + " when the trial was undone", "look into the kernel's log (dmesg) for what the driver says"));
            }
            if (p.trial() != null && (p.trial().cell().state() == TrialCell.State.DIED || p.trial().cell().state() == TrialCell.State.TIMED_OUT)) {
                out.add(pair(p, "trial.died", "the trial did not come to its end: " + p.trial().cell().note(), "look into the kernel's log (dmesg); do not try this pair on a machine that matters"));
            }
        }
        m.pairs().stream().filter(p -> p.importer().kind().equals("ibv") && tried(p)).forEach(p -> ways(m, p, out));
        if (m.aftermath() != null) {
            m.aftermath().left().forEach(l -> out.add(new TrialFinding("trial.left-behind", null, null, l, "see who holds it: dmascope show; it goes with its last reference")));
        }
        return List.copyOf(out);
    }

    /** One device by the raw call and by its library: a program uses the latter. */
    private static void ways(TrialMatrix m, TrialPair library, List<TrialFinding> out) {
        for (TrialPair raw : m.pairs()) {
            if (raw.importer().kind().equals("mr") && tried(raw) && raw.exporter().id().equals(library.exporter().id()) && library.importer().node() != null
                    && library.importer().node().equals(raw.importer().node()) && !came(raw.trial().cell()).equals(came(library.trial().cell()))) {
                out.add(pair(library, "trial.ways-differ", raw.importer().id() + " came to " + words(raw.trial().cell()) + " by the raw call, and by libibverbs to " + words(library.trial().cell()),
                        "look at the provider's version (ibverbs-providers) and at LD_LIBRARY_PATH: programs get what libibverbs gives"));
            }
        }
    }

    private static boolean tried(TrialPair p) {
        return p.trial() != null && (p.trial().cell().state() == TrialCell.State.WORKS || p.trial().cell().state() == TrialCell.State.FAILS);
    }

    private static String came(TrialCell c) {
        return c.state() == TrialCell.State.WORKS ? c.state().word() : c.failure().map(s -> Errno.name(s.errno())).orElse(c.state().word());
    }

    private static TrialFinding pair(TrialPair p, String rule, String sentence, String remedy) {
        return new TrialFinding(rule, p.exporter().id(), p.importer().id(), sentence, remedy);
    }

    private static String words(Forecast f) {
        return f.outcome() == Forecast.Outcome.FAILS ? Errno.name(f.errno()) : "none".equals(f.attach()) ? "success without an attachment" : "success";
    }

    private static String words(TrialCell c) {
        return c.state() == TrialCell.State.WORKS ? "success" : c.failure().map(s -> Errno.name(s.errno()) + " of " + s.call()).orElse(c.state().word());
    }
}
