// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.fuzz;

import java.util.Map;

import org.dmascope.core.Content;
import org.dmascope.core.Fixture;
import org.dmascope.core.Reading;
import org.dmascope.core.kernel.Field;
import org.dmascope.core.kernel.KernelTypes;
import org.dmascope.core.kernel.TypeLookup;

/** Type information, as the kernel's and as a module's on top of a good one: never an exception, never a member before its structure. */
public final class BtfFuzz {
    private static final byte[] VMLINUX = Fixture.bytes("core/kernel/types.btf");

    private BtfFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        check(data, data);
        check(VMLINUX, data);
    }

    private static void check(byte[] vmlinux, byte[] module) {
        Reading<KernelTypes> r = TypeLookup.read(new Reading.Ok<>("vmlinux", new Content(vmlinux, false)), m -> new Reading.Ok<>(m, new Content(module, false)));
        Checks.that(r.ok() || r instanceof Reading.Malformed, r);
        if (r instanceof Reading.Ok<KernelTypes> ok) {
            for (Map.Entry<String, Field> e : ok.value().fields().entrySet()) {
                Field f = e.getValue();
                Checks.that(f.offset() >= 0 && f.size() >= 0 && f.bit() >= 0 && f.bit() < 8 && f.bits() >= 0, e);
            }
        }
    }
}
