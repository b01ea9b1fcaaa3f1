// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.nio.charset.StandardCharsets;

import org.dmascope.core.Content;
import org.dmascope.core.Errno;
import org.dmascope.core.Fixture;
import org.dmascope.core.Reading;

/** The kernel that never was, see {@code core/kernel/types.c}: its types, and symbols by hand. */
final class Kernels {
    private Kernels() {
    }

    static Reading<Content> module(String name) {
        return name.equals("ib_core") || name.equals("vfio_pci_core") ? new Reading.Ok<>("/sys/kernel/btf/" + name, Fixture.content("core/kernel/module.btf"))
                : new Reading.Absent<>("/sys/kernel/btf/" + name, Errno.ENOENT);
    }

    static KernelTypes types() {
        Reading<KernelTypes> r = TypeLookup.read(new Reading.Ok<>("/sys/kernel/btf/vmlinux", Fixture.content("core/kernel/types.btf")), Kernels::module);
        return ((Reading.Ok<KernelTypes>) r).value();
    }

    /** @param lines ADDRESS (hexadecimal) and NAME, or NAME with TAB and [MODULE] */
    static Symbols symbols(String... lines) {
        StringBuilder s = new StringBuilder();
        for (String l : lines) {
            String[] words = l.split(" ", 2);
            s.append("%016x".formatted(Long.parseUnsignedLong(words[0], 16))).append(" r ").append(words[1]).append('\n');
        }
        return ((Reading.Ok<Symbols>) Kallsyms.parse(new Content(s.toString().getBytes(StandardCharsets.ISO_8859_1), false))).value();
    }
}
