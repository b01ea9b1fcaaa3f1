// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

/** How much the kernel keeps even from root (include/linux/security.h, enum lockdown_reason). It can be raised at run time, never lowered. */
enum Lockdown {
    NONE(""), INTEGRITY("lockdown-integrity"), CONFIDENTIALITY("lockdown-confidentiality");

    private final String step;

    Lockdown(String step) {
        this.step = step;
    }

    /** Name of the step that raises it. */
    String step() {
        return step;
    }

    String words() {
        return this == NONE ? "" : " in lockdown " + name().toLowerCase(java.util.Locale.ROOT);
    }
}
