// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.core.Content;
import org.dmascope.core.Fixture;
import org.dmascope.core.Property;
import org.dmascope.core.Reading;
import org.dmascope.core.source.struct.Sym;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Symbols by address and by name, and what is no symbol. */
class KallsymsTest {
    private static Symbols parse(String text) {
        return Kallsyms.parse(new Content(text.getBytes(StandardCharsets.ISO_8859_1), false)).orElse(null);
    }

    @Test
    void tablesFunctionsAndModules() {
        Symbols s = Kallsyms.parse(Fixture.content("core/kernel/kallsyms")).orElse(null);
        assertTrue(s.addressed());
        assertEquals(new Sym("dma_buf_fops", null), s.at(0xffffffff82233440L));
        assertEquals(new Sym("ib_umem_dmabuf_attach_pinned_ops", "ib_core"), s.at(0xffffffffc0a12340L));
        assertEquals(new Sym("amdgpu_dma_buf_attach_ops", "amdgpu"), s.at(0xffffffffc1b00000L), "the hash of clang's link-time optimisation is left out");
        assertEquals(Sym.UNNAMED, s.at(0xffffffff82233441L), "inside a table is not at it");
        assertEquals(Sym.NULL, s.at(0));
        assertEquals(new Sym("do_one", null), s.at(0xffffffff81000200L), "the plain one of two names");
        assertEquals(0xffffffff82f00000L, s.address("dmabuf_list"));
        assertEquals(0xffffffff81000300L, s.address("twice"), "the first of two");
        assertEquals(0, s.address("nothing"));
        assertFalse(s.has("dmabuf_lis"));
        assertEquals("dmabuf_list", StructWalk.list(s));
        assertEquals(10, s.size());
    }

    @Test
    void hiddenAddressesAreNoTableOfZeros() {
        Symbols s = parse("0000000000000000 D dmabuf_list\n0000000000000000 t f\t[m]\n");
        assertFalse(s.addressed());
        assertTrue(s.has("dmabuf_list"));
        assertEquals(Sym.UNNAMED, s.at(0x1000));
    }

    @Test
    void whatIsNoListIsMalformed() {
        for (String t : List.of("", "\n\n", "hello\n", "0000000000000000 D dmabuf_list", "000000000000000g D x\n", "0000000000000000 D \n", "FFFFFFFFFFFFFFFF D x\n")) {
            assertInstanceOf(Reading.Malformed.class, Kallsyms.parse(Fixture.text(t)), t);
        }
        assertInstanceOf(Reading.Malformed.class, Kallsyms.parse(new Content("0000000000000001 D x\n".getBytes(StandardCharsets.ISO_8859_1), true)));
    }

    @Test
    void everySymbolIsFoundAgain() {
        Property.holds(200, d -> {
            Map<Long, Set<String>> at = new HashMap<>();
            Map<String, Long> first = new HashMap<>();
            StringBuilder text = new StringBuilder();
            for (int n = d.between(1, 400); n > 0; n--) {
                String name = "f" + d.below(200);
                long address = (d.any() | 1L << 63) & ~0xfffL | d.below(3) * 8L;
                at.computeIfAbsent(address, a -> new HashSet<>()).add(name);
                first.putIfAbsent(name, address);
                text.append("%016x t %s%s%n".formatted(address, name, d.oneIn(3) ? "\t[m]" : ""));
            }
            Symbols s = parse(text.toString());
            at.forEach((a, names) -> assertTrue(names.contains(s.at(a).name())));
            first.forEach((name, a) -> assertEquals(a, s.address(name)));
        });
    }

    @Test
    void thisKernelsOwn() throws IOException {
        Path live = Path.of(Kallsyms.PATH);
        Assumptions.assumeTrue(Files.isReadable(live));
        byte[] bytes = Files.readAllBytes(live);
        List<String> lines = new String(bytes, StandardCharsets.ISO_8859_1).lines().toList();
        Symbols s = Kallsyms.parse(new Content(bytes, false)).orElse(null);
        assertEquals(lines.size(), s.size());
        for (int i = 0; i < lines.size(); i += 97) {
            assertTrue(s.has(lines.get(i).substring(19).split("\t")[0]), lines.get(i));
        }
    }
}
