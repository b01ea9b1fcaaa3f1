// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.fuzz;

import java.nio.charset.StandardCharsets;

import org.dmascope.core.Names;

/** Any bytes can be shown and the shown form gives them back; what is shown holds nothing that a terminal interprets. */
public final class NamesFuzz {
    private NamesFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        String raw = new String(data, StandardCharsets.ISO_8859_1);
        String shown = Names.display(raw);
        Checks.that(raw.equals(Names.parse(shown)), shown);
        Checks.that(shown.codePoints().noneMatch(Character::isISOControl), shown);
        Names.parse(new String(data, StandardCharsets.UTF_8));
    }
}
