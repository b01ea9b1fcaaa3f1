// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.dmascope.core.Content;
import org.dmascope.core.Errno;
import org.dmascope.core.Fixture;
import org.dmascope.core.Property;
import org.dmascope.core.Reading;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Layouts as the compiler made them (offsets by pahole of the same object files), and what was cut or changed. */
class BtfTest {
    private static final byte[] VMLINUX = Fixture.bytes("core/kernel/types.btf");
    private static final byte[] MODULE = Fixture.bytes("core/kernel/module.btf");

    private static Btf btf(byte[] b, Btf base) {
        return Btf.parse("btf", new Content(b, false), base).orElse(null);
    }

    @Test
    void membersOfAStructure() {
        Btf b = btf(VMLINUX, null);
        int odd = b.find(Set.of("odd", "list_head")).get("odd");
        assertEquals(128, b.sizeOf(odd));
        assertEquals(new Field(0, 1, 0, 0), b.field(odd, "first"));
        assertEquals(new Field(1, 4, 0, 3), b.field(odd, "low"));
        assertEquals(new Field(4, 4, 0, 17), b.field(odd, "high"));
        assertEquals(new Field(8, 4, 0, 0), b.field(odd, "deep"));
        assertEquals(new Field(16, 1, 0, 0), b.field(odd, "deeper"));
        assertEquals(new Field(8, 16, 0, 0), b.field(odd, "whole"));
        assertEquals(new Field(40, 8, 0, 0), b.field(odd, "named.phys.len"));
        assertEquals(new Field(48, 60, 0, 0), b.field(odd, "many"));
        assertEquals(new Field(112, 8, 0, 0), b.field(odd, "wide"));
        assertEquals(new Field(120, 1, 0, 1), b.field(odd, "flag"));
        assertNull(b.field(odd, "phys"), "a member of a named member is not its own");
        assertNull(b.field(odd, "first.of.none"));
        assertNull(b.field(odd, ""));
    }

    @Test
    void enumerators() {
        Btf b = btf(VMLINUX, null);
        Map<String, Long> c = new HashMap<>();
        b.constants(b.find(Set.of("wide")).get("wide"), c);
        assertEquals(Map.of("WIDE_LARGE", 0x100000002L), c);
    }

    @Test
    void aModuleGoesOnWhereTheKernelEnds() {
        KernelTypes t = Kernels.types();
        assertEquals(new Field(32, 4, 2, 1), t.field("ib_umem_dmabuf", "umem.is_dmabuf"));
        assertEquals(new Field(56, 1, 1, 1), t.field("ib_umem_dmabuf", "revoked"));
        assertEquals(new Field(48, 8, 0, 0), t.field("ib_umem_dmabuf", "attach"), "a pointer to a type of vmlinux");
        assertEquals(new Field(16, 8, 0, 0), t.field("ib_umem_dmabuf", "umem.length"), "of a typedef of vmlinux");
        assertEquals(new Field(20, 4, 0, 0), t.field("vfio_pci_dma_buf", "kref.refcount.refs.counter"));
        assertEquals(new Field(24, 48, 0, 0), t.field("pci_dev", "dev"));
        assertEquals(16, t.offset("file", "f_ref"), "within a nameless union");
        assertEquals(-1, t.offset("file", "f_count"));
        assertFalse(t.has("ttm_buffer_object"));
        assertEquals(1L, t.constants().get("DMA_FENCE_FLAG_SIGNALED_BIT"));
        assertNull(StructWalk.missing(t));
    }

    @Test
    void aModuleWithoutItsKernelHasNoNames() {
        assertNull(btf(MODULE, null) == null ? null : btf(MODULE, null).find(Set.of("dma_buf")).get("dma_buf"));
    }

    private static void harmless(byte[] vmlinux, byte[] module) {
        Reading<KernelTypes> r = TypeLookup.read(new Reading.Ok<>("vmlinux", new Content(vmlinux, false)), m -> new Reading.Ok<>(m, new Content(module, false)));
        if (r instanceof Reading.Ok<KernelTypes> ok) {
            ok.value().fields().forEach((name, f) -> assertTrue(f.offset() >= 0 && f.size() >= 0 && f.bit() < 8 && f.bits() >= 0, name + " " + f));
        } else {
            assertInstanceOf(Reading.Malformed.class, r);
        }
    }

    @Test
    void cutAtEveryLength() {
        for (int n = 0; n < VMLINUX.length; n++) {
            assertInstanceOf(Reading.Malformed.class, Btf.parse("btf", new Content(Arrays.copyOf(VMLINUX, n), false), null), "length " + n);
        }
        Btf base = btf(VMLINUX, null);
        for (int n = 0; n < MODULE.length; n++) {
            assertInstanceOf(Reading.Malformed.class, Btf.parse("btf", new Content(Arrays.copyOf(MODULE, n), false), base), "length " + n);
        }
        assertInstanceOf(Reading.Malformed.class, Btf.parse("btf", new Content(VMLINUX, true), null));
    }

    @Test
    void damagedAnywhere() {
        Property.holds(20_000, d -> {
            byte[] v = VMLINUX.clone();
            byte[] m = MODULE.clone();
            for (int n = d.between(1, 8); n > 0; n--) {
                byte[] b = d.oneIn(2) ? v : m;
                b[d.below(b.length)] = d.of((byte) 0, (byte) -1, (byte) d.below(256));
            }
            harmless(v, m);
        });
    }

    /** Sixteen nameless members of its own type: without a memory of what was looked into this takes 16 to the power of the bound on the depth. */
    @Test
    void aStructureThatHoldsItself() {
        byte[] b = Fixture.bytes("fuzz/btf/holds-itself");
        Btf btf = btf(b, null);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertNull(btf.field(btf.find(Set.of("dma_buf")).get("dma_buf"), "priv")));
    }

    @Test
    void ofAnotherKernel() {
        harmless(VMLINUX, VMLINUX);
        harmless(MODULE, MODULE);
    }

    @Test
    void noTypesIsAFailureOfItsOwn() {
        Reading<KernelTypes> r = TypeLookup.read(new Reading.Absent<>("/sys/kernel/btf/vmlinux", Errno.ENOENT), m -> new Reading.Absent<>(m, Errno.ENOENT));
        assertEquals(new Reading.Absent<>("/sys/kernel/btf/vmlinux", Errno.ENOENT), r);
    }

    @Test
    void thisKernelsOwn() throws IOException {
        Path live = Path.of(Btf.DIR + "/vmlinux");
        Assumptions.assumeTrue(Files.isReadable(live));
        KernelTypes t = TypeLookup.read(new Reading.Ok<>("vmlinux", new Content(Files.readAllBytes(live), false)), m -> new Reading.Absent<>(m, Errno.ENOENT)).orElse(null);
        assertEquals(new Field(0, 8, 0, 0), t.field("list_head", "next"), "the same since list_head is");
        assertTrue(t.has("device", "kobj.name"));
    }
}
