// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.util.List;

import org.dmascope.analysis.failure.Cause;
import org.dmascope.analysis.failure.Causes;
import org.dmascope.analysis.failure.Check;
import org.dmascope.analysis.failure.FailureQuery;
import org.dmascope.analysis.failure.Named;
import org.dmascope.core.Names;
import org.dmascope.core.source.host.HostFacts;

/** Causes of a failure for people, laid out as {@link ExplanationText} is. */
final class FailureText {
    private static final int WIDTH = 14;
    private static final String INDENT = " ".repeat(WIDTH + 2);

    private final Causes causes;

    FailureText(Causes causes) {
        this.causes = causes;
    }

    void write(Utf8Output out) throws IOException {
        FailureQuery q = causes.query();
        out.append(q.errno().name() + " (" + q.errno().number() + ", " + q.errno().text() + ")" + (q.stage() == null ? "" : ", stage " + q.stage().word() + ": " + q.stage().text())
                + "\n");
        for (Named n : causes.names()) {
            item(out, n.role(), Names.display(n.asked()) + ": " + Saying.of(n.is()));
        }
        item(out, "host", host());
        List<Cause> all = causes.causes();
        for (int i = 0; i < all.size(); i++) {
            out.append("\nCause " + (i + 1) + " of " + all.size() + ": " + all.get(i).failure().cause() + "\n");
            cause(out, all.get(i));
        }
        if (all.isEmpty()) {
            out.append("\nNo cause of this is known" + (q.stage() == null && q.exporter() == null && q.importer() == null ? "" : " for what was asked") + ".\n");
            if (q.stage() != null || q.exporter() != null || q.importer() != null) {
                item(out, "what to do", "ask with " + q.errno().name() + " alone to see all its causes");
            }
        }
        if (!causes.ruledOut().isEmpty()) {
            out.append("\nRuled out\n");
            for (Cause c : causes.ruledOut()) {
                out.append("  " + c.failure().id() + ": " + c.failure().cause() + "\n");
                for (Check k : c.checks()) {
                    if (Boolean.FALSE.equals(k.holds().value()) || k.holds().known() && k == c.checks().getLast()) {
                        out.append(INDENT + Names.display(k.what()) + ": " + Saying.of(k.holds()) + "\n");
                    }
                }
            }
        }
        out.flush();
    }

    private String host() {
        if (causes.host() == null) {
            return "none was read; name a HOST to keep only the causes that fit it";
        }
        HostFacts h = causes.host().snapshot().host();
        return (h.name() == null ? "without a name" : Names.display(h.name())) + (h.kernel() == null ? "" : ", kernel " + Names.display(h.kernel())) + ", read "
                + causes.host().snapshot().takenAt();
    }

    private static void cause(Utf8Output out, Cause c) throws IOException {
        item(out, "fits", c.fit() == Cause.Fit.FITS ? "yes, as far as it was asked" : "possible");
        for (Check k : c.checks()) {
            out.append(INDENT + Names.display(k.what()) + ": " + Saying.of(k.holds()) + "\n");
        }
        item(out, "how to tell", c.failure().tell());
        item(out, "what to do", c.failure().remedy());
        item(out, "rule", c.failure().rule() + "  [RULE, " + c.failure().source() + "]");
    }

    private static void item(Utf8Output out, String title, String text) throws IOException {
        out.append("  " + title + " ".repeat(Math.max(1, WIDTH - title.length())) + text + "\n");
    }
}
