// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.analysis.Structs;
import org.dmascope.analysis.Surveys;
import org.dmascope.core.Fact;
import org.dmascope.core.Property;
import org.dmascope.core.Tier;
import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.axis.ImporterKind;
import org.dmascope.core.axis.Pinned;
import org.dmascope.core.axis.RevokeState;
import org.dmascope.core.axis.Word;
import org.dmascope.core.catalogue.Catalogue;
import org.dmascope.core.source.struct.KernelCaps;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructExporter;
import org.dmascope.core.source.struct.StructUmem;
import org.dmascope.core.source.struct.Sym;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules, one by one. A {@code ?} is an unknown axis; ops and callbacks with {@code ?} are set but have no name. */
class ContractTest {
    private static final String DUMMY = "ib_umem_dmabuf_unsupported_move_notify";
    private static final Catalogue CATALOGUE = Catalogue.load();

    private static KernelCaps caps(String name) {
        return switch (name) {
            case "old" -> Structs.old();
            case "between" -> Structs.between();
            case "fresh" -> Structs.fresh();
            case "unconfigured" -> Structs.unconfigured();
            default -> null;
        };
    }

    private static Contract contract(KernelCaps caps) {
        return new Contract(CATALOGUE, caps, StructDump.Method.BPF_DMABUF, "bpf", Surveys.TAKEN);
    }

    private static String words(Verdict v) {
        List<String> out = new ArrayList<>();
        for (Axis a : Axis.values()) {
            Object x = v.fact(a).value();
            out.add(x == null ? "?" : x instanceof Word w ? w.word() : x.equals(true) ? "yes" : "no");
        }
        return String.join(" ", out);
    }

    private static StructBuffer exporter(String kind, StructAttachment a) {
        return switch (kind) {
            case "static" -> Structs.buffer(1, 4096, "lab-static", "lab_static_ops", null, null, a);
            case "dynamic" -> Structs.buffer(1, 4096, "lab-dynamic", "lab_dynamic_ops", "lab_pin", null, a);
            case "amdgpu" -> Structs.buffer(1, 4096, "drm", "amdgpu_dmabuf_ops", "amdgpu_dma_buf_pin", null, a);
            case "vfio-pin" -> Structs.buffer(1, 4096, "vfio_pci_core", "vfio_pci_dmabuf_ops", "vfio_pci_dma_buf_pin", Structs.vfio(false, 1), a);
            case "vfio" -> Structs.buffer(1, 4096, "vfio_pci_core", "vfio_pci_dmabuf_ops", null, Structs.vfio(false, 1), a);
            case "revoking" -> Structs.buffer(1, 4096, "vfio_pci_core", "vfio_pci_dmabuf_ops", null, Structs.vfio(true, 2), a);
            case "revoked" -> Structs.buffer(1, 4096, "vfio_pci_core", "vfio_pci_dmabuf_ops", null, Structs.vfio(true, 0), a);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static StructAttachment importer(String ops, String callback, String umem) {
        boolean iommufd = umem.startsWith("len");
        StructUmem u = umem.equals("-") || iommufd ? null
                : Structs.umem(bit(umem.charAt(0)), bit(umem.charAt(1)), umem.charAt(2) == '1');
        return Structs.attachment("dev", true, ops.equals("NULL") ? null : ops, callback, u, iommufd ? Long.valueOf(umem.substring(3)) : null);
    }

    private static Boolean bit(char c) {
        return c == '?' ? null : c == '1';
    }

    /** caps | exporter | importer_ops | callback | umem pinned, revoked, mapped, or lenN for iommufd | importer p2p pinned revocable class state | rule of the class */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "old          | static   | NULL | NULL | -    | static yes by-exporter no static not-possible | static-on-static",
            "old          | dynamic  | NULL | NULL | -    | static yes for-life no static not-possible | static-on-dynamic",
            "between      | dynamic  | NULL | NULL | -    | static yes while-mapped no static not-possible | static-on-dynamic",
            "fresh        | dynamic  | NULL | NULL | -    | static yes while-mapped no static not-possible | static-on-dynamic",
            "none         | dynamic  | NULL | NULL | -    | static yes ? no static not-possible | static-on-dynamic",
            "none         | static   | NULL | NULL | -    | static yes by-exporter no static not-possible | static-on-static",
            // no callback: pinned by contract; the pin itself is the importer's own
            "fresh        | dynamic  | lab_pinned_attach_ops | NULL | - | dynamic yes ? no pinned not-possible | no-callback",
            "fresh        | static   | lab_pinned_attach_ops | NULL | - | dynamic yes by-exporter no pinned not-possible | no-callback",
            "fresh        | dynamic  | ib_umem_dmabuf_attach_pinned_ops | NULL | 101 | dynamic yes for-life no pinned not-possible | no-callback",
            "fresh        | dynamic  | ? | NULL | 101 | dynamic yes for-life no pinned not-possible | no-callback",
            "fresh        | dynamic  | ? | NULL | - | dynamic yes ? no pinned not-possible | no-callback",
            // the callback that only warns
            "old          | dynamic  | ib_umem_dmabuf_attach_pinned_ops | " + DUMMY + " | 1?1 | dynamic yes for-life no pinned not-possible | dummy-callback",
            "old          | dynamic  | ? | " + DUMMY + " | 101 | dynamic yes for-life no pinned not-possible | dummy-callback",
            "old          | dynamic  | my_own_ops | " + DUMMY + " | 101 | dynamic yes for-life no pinned not-possible | dummy-callback",
            "old          | static   | ib_umem_dmabuf_attach_pinned_ops | " + DUMMY + " | 101 | dynamic yes by-exporter no pinned not-possible | dummy-callback",
            "old          | dynamic  | ib_umem_dmabuf_attach_pinned_ops | " + DUMMY + " | 010 | dynamic yes no no pinned revoked | dummy-callback",
            // pinned and revocable
            "fresh        | dynamic  | ib_umem_dmabuf_attach_pinned_revocable_ops | ib_umem_dmabuf_revoke_locked | 101 | dynamic yes for-life yes pinned-revocable live | pinned-revocable-ops",
            "fresh        | dynamic  | ib_umem_dmabuf_attach_pinned_revocable_ops | ib_umem_dmabuf_revoke_locked | 010 | dynamic yes no yes pinned-revocable revoked | pinned-revocable-ops",
            "old          | dynamic  | ? | ib_umem_dmabuf_revoke_locked | 101 | dynamic yes for-life yes pinned-revocable live | pinned-revocable-ops",
            "fresh        | static   | ib_umem_dmabuf_attach_pinned_revocable_ops | ib_umem_dmabuf_revoke_locked | 010 | dynamic yes by-exporter yes pinned-revocable revoked | pinned-revocable-ops",
            "fresh        | vfio     | iopt_dmabuf_attach_revoke_ops | iopt_revoke_notify | len4096 | dynamic yes by-exporter yes pinned-revocable live | iommufd-ops",
            "fresh        | vfio     | iopt_dmabuf_attach_revoke_ops | iopt_revoke_notify | len0 | dynamic yes by-exporter yes pinned-revocable revoked | iommufd-ops",
            "fresh        | dynamic  | iopt_dmabuf_attach_revoke_ops | iopt_revoke_notify | len0 | dynamic yes no yes pinned-revocable revoked | iommufd-ops",
            // movable importers
            "fresh        | amdgpu   | mlx5_ib_dmabuf_attach_ops | mlx5_ib_dmabuf_invalidate_cb | 001 | dynamic yes no yes movable live | movable-ops",
            "fresh        | amdgpu   | xe_dma_buf_attach_ops | xe_dma_buf_move_notify | - | dynamic yes no yes movable live | movable-ops",
            "between      | amdgpu   | amdgpu_dma_buf_attach_ops | amdgpu_dma_buf_move_notify | - | dynamic yes no yes movable live | movable-ops",
            "old          | amdgpu   | amdgpu_dma_buf_attach_ops | amdgpu_dma_buf_move_notify | - | dynamic yes while-mapped yes movable live | movable-ops",
            "unconfigured | amdgpu   | amdgpu_dma_buf_attach_ops | amdgpu_dma_buf_move_notify | - | dynamic yes ? yes movable live | movable-ops",
            "none         | amdgpu   | virtgpu_dma_buf_attach_ops | virtgpu_dma_buf_move_notify | - | dynamic yes ? yes movable live | movable-ops",
            "unconfigured | static   | amdgpu_dma_buf_attach_ops | amdgpu_dma_buf_move_notify | - | dynamic yes by-exporter yes movable live | movable-ops",
            "fresh        | amdgpu   | mlx5_ib_dmabuf_attach_ops | mlx5_ib_dmabuf_invalidate_cb | 010 | dynamic yes no yes movable revoked | movable-ops",
            "old          | dynamic  | someone_s_ops | someone_s_notify | 001 | dynamic yes while-mapped yes movable live | umem-follows-moves",
            // an exporter that nobody knows may take a buffer back without a mark
            "fresh        | dynamic  | xe_dma_buf_attach_ops | xe_dma_buf_move_notify | - | dynamic yes no yes movable ? | movable-ops",
            "fresh        | dynamic  | mlx5_ib_dmabuf_attach_ops | mlx5_ib_dmabuf_invalidate_cb | 000 | dynamic yes no yes movable ? | movable-ops",
            "fresh        | dynamic  | mlx5_ib_dmabuf_attach_ops | mlx5_ib_dmabuf_invalidate_cb | 001 | dynamic yes no yes movable live | movable-ops",
            "fresh        | static   | mlx5_ib_dmabuf_attach_ops | mlx5_ib_dmabuf_invalidate_cb | 000 | dynamic yes by-exporter yes movable live | movable-ops",
            // importers that nobody knows
            "fresh        | dynamic  | lab_revocable_attach_ops | lab_revocable_revoked | - | dynamic yes ? yes ? ? | callback-of-unknown-importer",
            "fresh        | static   | lab_revocable_attach_ops | lab_revocable_revoked | - | dynamic yes by-exporter yes ? ? | callback-of-unknown-importer",
            "fresh        | dynamic  | ? | ? | - | dynamic yes ? yes ? ? | callback-of-unknown-importer",
            "old          | dynamic  | lab_notified_attach_ops | lab_notified_notified | - | dynamic yes ? ? ? ? | callback-is-a-must",
            "old          | dynamic  | ? | ? | - | dynamic yes ? ? ? ? | callback-without-name",
            "none         | dynamic  | ? | ? | - | dynamic yes ? ? ? ? | callback-without-name",
            // exporters that take back
            "fresh        | revoking | lab_revocable_attach_ops | lab_revocable_revoked | - | dynamic yes by-exporter yes ? revoking | callback-of-unknown-importer",
            "fresh        | revoked  | lab_revocable_attach_ops | lab_revocable_revoked | - | dynamic yes by-exporter yes ? revoked | callback-of-unknown-importer",
            "fresh        | vfio     | lab_revocable_attach_ops | lab_revocable_revoked | - | dynamic yes by-exporter yes ? ? | callback-of-unknown-importer",
            "fresh        | revoking | mlx5_ib_dmabuf_attach_ops | mlx5_ib_dmabuf_invalidate_cb | 001 | dynamic yes by-exporter yes movable revoking | movable-ops",
            "fresh        | revoking | mlx5_ib_dmabuf_attach_ops | mlx5_ib_dmabuf_invalidate_cb | 000 | dynamic yes by-exporter yes movable revoked | movable-ops",
            "fresh        | vfio     | mlx5_ib_dmabuf_attach_ops | mlx5_ib_dmabuf_invalidate_cb | 001 | dynamic yes by-exporter yes movable live | movable-ops",
            "between      | vfio-pin | mlx5_ib_dmabuf_attach_ops | mlx5_ib_dmabuf_invalidate_cb | 001 | dynamic yes by-exporter yes movable live | movable-ops",
            "fresh        | revoking | iopt_dmabuf_attach_revoke_ops | iopt_revoke_notify | len4096 | dynamic yes by-exporter yes pinned-revocable revoking | iommufd-ops" })
    void eachRuleSaysWhatItMust(String caps, String exporter, String ops, String callback, String umem, String expected, String rule) {
        StructAttachment a = importer(ops, callback, umem);
        Verdict v = contract(caps(caps)).classify(a, exporter(exporter, a));
        assertEquals(expected, words(v));
        assertTrue(v.steps().stream().anyMatch(s -> s.axis() == Axis.CLASS && s.rule().equals(rule)), v.steps().toString());
        for (Axis axis : Axis.values()) {
            Fact<?> f = v.fact(axis);
            if (f.known()) {
                assertEquals(Tier.STRUCT, f.evidence().tier(), axis + " " + f);
                assertNotNull(RuleName.of(f.evidence()), axis.key());
            } else {
                assertFalse(f.remedy() == null || f.remedy().isBlank(), axis + " needs a remedy");
            }
        }
    }

    @Test
    void anUnreadUmemIsAnInference() {
        StructAttachment a = importer("ib_umem_dmabuf_attach_pinned_ops", DUMMY, "-");
        Verdict v = contract(Structs.old()).classify(a, exporter("dynamic", a));
        assertEquals(Pinned.FOR_LIFE, v.pinned().value());
        assertEquals(Tier.RULE, v.pinned().evidence().tier());
        assertEquals(AttachmentClass.PINNED, v.attachmentClass().value());
    }

    @Test
    void whatChangedWhileItWasReadIsUnknown() {
        StructAttachment a = Structs.unstable(importer("ib_umem_dmabuf_attach_pinned_ops", DUMMY, "101"));
        Verdict v = contract(Structs.old()).classify(a, exporter("dynamic", a));
        assertEquals("? ? ? ? ? ?", words(v));
        assertTrue(v.pinned().reason().contains("changed while it was read"));
    }

    @Test
    void aFlagOfABufferThatChangedWhileItWasReadTellsNothing() {
        StructAttachment a = importer("lab_revocable_attach_ops", "lab_revocable_revoked", "-");
        StructBuffer b = exporter("revoked", a);
        StructBuffer changing = new StructBuffer(b.ino(), b.size(), b.expName(), b.name(), b.owner(), b.ops(), b.pinOp(), 3, 0, b.exporter(), null, b.attachments(), false);
        assertNull(contract(Structs.fresh()).classify(a, changing).revokeState().value());
    }

    @Test
    void aSampledValueSaysSo() {
        StructAttachment a = importer("NULL", "NULL", "-");
        Contract kcore = new Contract(CATALOGUE, Structs.fresh(), StructDump.Method.KCORE, "kcore", Surveys.TAKEN);
        Verdict v = kcore.classify(a, exporter("static", a));
        assertEquals("/proc/kcore", v.pinned().evidence().path());
        assertTrue(v.pinned().evidence().note().contains("sampled"), v.pinned().evidence().note());
        assertEquals("exporter-without-pin", RuleName.of(v.pinned().evidence()));
        assertNull(RuleName.remark(contract(null).classify(a, exporter("static", a)).p2p().evidence()));
    }

    @Test
    void whoIsWaitedForIsSaid() {
        StructAttachment a = importer("lab_revocable_attach_ops", "lab_revocable_revoked", "-");
        Verdict v = contract(Structs.fresh()).classify(a, exporter("revoking", a));
        assertTrue(v.revokeState().evidence().note().contains("waits for 2 mappings"), v.revokeState().evidence().note());
    }

    /** The exporter says how many mappings are left, not whose. */
    @ParameterizedTest
    @CsvSource({ "0,revoked,revoked", "1,?,?", "2,revoking,revoking", "3,?,?" })
    void whoseMappingIsLeftMustBeTold(int left, String first, String second) {
        StructAttachment a = Structs.attachment("a", true, "lab_slow_attach_ops", "lab_slow_revoked");
        StructAttachment b = Structs.attachment("b", true, "lab_slow_attach_ops", "lab_slow_revoked");
        StructAttachment gone = Structs.attachment("c", true, "mlx5_ib_dmabuf_attach_ops", "mlx5_ib_dmabuf_invalidate_cb", Structs.umem(false, false, false), null);
        StructBuffer buffer = Structs.buffer(1, 4096, "vfio_pci_core", "vfio_pci_dmabuf_ops", null, Structs.vfio(true, left), a, b, gone);
        Contract c = contract(Structs.fresh());
        assertTrue(words(c.classify(a, buffer)).endsWith(" " + first), words(c.classify(a, buffer)));
        assertTrue(words(c.classify(b, buffer)).endsWith(" " + second), words(c.classify(b, buffer)));
        assertEquals(RevokeState.REVOKED, c.classify(gone, buffer).revokeState().value());
    }

    @Test
    void equalContractsAreJudgedOnce() {
        StructAttachment a = importer("NULL", "NULL", "-");
        StructAttachment b = Structs.attachment("other", true, null, null);
        Contract c = contract(Structs.fresh());
        assertSame(c.classify(a, exporter("static", a)), c.classify(b, exporter("static", b)));
    }

    /** Whatever structures say, no rule contradicts another one, and an unknown axis has reason and remedy. */
    @Test
    void axesNeverContradictEachOther() {
        Property.holds(20_000, draw -> {
            String ops = draw.of(null, "?", "my_ops", "ib_umem_dmabuf_attach_pinned_ops", "ib_umem_dmabuf_attach_pinned_revocable_ops", "iopt_dmabuf_attach_revoke_ops",
                    "xe_dma_buf_attach_ops", "mlx5_ib_dmabuf_attach_ops");
            String callback = ops == null ? null : draw.of(null, "?", "my_notify", DUMMY, "ib_umem_dmabuf_revoke_locked", "iopt_revoke_notify");
            StructUmem umem = draw.oneIn(2) ? null : Structs.umem(draw.of(null, true, false), draw.of(null, true, false), draw.oneIn(2));
            Long length = draw.oneIn(4) ? Long.valueOf(draw.below(2) * 4096L) : null;
            StructAttachment a = Structs.attachment("d", draw.oneIn(2), ops, callback, ops == null ? null : umem, ops == null ? null : length);
            StructExporter e = draw.oneIn(2) ? null : new StructExporter("vfio", null, null, Sym.NULL, null, null, draw.of(null, true, false), draw.of(null, 0, 1, 7));
            StructBuffer b = Structs.buffer(1, 4096, "x", draw.of("?", "my_dmabuf_ops", "vfio_pci_dmabuf_ops", "amdgpu_dmabuf_ops"), draw.of(null, "?", "pin"), e, a);
            KernelCaps caps = caps(draw.of("old", "between", "fresh", "unconfigured", "none"));
            Verdict v = contract(caps).classify(a, b);
            assertEquals(ops == null ? ImporterKind.STATIC : ImporterKind.DYNAMIC, v.importer().value());
            assertEquals(a.peer2peer(), v.p2p().value());
            AttachmentClass kind = v.attachmentClass().value();
            if (kind != null) {
                assertEquals(kind == AttachmentClass.MOVABLE || kind == AttachmentClass.PINNED_REVOCABLE, v.revocable().value());
            }
            if (Boolean.FALSE.equals(v.revocable().value())) {
                assertTrue(v.revokeState().value() != RevokeState.LIVE, v.toString());
            }
            if (!b.pinOp().set()) {
                assertEquals(Pinned.BY_EXPORTER, v.pinned().value());
            }
            for (Axis axis : Axis.values()) {
                Fact<?> f = v.fact(axis);
                assertTrue(f.known() ? RuleName.of(f.evidence()) != null : !f.reason().isBlank() && !f.remedy().isBlank());
                assertTrue(v.steps().stream().anyMatch(s -> s.axis() == axis), axis + " has no step");
            }
        });
    }
}
