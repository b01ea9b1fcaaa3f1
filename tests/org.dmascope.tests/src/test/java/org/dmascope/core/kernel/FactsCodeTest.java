// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;

import org.dmascope.core.Errno;
import org.dmascope.core.Fixture;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.Property;
import org.dmascope.core.Reading;
import org.junit.jupiter.api.Test;

/** What was kept is what was parsed; anything else is parsed anew. */
class FactsCodeTest {
    private static final FactsKey KEY = new FactsKey("b00t", 7, "1 2");
    private static final KernelFacts FACTS = new KernelFacts(Kallsyms.parse(Fixture.content("core/kernel/kallsyms")), new Reading.Ok<>("btf", Kernels.types()));

    @Test
    void comesBackAsItWas() {
        KernelFacts back = FactsCode.decode(KEY, FactsCode.encode(KEY, FACTS));
        assertEquals(FACTS.types().orElse(null), back.types().orElse(null));
        Symbols a = FACTS.symbols().orElse(null);
        Symbols b = back.symbols().orElse(null);
        assertEquals(a.size(), b.size());
        for (long at : new long[] { 0, 1, 0xffffffff82233440L, 0xffffffffc0a12340L, 0xffffffff81000200L }) {
            assertEquals(a.at(at), b.at(at));
        }
        assertEquals(a.address("dmabuf_list"), b.address("dmabuf_list"));
    }

    @Test
    void anotherKeyCutsAndChangesAreNothing() {
        byte[] bytes = FactsCode.encode(KEY, FACTS);
        assertNotNull(FactsCode.decode(KEY, bytes));
        assertNull(FactsCode.decode(new FactsKey("b00t", 8, "1 2"), bytes));
        assertNull(FactsCode.decode(new FactsKey("b007", 7, "1 2"), bytes));
        for (int n = 0; n < bytes.length; n++) {
            assertNull(FactsCode.decode(KEY, Arrays.copyOf(bytes, n)));
        }
        Property.holds(2_000, d -> {
            byte[] b = bytes.clone();
            b[d.below(b.length)] ^= (byte) (1 << d.below(8));
            assertNull(FactsCode.decode(KEY, b));
        });
    }

    @Test
    void hiddenAddressesAreNotKept() {
        Reading<Symbols> hidden = Kallsyms.parse(Fixture.text("0000000000000000 T _text\n"));
        assertFalse(FactsCode.keeps(new KernelFacts(hidden, FACTS.types())));
        assertFalse(FactsCode.keeps(new KernelFacts(FACTS.symbols(), new Reading.Absent<>("btf", Errno.ENOENT))));
    }

    @Test
    void theKeyChangesWithTheModulesNotWithTheirUsers() {
        String modules = "vgem 16384 %s, Live 0xffffffffc0a00000\n";
        MemoryRoot root = new MemoryRoot().file("/proc/sys/kernel/random/boot_id", "b00t\n").file("/proc/modules", modules.formatted("0 -"));
        FactsKey key = FactsKey.of(root);
        assertEquals(key, FactsKey.of(root.file("/proc/modules", modules.formatted("3 drm"))));
        assertFalse(key.equals(FactsKey.of(root.file("/proc/modules", modules.formatted("0 -").replace("c0a", "c0b")))));
        assertFalse(key.equals(FactsKey.of(root.file("/proc/modules", ""))));
    }
}
