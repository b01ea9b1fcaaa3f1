// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.fuzz;

import org.dmascope.core.Content;
import org.dmascope.core.Reading;
import org.dmascope.core.kernel.FactsCode;
import org.dmascope.core.kernel.FactsKey;
import org.dmascope.core.kernel.Kallsyms;
import org.dmascope.core.kernel.StructWalk;
import org.dmascope.core.kernel.Symbols;

/** Symbols, and the file that they are kept in: never an exception; the list that the walk starts from is only found where it is named. */
public final class KallsymsFuzz {
    private static final FactsKey KEY = new FactsKey("b00t", 7, "1 2");

    private KallsymsFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        FactsCode.decode(KEY, data);
        if (Kallsyms.parse(new Content(data, false)) instanceof Reading.Ok<Symbols>(String p, Symbols s)) {
            Checks.that(s.size() > 0, s);
            String list = StructWalk.list(s);
            Checks.that(list == null || s.has(list), list);
            long a = list == null ? 0 : s.address(list);
            Checks.that(a == 0 || s.at(a).named(), Long.toHexString(a));
        }
    }
}
