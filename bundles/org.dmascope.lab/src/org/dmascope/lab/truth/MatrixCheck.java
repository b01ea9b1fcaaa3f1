// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.dmascope.analysis.trial.Agreement;
import org.dmascope.analysis.trial.Forecast;
import org.dmascope.analysis.trial.TrialContract;
import org.dmascope.analysis.trial.TrialEffects;
import org.dmascope.analysis.trial.TrialMatrix;
import org.dmascope.analysis.trial.TrialPair;
import org.dmascope.core.Errno;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.trial.TrialCell;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialSight;
import org.dmascope.core.trial.TrialStep;

/** Compares a matrix of trials with what the guest came to by bare ioctls, cell by cell, and what was foretold with both. */
public final class MatrixCheck {
    private static final String WORKS = "works";
    /** Of a device that needs the memory in one piece: whether it lies so is chance. */
    private static final String IN_PIECES = words(TrialStep.Stage.ATTACH, Errno.EFAULT);
    /** Classes that every walk tells. */
    private static final Set<String> MUST = Set.of("static", "pinned");
    private final Attempts truth;
    private final TrialMatrix shown;
    private final Checks checks = new Checks();

    private MatrixCheck(Attempts truth, TrialMatrix shown) {
        this.truth = truth;
        this.shown = shown;
    }

    public static List<Check> compare(Attempts truth, TrialMatrix shown) {
        MatrixCheck c = new MatrixCheck(truth, shown);
        c.sides();
        shown.pairs().forEach(c::pair);
        c.afterwards();
        return c.checks.all();
    }

    /** How much of it was foretold. */
    public static String foretold(TrialMatrix m) {
        long known = m.pairs().stream().filter(p -> p.agreement() == Agreement.AGREES).count();
        List<TrialPair> tried = m.pairs().stream().filter(MatrixCheck::available).toList();
        return tried.size() + " pairs were tried, " + known + " of them as foretold";
    }

    private static boolean available(TrialPair p) {
        return p.exporter().available() && p.importer().available();
    }

    /** Every exporter, and every device that imports by some node. */
    private void sides() {
        checks.equal("exporters", new TreeSet<>(truth.all().stream().map(Attempts.Attempt::exporter).toList()), ids(shown.exporters()));
        Set<String> devices = new TreeSet<>(truth.all().stream().map(Attempts.Attempt::device).map(MatrixCheck::word).toList());
        Set<String> there = shown.importers().stream().filter(TrialParty::available).map(p -> word(p.device())).collect(Collectors.toCollection(TreeSet::new));
        checks.equal("devices that import", devices, there);
        checks.equal("importers that the guest does not know", List.of(), shown.importers().stream().filter(i -> i.available() && !truth.knows(i)).map(TrialParty::id).toList());
    }

    private static Collection<String> ids(List<TrialParty> parties) {
        return parties.stream().filter(TrialParty::available).map(TrialParty::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String word(String device) {
        return device == null ? "-" : Names.display(device);
    }

    private void pair(TrialPair p) {
        String name = p.exporter().id() + " with " + p.importer().id();
        TrialCell cell = p.trial().cell();
        if (!available(p)) {
            boolean refused = p.importer().state() == TrialParty.State.REFUSED;
            checks.equal(name, (refused ? TrialCell.State.REFUSED : TrialCell.State.UNAVAILABLE).word(), cell.state().word());
            return;
        }
        Attempts.Attempt a = truth.of(p.exporter().id(), p.importer());
        if (a == null) {
            checks.holds(name, false, "a pair that the guest tried", cell.state().word());
            return;
        }
        String expected = a.took() ? WORKS : a.stage() + " " + Errno.name(a.errno());
        String came = cell.state() == TrialCell.State.WORKS ? WORKS : cell.failure().map(MatrixCheck::words).orElse(cell.state().word());
        boolean chance = a.varies() && (came.equals(WORKS) || came.equals(IN_PIECES));
        checks.holds(name, chance || expected.equals(came), expected, came);
        if (a.took() && cell.state() == TrialCell.State.WORKS) {
            held(name, a, p);
        }
        TrialSight.State after = a.leaked() ? TrialSight.State.THERE : TrialSight.State.GONE;
        checks.holds(name + ": the buffer afterwards", cell.ino() == 0 || p.trial().after().state() == after, after.word(), p.trial().after());
        checks.equal(name + ": what could not be undone", List.of(), cell.notUndone());
        forecast(name, p);
    }

    private static String words(TrialStep s) {
        return words(s.stage(), s.errno());
    }

    private static String words(TrialStep.Stage stage, int errno) {
        return stage.word() + " " + Errno.name(errno);
    }

    private void held(String name, Attempts.Attempt a, TrialPair p) {
        TrialSight held = p.trial().held();
        checks.holds(name + ": looked at", held.state() == TrialSight.State.THERE, "there", held);
        checks.sameBag(name + ": attached", a.attached(), held.devices().stream().map(Names::display).toList());
        checks.equal(name + ": references", a.references(), held.refs());
        contract(name, a, p.effects());
    }

    /** The class is what the guest made; where the structures do not tell it, it is unknown and says why. */
    private void contract(String name, Attempts.Attempt a, TrialEffects effects) {
        checks.equal(name + ": contracts that were seen", a.attached().size(), effects.contracts().size());
        checks.equal(name + ": why none was seen", null, effects.unseen());
        for (TrialContract c : effects.contracts()) {
            Fact<AttachmentClass> seen = c.verdict().attachmentClass();
            String word = seen.known() ? seen.value().word() : "unknown: " + seen.reason();
            boolean told = seen.known() ? word.equals(a.kind()) : !MUST.contains(a.kind());
            checks.holds(name + ": class", told, String.valueOf(a.kind()), word);
            checks.holds(name + ": peer to peer", c.verdict().p2p().known(), "known", c.verdict().p2p());
        }
    }

    /** What was foretold came, or it was said why nothing could be foretold. */
    private void forecast(String name, TrialPair p) {
        Forecast f = p.forecast();
        boolean unknown = f.outcome() == Forecast.Outcome.UNKNOWN;
        checks.holds(name + ": foretold", unknown ? !f.reason().isBlank() : p.agreement() == Agreement.AGREES, "what came, or a reason", f.outcome().word() + " "
                + (f.errno() == 0 ? "" : Errno.name(f.errno()) + " ") + f.rule() + ": " + f.reason());
    }

    /** Cells whose buffer the kernel kept, as it kept the guest's own. */
    public static List<TrialCell> leaked(Attempts truth, TrialMatrix m) {
        Set<String> pairs = truth.all().stream().filter(Attempts.Attempt::leaked).map(a -> a.exporter() + " " + a.importer()).collect(Collectors.toSet());
        return m.pairs().stream().map(p -> p.trial().cell()).filter(c -> c.ino() != 0 && pairs.contains(c.exporter() + " " + c.importer())).toList();
    }

    private void afterwards() {
        checks.holds("what was left", shown.aftermath().left().size() == leaked(truth, shown).size(), "what the kernel keeps for ever", shown.aftermath().left());
        checks.equal("what was changed", List.of(), shown.aftermath().changed());
        checks.holds("the list of buffers was compared", shown.aftermath().checked(), "compared", shown.aftermath().reason());
    }
}
