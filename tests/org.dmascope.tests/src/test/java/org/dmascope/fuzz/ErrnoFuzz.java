// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.fuzz;

import java.nio.charset.StandardCharsets;

import org.dmascope.core.catalogue.FailureStage;
import org.dmascope.core.catalogue.KnownErrno;
import org.dmascope.core.catalogue.KnownErrnos;

/** What a person pastes for {@code explain}: never an exception, and an error that was found is found again by its own name. */
public final class ErrnoFuzz {
    private static final KnownErrnos ERRNOS = KnownErrnos.load();

    private ErrnoFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        KnownErrno e = ERRNOS.parse(text);
        Checks.that(e == null || e.equals(ERRNOS.parse(e.name())) && e.equals(ERRNOS.numbered(e.number())), e);
        FailureStage s = FailureStage.named(text);
        Checks.that(s == null || s.calls().stream().anyMatch(text::contains), s);
    }
}
