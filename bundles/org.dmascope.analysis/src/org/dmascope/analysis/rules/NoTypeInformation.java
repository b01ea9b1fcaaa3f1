// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import org.dmascope.core.source.struct.KernelCaps;

/** A kernel without type information. */
final class NoTypeInformation implements FindingRule {
    private static final About ABOUT = new About("kernel.no-btf", Severity.INFO, "The kernel offers no type information",
            "Was the kernel built without CONFIG_DEBUG_INFO_BTF?",
            "Without it the kernel's structures cannot be read: who pins, who can be revoked and what is peer to peer stay unknown, "
                    + "but for what the catalogue infers.",
            "Run a kernel with CONFIG_DEBUG_INFO_BTF=y, as the distributions ship it.",
            "/sys/kernel/btf/vmlinux");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        KernelCaps caps = host.snapshot().kernel();
        if (caps != null && caps.callbackMember() == null) {
            report.found(FindingSubject.host(), "there is no /sys/kernel/btf/vmlinux that could be read");
        }
    }
}
