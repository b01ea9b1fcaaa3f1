// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.dmascope.analysis.RdmaHost;
import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.Surveys;
import org.dmascope.core.Draw;
import org.dmascope.core.Errno;
import org.dmascope.core.Property;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.core.catalogue.Catalogue;
import org.dmascope.core.catalogue.FailureStage;
import org.dmascope.core.catalogue.KnownErrnos;
import org.dmascope.core.catalogue.KnownFailure;
import org.dmascope.core.catalogue.KnownFailures;
import org.dmascope.core.source.Survey;
import org.dmascope.core.source.struct.KernelCaps;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureCausesTest {
    private static final KnownErrnos ERRNOS = KnownErrnos.load();
    private final Catalogue catalogue = Catalogue.load();
    private final KnownFailures failures = KnownFailures.load();
    private final FailureCauses causes = new FailureCauses(failures, catalogue);

    private static FailureQuery query(String errno, String stage, String exporter, String importer) {
        return new FailureQuery(ERRNOS.named(errno), stage == null ? null : FailureStage.of(stage), exporter, importer);
    }

    private static List<String> ids(List<Cause> all) {
        return all.stream().map(c -> c.failure().id()).toList();
    }

    private static FailureHost host(Surveys surveys, Reading<KernelCaps> kernel) {
        return new FailureHost(Snapshots.of(surveys.survey()), kernel);
    }

    private static Reading<KernelCaps> caps(Boolean sgt, String member, String... symbols) {
        return new Reading.Ok<>("k", new KernelCaps(sgt, member, null, null, "db_list", false, Set.of(symbols)));
    }

    /** Each row, asked for by what it names: it is found, it fits, and only rows that name as much stand before it. */
    @TestFactory
    List<DynamicTest> eachRowIsReached() {
        return failures.all().stream().map(f -> DynamicTest.dynamicTest(f.id(), () -> reached(f))).toList();
    }

    private void reached(KnownFailure f) {
        String stage = f.stages().stream().sorted().map(FailureStage::word).findFirst().orElse(null);
        String exporter = f.exporters().stream().sorted().findFirst().orElse(null);
        String importer = f.anyImporter() ? null : f.drivers().isEmpty() ? f.traits().stream().sorted().findFirst().orElseThrow().word() : new TreeSet<>(f.drivers()).getFirst();
        for (String errno : f.errnos()) {
            Causes found = causes.of(query(errno, stage, exporter, importer), null);
            int at = ids(found.causes()).indexOf(f.id());
            assertTrue(at >= 0, f.id() + " is not among " + ids(found.causes()));
            Cause c = found.causes().get(at);
            assertEquals(f.conditions().isEmpty() ? Cause.Fit.FITS : Cause.Fit.POSSIBLE, c.fit(), f.id());
            found.causes().subList(0, at).forEach(b -> assertTrue(b.rank() >= c.rank(), b.failure().id()));
            Causes open = causes.of(query(errno, null, null, null), null);
            assertTrue(ids(open.causes()).contains(f.id()), "without anything but the errno all its causes are shown");
            assertTrue(open.ruledOut().isEmpty());
        }
    }

    /** rdma_rxe is in the table of drivers without the operation; on a host where it has one, as in scenario rxe, only the library can lack it. */
    @Test
    void theDevicesOwnTableOfOperationsDecides() {
        FailureQuery q = query("EOPNOTSUPP", "register", null, "rxe0");
        Causes has = causes.of(q, new FailureHost(RdmaHost.software("rxe0").regionsWalked(true, null, true, List.of()).snapshot(), caps(true, "invalidate_mappings")));
        assertTrue(ids(has.ruledOut()).contains("rdma-no-op"), ids(has.ruledOut()).toString());
        assertEquals("rdma-provider-no-op", has.causes().getFirst().failure().id());
        Causes none = causes.of(q, new FailureHost(RdmaHost.software("rxe0").regionsWalked(false, null, true, List.of()).snapshot(), caps(true, "invalidate_mappings")));
        assertEquals("rdma-no-op", none.causes().getFirst().failure().id());
        assertTrue(none.causes().getFirst().checks().stream().anyMatch(c -> c.holds().known() && c.holds().evidence().tier() == Tier.STRUCT), none.causes().getFirst().checks().toString());
        Causes unread = causes.of(q, new FailureHost(RdmaHost.software("rxe0").snapshot(), caps(true, "invalidate_mappings")));
        assertEquals("rdma-no-op", unread.causes().getFirst().failure().id());
    }

    /** The well-known ones, by the row that must stand first. */
    @ParameterizedTest
    @CsvSource({ "EOPNOTSUPP,register,,rdma_rxe,rdma-no-op", "EOPNOTSUPP,register,,siw,rdma-no-op", "EOPNOTSUPP,import,udmabuf,iommufd,iommufd-not-vfio",
            "EOPNOTSUPP,import,vfio-pci,i915,vfio-not-revocable", "EOPNOTSUPP,register,vfio-pci,efa,vfio-not-revocable", "EOPNOTSUPP,attach,xe,,xe-no-place",
            "EOPNOTSUPP,attach,i915,,i915-no-smem", "ENOMEM,register,nvidia,mlx5_core,nvidia-map-null", "ENOSYS,attach,vmwgfx,,vmwgfx-surface", "ENOSYS,import,qxl,vgem,qxl-own-only",
            "ENOSYS,import,system,qxl,qxl-import", "ENODEV,import,system,virtio_gpu,virtio-foreign", "ENODEV,attach,vfio_pci_core,,vfio-revoked", "ENODEV,map,ib_uverbs,,uverbs-revoked",
            "EPERM,map,habanalabs,,habanalabs-no-p2p", "EINVAL,map,vfio_pci_core,mlx5_core,p2p-map-type", "EINVAL,pin,amdgpu,,amdgpu-vram-pinned", "EBUSY,map,amdgpu,,gpu-dma-map",
            "EFAULT,register,,rdma,mr-over-mmap", "EFAULT,import,,v4l2,vb2-not-contiguous", "EBADF,register,,,fd-probe", "ENOTTY,export,vfio-pci,,vfio-no-feature",
            "ENOTSUPP,mmap,nvidia,,nvidia-mmap", "EACCES,open,,,node-mode", "EBUSY,name,,,name-attached", "EBUSY,import,,v4l2,v4l2-queue-busy", "EINVAL,import,,bochs-drm,no-import-sg",
            "EOPNOTSUPP,import,,netdev,netdev-no-devmem", "ENOENT,open,udmabuf,,no-udmabuf", "EMFILE,export,,,fd-limit", "EBADFD,export,udmabuf,,not-memfd" })
    void theWellKnownOnesStandFirst(String errno, String stage, String exporter, String importer, String first) {
        Causes found = causes.of(query(errno, stage, exporter, importer), null);
        assertEquals(first, found.causes().getFirst().failure().id(), ids(found.causes()).toString());
    }

    /** Failures that kernels under the lab's emulation gave (bochs, qxl, virtio-gpu, vgem, vivid, rxe, vfio-pci, iommufd, network), with the cause that was found then. */
    @ParameterizedTest
    @CsvSource({ "EOPNOTSUPP,use,,drm,addfb-refused", "EINVAL,import,videobuf2_vmalloc,v4l2,vb2-too-small", "EINVAL,register,,rdma,odp-flag",
            "EOPNOTSUPP,register,,rdma_rxe,odp-flag", "ENOENT,open,system,,no-heaps", "ENOSYS,export,,bochs-drm,drm-no-prime",
            "ENOSYS,import,videobuf2_vmalloc,bochs-drm,drm-no-prime", "ENOSYS,import,drm-helpers,vgem,gem-no-sg", "ENOSYS,register,drm-helpers,rdma_rxe,gem-no-sg",
            "ENOSYS,import,drm-helpers,virtio_gpu,gem-no-sg", "EINVAL,attach,udmabuf,pinned,no-callback-old", "EOPNOTSUPP,attach,udmabuf,rdma,ib-revocable-missing",
            "EINVAL,register,vfio_pci_core,rdma,p2p-map-type", "EINVAL,mmap,vfio_pci_core,,mmap-no-op", "EINVAL,export,vfio_pci_core,,vfio-bar-range",
            "ENODEV,import,vfio_pci_core,iommufd,vfio-revoked", "EOPNOTSUPP,attach,vfio_pci_core,static,vfio-not-revocable",
            "EOPNOTSUPP,import,vfio_pci_core,vgem,vfio-not-p2p", "EOPNOTSUPP,register,vfio_pci_core,efa,vfio-pin-refused", "ENOSYS,attach,qxl,rdma,qxl-own-only",
            "EOPNOTSUPP,import,,virtio_net,netdev-no-devmem", "EINVAL,import,,netdev,netdev-bad-queue", "ENOENT,import,,netdev,no-netdev-family",
            "EFAULT,import,drm-helpers,vivid,vb2-not-contiguous", "EAGAIN,export,qxl,,dmem-again" })
    void whatTheLabMetIsExplained(String errno, String stage, String exporter, String importer, String cause) {
        List<String> found = ids(causes.of(query(errno, stage, exporter, importer), null).causes());
        assertTrue(found.indexOf(cause) >= 0, found.toString());
    }

    /** A host without RDMA, vfio, i915 and xe. */
    @Test
    void aHostKeepsWhatFitsIt() {
        Surveys s = new Surveys().device("0000:01:00.0", "pci", "amdgpu").buffer(7, 4096, "drm", null, "0000:01:00.0");
        Causes found = causes.of(query("EOPNOTSUPP", "register", null, null), host(s, caps(false, "invalidate_mappings", "dma_buf_attach_revocable", "ib_umem_dmabuf_get_pinned",
                "ib_umem_dmabuf_revoke_locked")));
        assertEquals(List.of("generic-exporter-refused"), ids(found.causes()), "no RDMA device, no vfio, no i915, no xe on this host");
        for (Cause c : found.ruledOut()) {
            assertTrue(c.checks().stream().anyMatch(k -> Boolean.FALSE.equals(k.holds().value())) || c.failure().conditions().stream().anyMatch(k -> !k.present()), c.failure().id());
        }
    }

    @Test
    void aNameOfTheHostIsItsDriver() {
        Surveys s = new Surveys().device("0000:01:00.0", "pci", "qxl").device("0000:02:00.0", "pci", "amdgpu");
        FailureHost h = host(s, caps(false, "move_notify"));
        Causes found = causes.of(query("ENOSYS", "import", null, "card0"), h);
        assertEquals("qxl-import", found.causes().getFirst().failure().id());
        assertEquals("driver qxl", found.names().getFirst().is().value());
        assertEquals("driver amdgpu", causes.of(query("ENOSYS", "import", null, "0000:02:00.0"), h).names().getFirst().is().value());
        assertFalse(causes.of(query("ENOSYS", "import", null, "no\nbody"), h).names().getFirst().is().known());
    }

    /** {@code drm} is the name of many; the devices of the host tell which it may be. */
    @Test
    void aSharedExporterNameIsNarrowedByTheHost() {
        assertEquals(Cause.Fit.POSSIBLE, causes.of(query("EBUSY", "map", "drm", null), null).causes().getFirst().fit());
        Surveys s = new Surveys().device("0000:02:00.0", "pci", "amdgpu");
        Causes found = causes.of(query("EBUSY", "map", "drm", null), host(s, caps(false, "move_notify")));
        assertEquals("gpu-dma-map", found.causes().getFirst().failure().id());
        assertEquals("amdgpu, drm-helpers", found.names().getFirst().is().value());
        assertFalse(causes.of(query("EBUSY", "map", "nonsense", null), null).names().getFirst().is().known());
    }

    @Test
    void theKernelDecidesByWhatItHas() {
        Surveys s = new Surveys().device("0000:01:00.0", "pci", "efa");
        FailureQuery q = query("EOPNOTSUPP", "register", null, "efa");
        assertEquals(Cause.Fit.FITS, fit(causes.of(q, host(s, caps(true, "move_notify", "db"))), "rdma-pinned-missing"));
        assertEquals(Cause.Fit.RULED_OUT, fit(causes.of(q, host(s, caps(true, "move_notify", "ib_umem_dmabuf_get_pinned"))), "rdma-pinned-missing"));
        Causes denied = causes.of(q, host(s, new Reading.Denied<>("/proc/kallsyms", Errno.EPERM)));
        assertEquals(Cause.Fit.POSSIBLE, fit(denied, "rdma-pinned-missing"));
        Check unread = denied.causes().stream().filter(c -> c.failure().id().equals("rdma-pinned-missing")).findFirst().orElseThrow().checks().getLast();
        assertFalse(unread.holds().known());
        assertTrue(unread.holds().remedy() != null && unread.holds().reason().contains("permission denied"), unread.holds().reason());
        FailureQuery old = query("EINVAL", "attach", null, "pinned");
        assertEquals(Cause.Fit.FITS, fit(causes.of(old, host(s, caps(true, "move_notify", "x"))), "no-callback-old"));
        assertEquals(Cause.Fit.RULED_OUT, fit(causes.of(old, host(s, caps(true, "invalidate_mappings", "x"))), "no-callback-old"));
    }

    private static Cause.Fit fit(Causes found, String id) {
        List<Cause> all = new ArrayList<>(found.causes());
        all.addAll(found.ruledOut());
        return all.stream().filter(c -> c.failure().id().equals(id)).findFirst().orElseThrow().fit();
    }

    /** What could not be read rules nothing out. */
    @Test
    void whatIsUnreadRulesNothingOut() {
        Survey seen = new Surveys().bufinfoDenied().survey();
        Survey unread = new Survey(seen.takenAt(), seen.host(), seen.bufinfo(), seen.holders(), seen.stats(), new Reading.Denied<>("/sys", Errno.EACCES), seen.drm(), seen.rdma(), seen.struct(),
                seen.diagnostics());
        FailureHost blind = new FailureHost(Snapshots.of(unread), new Reading.Denied<>("/proc/kallsyms", Errno.EPERM));
        Causes found = causes.of(query("ENODEV", "map", null, null), blind);
        assertTrue(ids(found.causes()).contains("vfio-revoked"), ids(found.causes()).toString());
        Check c = found.causes().stream().filter(x -> x.failure().id().equals("vfio-revoked")).findFirst().orElseThrow().checks().getFirst();
        assertFalse(c.holds().known());
        assertTrue(c.holds().reason().contains("permission denied"), c.holds().reason());
    }

    @Test
    void anErrorWithoutACauseHasNone() {
        Causes found = causes.of(query("ELOOP", null, null, null), null);
        assertTrue(found.causes().isEmpty() && found.ruledOut().isEmpty());
    }

    /** Of two rows that both fit, one that names at least as much on every side and more on one stands first, whatever the order of the table. */
    @Test
    void theNarrowerRowStandsFirst() {
        Map<String, String> exporters = Map.of("*", "0", "xe", "1");
        Map<String, String> importers = Map.of("*", "0", "kind:rdma", "1", "driver:mlx5_core", "2");
        Map<String, String> stages = Map.of("*", "0", "pin", "1", "register", "2");
        Property.holds(500, d -> {
            List<int[]> ranks = new ArrayList<>();
            StringBuilder table = new StringBuilder("id\terrno\tstages\texporters\timporters\twhen\tcause\ttell\tremedy\tsource\n");
            for (int n = d.between(2, 12); n > 0; n--) {
                String s = pick(d, stages);
                String e = pick(d, exporters);
                String i = pick(d, importers);
                table.append("r").append(ranks.size()).append("\tEIO\t").append(s).append('\t').append(e).append('\t').append(i).append("\t-\tc\tt\tr\ts\n");
                ranks.add(new int[] { Integer.parseInt(stages.get(s)), Integer.parseInt(exporters.get(e)), Integer.parseInt(importers.get(i)) });
            }
            FailureCauses made = new FailureCauses(KnownFailures.of(table.toString(), Set.of("xe"), ERRNOS), catalogue);
            List<String> order = ids(made.of(query("EIO", "register", "xe", "mlx5_core"), null).causes());
            assertEquals(ranks.size(), order.size());
            for (int a = 0; a < order.size(); a++) {
                for (int b = a + 1; b < order.size(); b++) {
                    int[] before = ranks.get(Integer.parseInt(order.get(a).substring(1)));
                    int[] after = ranks.get(Integer.parseInt(order.get(b).substring(1)));
                    assertFalse(atLeast(after, before) && !atLeast(before, after), table + "\n" + order);
                }
            }
        });
    }

    private static String pick(Draw d, Map<String, String> of) {
        return d.of(of.keySet().stream().sorted().toArray(String[]::new));
    }

    private static boolean atLeast(int[] a, int[] b) {
        return a[0] >= b[0] && a[1] >= b[1] && a[2] >= b[2];
    }

    @Test
    void hostileNamesBreakNothing() {
        Property.holds(300, d -> {
            Surveys s = new Surveys().device(d.raw(20), d.raw(5), d.raw(10)).buffer(7, 4096, d.raw(31), d.raw(31), d.raw(10));
            FailureHost h = d.oneIn(2) ? null : host(s, caps(d.oneIn(2), "move_notify"));
            Causes found = causes.of(new FailureQuery(ERRNOS.all().get(d.below(ERRNOS.all().size())), d.oneIn(2) ? null : d.of(FailureStage.values()), d.oneIn(2) ? null : d.raw(5_000),
                    d.oneIn(2) ? null : d.raw(5_000)), h);
            found.causes().forEach(c -> assertTrue(c.fit() != Cause.Fit.RULED_OUT));
        });
    }
}
