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

    private LiveCheck() {
    }

    /** @param used the buffer; made by udmabuf, or by the device that an exporter of the list has */
    public static List<Check> compare(Attempts truth, Truth.Buffer used, TrialMatrix shown) {
        Checks checks = new Checks();
        String exporter = shown.list().of(TrialRole.EXPORTER).stream().filter(e -> used.exporterDevice() == null ? e.id().equals(used.expName()) : used.exporterDevice().equals(e.device()))
                .map(TrialParty::id).findFirst().orElse(null);
        for (TrialPair p : shown.pairs()) {
            String name = p.exporter().id() + " with " + p.importer().id();
            TrialCell c = p.trial().cell();
            Attempts.Attempt a = truth.all().stream().filter(x -> x.exporter().equals(exporter) && x.importer().equals(p.importer().id())).findFirst().orElse(null);
            if (a == null) {
                checks.holds(name, false, "a pair that the guest tried", c.state().word());
                continue;
            }
            String expected = a.took() ? WORKS : a.stage() + " " + Errno.name(a.errno());
            String came = c.state() == TrialCell.State.WORKS ? WORKS : c.failure().map(s -> s.stage().word() + " " + Errno.name(s.errno())).orElse(c.state().word());
            boolean chance = a.varies() && (came.equals(WORKS) || came.equals(TrialStep.Stage.ATTACH.word() + " " + Errno.name(Errno.EFAULT)));
            checks.holds(name, chance || expected.equals(came), expected, came);
            checks.equal(name + ": inode", used.ino(), c.ino());
            checks.equal(name + ": bytes", used.size(), c.bytes());
            if (a.took() && c.state() == TrialCell.State.WORKS) {
                checks.holds(name + ": looked at", p.trial().held().state() == TrialSight.State.THERE, "there", p.trial().held());
                checks.sameBag(name + ": attached", a.attached(), p.trial().held().devices().stream().map(Names::display).toList());
                checks.equal(name + ": contracts that were seen", a.attached().size(), p.effects().contracts().size());
            }
            checks.holds(name + ": afterwards", p.trial().after().state() == TrialSight.State.THERE && p.trial().after().devices().isEmpty(), "there, without an attachment", p.trial().after());
            checks.equal(name + ": what could not be undone", List.of(), c.notUndone());
        }
        checks.holds("the list of buffers was compared", shown.aftermath().checked(), "compared", shown.aftermath().reason());
        checks.equal("references, attachments and pins are those before", List.of(), shown.aftermath().left());
        return checks.all();
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
