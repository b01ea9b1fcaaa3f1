// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.util.List;

import org.dmascope.core.Reading;
import org.dmascope.lab.truth.Truth;

/** Reads with each set of rights, then with those that lockdown concerns at each of its levels. */
final class PrivilegeTrial implements Trial {
    private static final List<Account> CONCERNED = List.of(Account.ROOT, Account.CAP_KCORE, Account.CAP_BPF);

    @Override
    public void judge(Guest guest, Truth first, Verdicts verdicts) {
        PrivilegeReading reading = new PrivilegeReading(guest, verdicts, first);
        for (Account account : Account.values()) {
            if (guest.cancelled()) {
                return;
            }
            reading.compare(account, Lockdown.NONE);
        }
        for (Lockdown lockdown : List.of(Lockdown.INTEGRITY, Lockdown.CONFIDENTIALITY)) {
            guest.say("step " + lockdown.step());
            Reading<Truth> next = guest.step(lockdown.step());
            if (!(next instanceof Reading.Ok<Truth>(String path, Truth truth))) {
                verdicts.fail("step " + lockdown.step(), "step", Refusal.of(next));
                return;
            }
            for (Account account : CONCERNED) {
                if (guest.cancelled()) {
                    return;
                }
                new PrivilegeReading(guest, verdicts, truth).compare(account, lockdown);
            }
        }
    }
}
