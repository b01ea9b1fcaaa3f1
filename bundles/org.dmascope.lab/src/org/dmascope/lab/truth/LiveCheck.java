// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.List;

import org.dmascope.analysis.trial.TrialMatrix;
import org.dmascope.analysis.trial.TrialPair;
import org.dmascope.core.Errno;
import org.dmascope.core.Names;
import org.dmascope.core.trial.TrialCell;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialReasons;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.core.trial.TrialSight;
import org.dmascope.core.trial.TrialStep;

/** Compares trials of a buffer that a process of the guest uses with what fresh buffers of the same exporter came to there. */
public final class LiveCheck {
    private static final String WORKS = "works";
    /** Of a device that needs the memory in one piece: whether it lies so is chance. */
    private static final String IN_PIECES = TrialStep.Stage.ATTACH.word() + " " + Errno.name(Errno.EFAULT);

    private LiveCheck() {
    }

    /** @param used the buffer; made by udmabuf, or by the device that an exporter of the list has */
    public static List<Check> compare(Attempts truth, Truth.Buffer used, TrialMatrix shown) {
        Checks checks = new Checks();
        for (TrialPair p : shown.pairs()) {
            String name = p.exporter().id() + " with " + p.importer().id();
            TrialCell c = p.trial().cell();
            Attempts.Attempt a = made(truth, used, shown, p);
            if (a == null) {
                checks.holds(name, false, "a pair that the guest tried", c.state().word());
                continue;
            }
            String expected = a.took() ? WORKS : refusal(a);
            String came = came(c);
            boolean chance = a.varies() && (came.equals(WORKS) || came.equals(IN_PIECES));
            checks.holds(name, chance || expected.equals(came), expected, came);
            checks.equal(name + ": inode", used.ino(), c.ino());
            checks.equal(name + ": bytes", used.size(), c.bytes());
            if (a.took() && c.state() == TrialCell.State.WORKS) {
                checks.holds(name + ": looked at", p.trial().held().state() == TrialSight.State.THERE, "there", p.trial().held());
                checks.sameBag(name + ": attached", a.attached(), p.trial().held().devices().stream().map(Names::display).toList());
                checks.equal(name + ": contracts that were seen", a.attached().size(), p.effects().contracts().size());
            }
            letGo(checks, name, p);
            checks.equal(name + ": what could not be undone", List.of(), c.notUndone());
        }
        asBefore(checks, shown);
        return checks.all();
    }

    /**
     * Of trials that were killed while the buffer was attached: each says so, and nothing of them is left. Some are through before the guest sees
     * that they have attached, above all where the agent has no structures to look at meanwhile.
     *
     * @param kills what the guest killed meanwhile
     */
    public static List<Check> killed(Attempts truth, Truth.Buffer used, TrialMatrix shown, Kills kills) {
        Checks checks = new Checks();
        int died = 0;
        for (TrialPair p : shown.pairs()) {
            String name = p.exporter().id() + " with " + p.importer().id();
            TrialCell c = p.trial().cell();
            Attempts.Attempt a = made(truth, used, shown, p);
            boolean took = a != null && a.took();
            String expected = took ? TrialCell.State.DIED.word() : a == null ? "a pair that the guest tried" : refusal(a);
            boolean quick = took && c.state() == TrialCell.State.WORKS;
            boolean chance = a != null && a.varies() && (c.state() == TrialCell.State.DIED || came(c).equals(IN_PIECES));
            checks.holds(name, quick || chance || expected.equals(came(c)), expected, came(c));
            if (c.state() == TrialCell.State.DIED) {
                died++;
                checks.holds(name + ": what is said", c.note() != null && c.note().endsWith("its process was killed, and all that it had open with it"), "that nothing of it is left", c.note());
                checks.equal(name + ": inode", used.ino(), c.ino());
            }
            letGo(checks, name, p);
        }
        checks.holds("some were killed", died > 0, "some", died);
        checks.equal("killed by the guest", died, kills.trials());
        checks.equal("of them with a descriptor of the buffer", died, kills.holding());
        checks.equal("of them while it was attached", died, kills.attached());
        checks.equal("that did not end", 0, kills.orphans());
        asBefore(checks, shown);
        return checks.all();
    }

    /** What the guest came to with a fresh buffer of the same exporter; null when it did not try that. */
    private static Attempts.Attempt made(Attempts truth, Truth.Buffer used, TrialMatrix shown, TrialPair p) {
        String exporter = shown.list().of(TrialRole.EXPORTER).stream().filter(e -> used.exporterDevice() == null ? e.id().equals(used.expName()) : used.exporterDevice().equals(e.device()))
                .map(TrialParty::id).findFirst().orElse(null);
        return truth.of(exporter, p.importer());
    }

    private static String refusal(Attempts.Attempt a) {
        return a.stage() + " " + Errno.name(a.errno());
    }

    private static String came(TrialCell c) {
        return c.state() == TrialCell.State.WORKS ? WORKS : c.failure().map(s -> s.stage().word() + " " + Errno.name(s.errno())).orElse(c.state().word());
    }

    private static void letGo(Checks checks, String name, TrialPair p) {
        checks.holds(name + ": afterwards", p.trial().after().state() == TrialSight.State.THERE && p.trial().after().devices().isEmpty(), "there, without an attachment", p.trial().after());
    }

    private static void asBefore(Checks checks, TrialMatrix shown) {
        checks.holds("the list of buffers was compared", shown.aftermath().checked(), "compared", shown.aftermath().reason());
        checks.equal("references, attachments and pins are those before", List.of(), shown.aftermath().left());
    }

    /** Of somebody who may not trace the process: every pair ends before an importer is asked, and what would help is said. */
    public static List<Check> refused(TrialMatrix shown) {
        Checks checks = new Checks();
        for (TrialPair p : shown.pairs()) {
            String name = p.exporter().id() + " with " + p.importer().id();
            TrialStep s = p.trial().cell().failure().orElse(null);
            boolean denied = s != null && s.stage() == TrialStep.Stage.EXPORT && (s.errno() == Errno.EACCES || s.errno() == Errno.EPERM);
            checks.holds(name, denied, "export EACCES or EPERM", s == null ? p.trial().cell().state().word() : s);
            checks.holds(name + ": what would help", denied && new TrialReasons().of(p.exporter().kind(), s).remedy().startsWith("try as root"), "try as root", s);
        }
        return checks.all();
    }
}
