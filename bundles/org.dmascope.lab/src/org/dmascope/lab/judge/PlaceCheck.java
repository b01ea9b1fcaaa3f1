// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.util.List;

import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Fact;
import org.dmascope.core.axis.Placement;
import org.dmascope.lab.truth.Account;
import org.dmascope.lab.truth.Check;
import org.dmascope.lab.truth.Checks;

/** Where a reading says that the memory of buffers is, and how often it is pinned, held against where it was put: right, or unknown with a reason and a remedy. */
final class PlaceCheck {
    private PlaceCheck() {
    }

    /** Empty when the scenario keeps no places. */
    static List<Check> compare(Account account, Snapshot reading) {
        Checks checks = new Checks();
        for (Account.Buffer b : account.buffers()) {
            if (b.place().equals("-")) {
                continue;
            }
            String name = "buffer " + b.ino();
            BufferState s = reading.buffers().stream().filter(x -> x.ino() == b.ino()).findFirst().orElse(null);
            checks.holds(name + " is there", s != null, "read", "not read");
            if (s != null) {
                fact(name + ": place", b.place().equals("vram") ? Placement.VRAM : Placement.GTT, s.placement(), checks);
                fact(name + ": pins", b.pins(), s.pinCount(), checks);
            }
        }
        return checks.all();
    }

    private static void fact(String name, Object made, Fact<?> shown, Checks checks) {
        if (shown.known()) {
            checks.equal(name, made, shown.value());
        } else {
            checks.holds(name + " is unknown for a reason", !shown.reason().isBlank() && shown.remedy() != null && !shown.remedy().isBlank(), "a reason and a remedy",
                    shown.reason() + "; " + shown.remedy());
        }
    }
}
