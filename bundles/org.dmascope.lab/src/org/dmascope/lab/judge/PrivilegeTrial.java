// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.util.List;
import java.util.Map;

import org.dmascope.core.Reading;
import org.dmascope.lab.truth.Truth;

/** Reads with each set of rights, then with those that lockdown concerns at each of its levels. */
final class PrivilegeTrial implements Trial {
    /** Integrity takes nothing from anybody; who had most shows it. Confidentiality takes both walks. */
    private static final Map<Lockdown, List<Account>> CONCERNED = Map.of(Lockdown.INTEGRITY, List.of(Account.ROOT),
            Lockdown.CONFIDENTIALITY, List.of(Account.ROOT, Account.CAP_KCORE, Account.CAP_BPF));

    @Override
    public void judge(Guest guest, Truth first, Aftermath aftermath, Verdicts verdicts) {
        for (Account account : Account.values()) {
            if (guest.cancelled()) {
                return;
            }
            new PrivilegeReading(guest, verdicts, first).compare(account, Lockdown.NONE);
        }
        lock(guest, Lockdown.INTEGRITY, verdicts);
        // later not even root may look what is left
        verdicts.add("after the agents ended", aftermath.left());
        lock(guest, Lockdown.CONFIDENTIALITY, verdicts);
    }

    private static void lock(Guest guest, Lockdown lockdown, Verdicts verdicts) {
        guest.say("step " + lockdown.step());
        Reading<Truth> next = guest.step(lockdown.step());
        if (!(next instanceof Reading.Ok<Truth>(String path, Truth truth))) {
            verdicts.fail("step " + lockdown.step(), "step", Refusal.of(next));
            return;
        }
        for (Account account : CONCERNED.get(lockdown)) {
            if (guest.cancelled()) {
                return;
            }
            new PrivilegeReading(guest, verdicts, truth).compare(account, lockdown);
        }
    }
}
