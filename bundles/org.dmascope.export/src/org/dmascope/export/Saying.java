// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;

/** A value with who says so, or why it is unknown: how texts for people end a line. */
final class Saying {
    private Saying() {
    }

    static String of(Fact<?> f) {
        if (!f.known()) {
            return "unknown: " + f.reason() + (f.remedy() == null ? "" : "; what would help: " + f.remedy());
        }
        return (f.value() instanceof Boolean b ? b ? "yes" : "no" : Names.display(String.valueOf(f.value()))) + "  " + by(f.evidence());
    }

    static String by(Evidence e) {
        return "[" + e.tier() + ", " + Names.display(e.source()) + ", " + Names.display(e.path()) + (e.note() == null ? "" : "; " + Names.display(e.note())) + "]";
    }
}
