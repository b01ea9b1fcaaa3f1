// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

/** A kernel that shows its structures to nobody. */
final class Lockdown implements FindingRule {
    private static final About ABOUT = new About("host.lockdown", Severity.INFO, "The kernel is locked down",
            "Is the kernel locked down for confidentiality?",
            "Its structures can be read by nobody then, not by root either: who pins and who can be revoked stay unknown.",
            "Nothing, if this is the policy of the host. Recorded events say part of it.",
            "security/lockdown/lockdown.c, /sys/kernel/security/lockdown");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        if ("confidentiality".equals(host.snapshot().host().lockdown())) {
            report.found(FindingSubject.host(), "lockdown is in the mode confidentiality");
        }
    }
}
