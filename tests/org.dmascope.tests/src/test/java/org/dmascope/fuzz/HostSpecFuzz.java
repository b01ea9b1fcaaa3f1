// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.fuzz;

import java.nio.charset.StandardCharsets;

import org.dmascope.core.Reading;
import org.dmascope.session.HostSpec;

/** The words of a host: never an exception, and the written form of a host names the same host. */
public final class HostSpecFuzz {
    private HostSpecFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        Reading<HostSpec> r = HostSpec.parse(text);
        if (r instanceof Reading.Ok<HostSpec>(String path, HostSpec spec)) {
            Checks.that(spec.equals(HostSpec.parse(spec.text()).orElse(null)) || spec.text().length() > 8000, spec);
        } else {
            Checks.that(r instanceof Reading.Malformed<HostSpec> m && m.reason().lines().count() == 1, r);
        }
    }
}
