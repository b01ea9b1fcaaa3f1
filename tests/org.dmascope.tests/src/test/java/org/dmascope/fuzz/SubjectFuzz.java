// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.fuzz;

import java.nio.charset.StandardCharsets;

import org.dmascope.export.Filter;
import org.dmascope.export.Subject;

/** What a person types for {@code explain} and for a filter: never an exception, and the written form of a numbered subject names the same. */
public final class SubjectFuzz {
    private SubjectFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        if (Subject.parse(text) instanceof Subject.Result.Ok(Subject s) && s.ordinal() > 0) {
            Checks.that(Subject.parse(s.toString()) instanceof Subject.Result.Ok(Subject again) && again.equals(s), s);
        }
        if (Filter.parse(text) instanceof Filter.Result.Bad b) {
            Checks.that(b.position() >= 0 && b.position() <= text.length() && b.message().lines().count() == 1, b);
        }
    }
}
