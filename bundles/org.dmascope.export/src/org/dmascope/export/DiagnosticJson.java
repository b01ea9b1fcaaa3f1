// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Errno;

/** {@code diagnostics[]}: what could not be read, why, and what would help. */
final class DiagnosticJson {
    private DiagnosticJson() {
    }

    static void write(Json json, List<Diagnostic> diagnostics) throws IOException {
        json.key("diagnostics").beginList();
        for (Diagnostic d : diagnostics) {
            json.begin().string("source", d.source()).name("path", d.path()).string("outcome", d.outcome().name().toLowerCase(Locale.ROOT))
                    .string("errno", d.errno() == 0 ? null : Errno.name(d.errno())).string("reason", d.reason()).string("remedy", d.remedy())
                    .number("count", d.count());
            json.natural("line", d.line() == 0 ? -1 : d.line()).end();
        }
        json.endList();
    }
}
