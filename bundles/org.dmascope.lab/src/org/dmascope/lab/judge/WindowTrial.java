// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.util.List;

import org.dmascope.analysis.trial.Agreement;
import org.dmascope.analysis.trial.TrialMatrix;
import org.dmascope.analysis.trial.TrialPair;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.trial.TrialCell;
import org.dmascope.core.trial.TrialList;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialRecord;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.core.trial.TrialSight;
import org.dmascope.core.trial.TrialStep;
import org.dmascope.lab.truth.Checks;
import org.dmascope.lab.truth.Truth;

/**
 * Exports windows of PCI functions that are bound to vfio-pci, when the scenario has let go of its own: where the scenario could export one, a trial can, and
 * vgem, which is a static importer, is refused (drivers/vfio/pci/vfio_pci_dmabuf.c vfio_pci_dma_buf_attach()); nothing is left.
 */
final class WindowTrial {
    static final String SCENARIO = "vfio";
    private static final String WHERE = "windows of functions";

    private WindowTrial() {
    }

    static void judge(Guest guest, Truth truth, Verdicts verdicts) {
        guest.say("trying windows of functions");
        try (Session session = guest.as(Account.ROOT)) {
            Reading<TrialList> listed = session.trials();
            if (!(listed instanceof Reading.Ok<TrialList>(String path, TrialList list))) {
                verdicts.fail(WHERE, "the list", Refusal.of(listed));
                return;
            }
            List<TrialParty> windows = list.of(TrialRole.EXPORTER).stream().filter(p -> p.kind().equals("vfio") && p.available()).toList();
            List<TrialParty> importers = list.of(TrialRole.IMPORTER).stream().filter(p -> p.kind().equals("prime") && p.available()).toList();
            Reading<TrialRecord> tried = session.attempt(MatrixTrial.ids(windows), MatrixTrial.ids(importers), guest::cancelled);
            if (tried instanceof Reading.Ok<TrialRecord>(String p, TrialRecord record)) {
                verdicts.add(WHERE, compare(truth, TrialMatrix.of(record.list(), windows, importers, record, true)).all());
            } else {
                verdicts.fail(WHERE, "a run", Refusal.of(tried));
            }
        }
    }

    private static Checks compare(Truth truth, TrialMatrix shown) {
        boolean exports = truth.buffers().stream().anyMatch(b -> "vfio_pci_core".equals(b.expName()));
        Checks checks = new Checks();
        checks.holds("functions that are bound, and importers", !shown.pairs().isEmpty(), "some", shown.pairs().size());
        for (TrialPair p : shown.pairs()) {
            String name = p.exporter().id() + " with " + p.importer().id();
            TrialCell c = p.trial().cell();
            TrialStep failed = c.failure().orElse(null);
            String came = failed == null ? c.state().word() : failed.stage().word() + " " + Errno.name(failed.errno());
            checks.equal(name, exports ? "attach EOPNOTSUPP" : "export ENOTTY", came);
            checks.holds(name + ": a buffer", exports == (c.ino() != 0), String.valueOf(exports), c.ino());
            checks.holds(name + ": foretold", !exports || p.agreement() == Agreement.AGREES, "agrees", p.agreement());
            checks.holds(name + ": afterwards", c.ino() == 0 || p.trial().after().state() == TrialSight.State.GONE, "gone", p.trial().after());
            checks.equal(name + ": what could not be undone", List.of(), c.notUndone());
        }
        checks.equal("what was left", List.of(), shown.aftermath().left());
        return checks;
    }
}
