// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.dmascope.analysis.Structs;
import org.dmascope.core.Tier;
import org.dmascope.core.source.drm.GemObject;
import org.dmascope.core.source.host.HostFacts;
import org.dmascope.core.source.pci.Acs;
import org.dmascope.core.source.proc.Credentials;
import org.dmascope.core.source.proc.ProcLimits;
import org.dmascope.core.source.struct.KernelCaps;
import org.dmascope.core.source.sysfs.DeviceNode;
import org.junit.jupiter.api.Test;

/** Every condition met, not met and not known, on a machine on which all of them are met until one is spoilt. */
class ReadinessTest {
    private static final Acs REDIRECT = new Acs(Acs.State.READ, 0x100, 0x1f, 0x1d);
    private static final Acs UNREAD = Acs.UNREAD;

    private static ReadyRow row(Readiness r, String id) {
        return r.rows().stream().filter(x -> x.about().id().equals(id)).findFirst().orElseThrow(() -> new AssertionError(id));
    }

    private static ReadyRow row(String id, Consumer<ReadyMachine> spoil) {
        return row(id, 0, spoil);
    }

    private static ReadyRow row(String id, int pid, Consumer<ReadyMachine> spoil) {
        ReadyMachine m = new ReadyMachine();
        spoil.accept(m);
        ReadyRow r = row(m.look(pid), id);
        if (r.answer() == Answer.UNKNOWN) {
            assertFalse(r.holds().reason().isBlank());
            assertEquals(r.holds().remedy(), r.remedy());
        } else {
            assertNotNull(r.holds().evidence(), "an answer has evidence");
        }
        return r;
    }

    private static void said(Answer answer, ReadyRow r, String... parts) {
        assertEquals(answer, r.answer(), r::toString);
        for (String p : parts) {
            assertTrue(r.explanation().contains(p) || r.remedy() != null && r.remedy().contains(p), r::toString);
        }
    }

    private static Consumer<ReadyMachine> without(String... symbols) {
        return m -> m.caps = ReadyMachine.with(m.caps, Set.of(), Set.of(symbols));
    }

    private static Consumer<ReadyMachine> with(String... symbols) {
        return m -> m.caps = ReadyMachine.with(m.caps, Set.of(symbols), Set.of());
    }

    private static void unreadKernel(ReadyMachine m) {
        m.caps = null;
    }

    @Test
    void everyConditionHasItsOwnNameAndAsksAQuestion() {
        Set<String> ids = new HashSet<>();
        for (Condition c : Conditions.all()) {
            assertTrue(ids.add(c.about().id()), c.about().id());
            assertTrue(c.about().asks().endsWith("?"), c.about().asks());
        }
        assertEquals(21, ids.size());
    }

    @Test
    void aWholeMachineIsReady() {
        Readiness r = new ReadyMachine().look();
        assertEquals(ReadyVerdict.READY, r.verdict(), () -> r.blocking() + " " + r.open());
        assertEquals(List.of(), r.limiting());
        assertEquals(Conditions.all().size(), r.rows().size());
        assertEquals(ReadyVerdict.READY, new ReadyMachine().look(812).verdict());
    }

    /** Never ready on a guess: each needed condition that is not known keeps the whole unknown, and says what to read. */
    @Test
    void oneUnknownNeededConditionIsEnough() {
        List<Consumer<ReadyMachine>> hidden = List.of(ReadinessTest::unreadKernel, m -> m.acs = UNREAD, m -> m.rightsRead = false, m -> m.groupType = null, m -> m.odp = null, m -> {
            m.rdmaRead = false;
            m.caps = ReadyMachine.with(m.caps, Set.of(), Set.of("mlx5_ib_dmabuf_invalidate_cb"));
        }, m -> m.gpuDriver = "nvidia", m -> m.gpuDriver = "someone");
        for (Consumer<ReadyMachine> h : hidden) {
            ReadyMachine m = new ReadyMachine();
            h.accept(m);
            Readiness r = m.look();
            assertEquals(ReadyVerdict.NOT_KNOWN, r.verdict(), () -> r.blocking() + " " + r.open());
            r.open().forEach(x -> assertTrue(x.remedy() != null && !x.remedy().isBlank(), x.toString()));
        }
        ReadyMachine both = new ReadyMachine();
        both.acs = UNREAD;
        both.gpuDriver = "i915";
        assertEquals(ReadyVerdict.NOT_READY, both.look().verdict(), "what is known to fail counts more than what is not known");
    }

    @Test
    void theKernelMustAttachAndKnowPeers() {
        said(Answer.NO, row("kernel.dma-buf", without("dma_buf_dynamic_attach")), "CONFIG_DMA_SHARED_BUFFER");
        said(Answer.UNKNOWN, row("kernel.dma-buf", ReadinessTest::unreadKernel), "read");
        said(Answer.NO, row("kernel.p2pdma", without("pci_p2pdma_distance_many")), "CONFIG_PCI_P2PDMA");
        said(Answer.UNKNOWN, row("kernel.p2pdma", without("pci_p2pdma_distance_many", "pci_bus_type")), "did not ask");
        said(Answer.NO, row("kernel.revoke", without("dma_buf_attach_revocable")), "7.1");
        said(Answer.UNKNOWN, row("kernel.revoke", ReadinessTest::unreadKernel));
    }

    @Test
    void movesAreToldOrTheMemoryIsPinned() {
        said(Answer.NO, row("kernel.move-notify", m -> m.caps = moveNotify(m, false)), "CONFIG_DMABUF_MOVE_NOTIFY");
        said(Answer.UNKNOWN, row("kernel.move-notify", m -> m.caps = moveNotify(m, null)), "CONFIG_DMABUF_MOVE_NOTIFY");
        said(Answer.YES, row("kernel.move-notify", m -> {
            m.gpuDriver = "habanalabs";
            m.caps = moveNotify(m, false);
        }), "never moves");
    }

    private static KernelCaps moveNotify(ReadyMachine m, Boolean on) {
        return new KernelCaps(false, "move_notify", on, on == null ? null : "/proc/config.gz", "dmabuf_list", true, m.caps.symbols());
    }

    @Test
    void exportersShareByTheirTable() {
        said(Answer.YES, row("exporter.p2p-rule", m -> { }), "one attachment without peer to peer moves the buffer for all");
        said(Answer.NO, row("exporter.p2p-rule", m -> m.gpuDriver = "i915"), "never shares device memory");
        said(Answer.NO, row("exporter.p2p-rule", m -> m.gpuDriver = "panthor"), "system memory");
        said(Answer.NO, row("exporter.p2p-rule", m -> m.gpuDriver = "vkms"), "drm-helpers");
        said(Answer.UNKNOWN, row("exporter.p2p-rule", m -> m.gpuDriver = "nvidia"), "rules of its own");
        said(Answer.UNKNOWN, row("exporter.p2p-rule", m -> m.gpuDriver = null), "no driver is bound");
        assertEquals(Tier.RULE, row("exporter.p2p-rule", m -> { }).holds().evidence().tier());
    }

    @Test
    void vfioTakesWhomItCanRevoke() {
        Consumer<ReadyMachine> vfio = m -> m.gpuDriver = "vfio-pci";
        said(Answer.YES, row("exporter.accepts", vfio), "can revoke");
        said(Answer.NO, row("exporter.accepts", vfio.andThen(m -> m.nicDriver = "efa")), "cannot be revoked");
        said(Answer.UNKNOWN, row("exporter.accepts", vfio.andThen(m -> m.nicDriver = "ice")));
        said(Answer.NO, row("exporter.accepts", vfio.andThen(without("vfio_pci_core_feature_dma_buf"))), "CONFIG_VFIO_PCI_DMABUF");
        said(Answer.YES, row("exporter.accepts", vfio.andThen(without("dma_buf_attach_revocable"))), "do not pin");
        said(Answer.NO, row("exporter.accepts", vfio.andThen(without("dma_buf_attach_revocable")).andThen(m -> m.nicDriver = "efa")), "refuses importers that pin");
        said(Answer.UNKNOWN, row("exporter.accepts", vfio.andThen(ReadinessTest::unreadKernel)));
        said(Answer.NO, row("exporter.accepts", m -> m.gpuDriver = "vmwgfx"), "ENOSYS");
        said(Answer.UNKNOWN, row("exporter.accepts", m -> m.gpuDriver = "someone"));
    }

    @Test
    void theBarIsHeldAgainstTheMemory() {
        said(Answer.YES, row("exporter.bar", m -> { }), "16384 MiB of 16384 MiB");
        said(Answer.NO, row("exporter.bar", m -> m.bar = 256L << 20), "256 MiB of 16384 MiB", "resizable BAR");
        said(Answer.UNKNOWN, row("exporter.bar", m -> m.bar = 0), "no memory BAR");
        said(Answer.UNKNOWN, row("exporter.bar", m -> m.drm = new org.dmascope.core.Reading.Denied<>("/sys/kernel/debug/dri", 13)), "how much memory");
        said(Answer.YES, row("exporter.bar", m -> m.gpuDriver = "vfio-pci"), "the BAR itself");
    }

    @Test
    void theDriverRegistersOrNot() {
        assertEquals(Tier.STRUCT, row("importer.operation", m -> { }).holds().evidence().tier());
        said(Answer.NO, row("importer.operation", m -> m.dmabufOp = false), "EOPNOTSUPP");
        said(Answer.NO, row("importer.operation", m -> {
            m.nicDriver = "mlx4_core";
            m.dmabufOp = null;
            m.odp = null;
        }), "no operation");
        said(Answer.UNKNOWN, row("importer.operation", m -> {
            m.nicDriver = "someone";
            m.dmabufOp = null;
            m.odp = null;
        }), "EBADF");
        said(Answer.YES, row("importer.operation", ReadinessTest::graphics), "imports dma-bufs");
        said(Answer.UNKNOWN, row("importer.operation", m -> {
            graphics(m);
            m.nicDriver = "someone";
        }), "trial");
    }

    private static void graphics(ReadyMachine m) {
        m.nicDriver = "xe";
        m.nicNodes = List.of(new DeviceNode("drm", "renderD129", "226:129", Map.of()));
        m.rdmaRead = false;
        m.nodes.put("/dev/dri/renderD129", ReadyMachine.node(0666, 0));
    }

    @Test
    void staticImportersTakeNoPeers() {
        said(Answer.YES, row("importer.peer-to-peer", m -> { }), "dynamically");
        said(Answer.YES, row("importer.peer-to-peer", ReadinessTest::graphics));
        Consumer<ReadyMachine> i915 = m -> {
            graphics(m);
            m.nicDriver = "i915";
        };
        said(Answer.NO, row("importer.peer-to-peer", i915), "static");
        said(Answer.NO, row("importer.paging", i915), "neither");
        said(Answer.NO, row("placement.mapped", i915), "static importer");
        said(Answer.UNKNOWN, row("importer.peer-to-peer", m -> {
            graphics(m);
            m.nicDriver = "someone";
        }));
    }

    @Test
    void pagingOrPinning() {
        said(Answer.YES, row("importer.paging", m -> { }), "pages on demand");
        said(Answer.NO, row("importer.paging", m -> m.odp = 0L), "does not page on demand");
        said(Answer.UNKNOWN, row("importer.paging", m -> m.odp = null), "kernel's structures");
        said(Answer.YES, row("importer.paging", m -> m.nicDriver = "efa"), "pins the memory");
        said(Answer.YES, row("importer.paging", ReadinessTest::graphics), "by itself");
    }

    @Test
    void theKernelsRuleDecidesOverThePath() {
        said(Answer.YES, row("path.map-type", m -> { }), "direct");
        said(Answer.NO, row("path.map-type", m -> m.acs = REDIRECT), "0000:02:00.0", "pci=disable_acs_redir=0000:02:00.0");
        said(Answer.YES, row("path.map-type", m -> {
            m.acs = REDIRECT;
            m.cpu = new org.dmascope.core.source.pci.Cpu("AuthenticAMD", 0x19);
        }), "through the host bridge");
        said(Answer.UNKNOWN, row("path.map-type", m -> m.acs = UNREAD), "0000:02:00.0", "read as root");
        said(Answer.YES, row("path.acs", m -> { }), "no ACS redirects");
        said(Answer.NO, row("path.acs", m -> m.acs = REDIRECT), "0000:02:00.0");
        said(Answer.UNKNOWN, row("path.acs", m -> m.acs = UNREAD), "read as root");
        said(Answer.NO, row("path.acs", m -> m.gpuPath = "/sys/devices/pci0000:00/" + ReadyMachine.GPU), "no bridge is above both");
        said(Answer.UNKNOWN, row("path.map-type", m -> {
            graphics(m);
            m.nicDriver = "amdgpu";
            m.acs = REDIRECT;
        }), "XGMI");
    }

    @Test
    void theIommuLetsThroughOrNot() {
        said(Answer.YES, row("path.iommu", m -> m.group = -1), "no IOMMU");
        said(Answer.YES, row("path.iommu", m -> { }), "identity");
        said(Answer.YES, row("path.iommu", m -> m.groupType = "DMA-FQ"), "translates");
        said(Answer.NO, row("path.iommu", m -> m.groupType = "blocked"), "blocks");
        said(Answer.UNKNOWN, row("path.iommu", m -> m.groupType = "unmanaged"), "unmanaged");
        said(Answer.UNKNOWN, row("path.iommu", m -> m.groupType = null), "/sys/kernel/iommu_groups/7/type");
        said(Answer.UNKNOWN, row("path.iommu", m -> {
            m.groupType = "DMA";
            m.gpuDriver = "nvidia";
        }), "iommu=pt");
    }

    @Test
    void nodesAreThereAndOpen() {
        said(Answer.YES, row("rights.exporter", m -> { }), "mode 660", "--for PID");
        said(Answer.YES, row("rights.exporter", 812, m -> { }), "process 812 may open /dev/dri/renderD128");
        said(Answer.NO, row("rights.exporter", 812, m -> m.credentials = new Credentials(1000, 1000, List.of(), 0, 1, 0)), "may not open", "group 44");
        said(Answer.UNKNOWN, row("rights.exporter", 812, m -> m.credentials = new Credentials(1000, 1000, List.of(44L), 0, 2, 0)), "container");
        said(Answer.UNKNOWN, row("rights.exporter", 7, m -> { }), "no process 7");
        said(Answer.NO, row("rights.exporter", m -> m.nodes.remove("/dev/dri/renderD128")), "is not there");
        said(Answer.UNKNOWN, row("rights.exporter", m -> m.nodes.put("/dev/dri/renderD128", null)), "ls -l");
        said(Answer.UNKNOWN, row("rights.exporter", m -> m.gpuNode = new DeviceNode("sound", "x", null, Map.of())), "/dev");
        said(Answer.YES, row("rights.importer", 812, m -> { }), "/dev/infiniband/uverbs0");
        said(Answer.NO, row("rights.importer", m -> m.nodes.remove("/dev/infiniband/uverbs0")), "is not there");
        said(Answer.UNKNOWN, row("rights.importer", m -> m.rightsRead = false), "did not ask");
    }

    @Test
    void limitsCountWhereTheyCount() {
        said(Answer.UNKNOWN, row("limits.memlock", m -> { }), "--for PID");
        said(Answer.YES, row("limits.memlock", 812, m -> { }), "unlimited");
        said(Answer.NO, row("limits.memlock", 812, m -> m.limits = new ProcLimits(0, 64)), "memlock is 0", "raise memlock");
        said(Answer.UNKNOWN, row("limits.memlock", 812, m -> m.limits = new ProcLimits(-1, 64)), "could not be read");
        said(Answer.YES, row("limits.memlock", ReadinessTest::graphics), "does not count");
        said(Answer.YES, row("limits.cgroup", m -> { }), "version 2");
        said(Answer.UNKNOWN, row("limits.cgroup", m -> m.host = new HostFacts("lab", "7.3.4", "x86_64", "b00t", 0, 0, "none", 1, 2, null, null, 2)), "dmem.max");
    }

    @Test
    void theOtherWayIsNamed() {
        said(Answer.YES, row("way.peermem", m -> { }), "no peer memory");
        said(Answer.NO, row("way.peermem", with("nv_mem_get_pages", "ib_register_peer_memory_client")), "nvidia-peermem is loaded");
        said(Answer.NO, row("way.peermem", with("ib_register_peer_memory_client")), "vendor's stack");
        said(Answer.UNKNOWN, row("way.peermem", without("pci_enable_device")), "did not ask");
    }

    @Test
    void thePlaceWhileMappedFollowsFromBothSides() {
        said(Answer.YES, row("placement.mapped", m -> { }), "do not pin");
        said(Answer.NO, row("placement.mapped", m -> m.caps = moveNotify(m, false)), "GTT");
        said(Answer.UNKNOWN, row("placement.mapped", m -> {
            m.caps = moveNotify(m, false);
            m.gpuDriver = "xe";
        }), "cannot be read");
        said(Answer.UNKNOWN, row("placement.mapped", m -> m.caps = moveNotify(m, null)));
        said(Answer.UNKNOWN, row("placement.mapped", m -> m.nicDriver = "efa"), "the importer pins");
        said(Answer.YES, row("placement.mapped", m -> m.gpuDriver = "habanalabs"), "never moves");
        said(Answer.NO, row("placement.mapped", m -> m.gpuDriver = "nouveau"), "system memory");
        said(Answer.NO, row("placement.mapped", m -> m.gpuDriver = "panthor"), "from the start");
        said(Answer.UNKNOWN, row("placement.mapped", m -> m.gpuDriver = "someone"));
    }

    private static void attached(ReadyMachine m, String placement, boolean p2p) {
        m.surveys.buffer(12, 4096, "drm", "weights", ReadyMachine.NIC);
        m.walked.add(Structs.buffer(12, 4096, "drm", "amdgpu_dmabuf_ops", "amdgpu_dma_buf_pin", null,
                Structs.attachment(ReadyMachine.NIC, p2p, "ib_umem_dmabuf_attach_pinned_ops", null)));
        m.drm = ReadyMachine.drm(List.of(new GemObject(5, 4096, placement, 1, GemObject.Sharing.EXPORTED, 12)));
    }

    /** An attachment that is there beats every rule: a pinned importer, of which the tables cannot tell where the memory goes. */
    @Test
    void whatIsSeenNeedsNoForetelling() {
        ReadyRow mapped = row("placement.mapped", m -> {
            m.nicDriver = "efa";
            attached(m, "VRAM", true);
        });
        said(Answer.YES, mapped, "is in vram now");
        assertFalse(mapped.holds().evidence().tier().inferred());
        ReadyRow rule = row("exporter.p2p-rule", m -> attached(m, "VRAM", true));
        said(Answer.YES, rule, "this very pair");
        assertEquals(Tier.STRUCT, rule.holds().evidence().tier());
        said(Answer.UNKNOWN, row("placement.mapped", m -> {
            m.nicDriver = "efa";
            attached(m, "VRAM", false);
        }));
        said(Answer.NO, row("placement.fallback", m -> attached(m, "GTT", false)), "ino 12", "dmascope explain ino:12");
        said(Answer.YES, row("placement.fallback", m -> attached(m, "VRAM", true)), "on the device");
        said(Answer.YES, row("placement.fallback", m -> { }), "no buffer of it");
        said(Answer.YES, row("placement.fallback", m -> m.gpuDriver = "habanalabs"), "no fallback");
        said(Answer.UNKNOWN, row("placement.fallback", m -> m.surveys.bufinfoDenied()));
    }

    @Test
    void optionsThatHideAreNamed() {
        said(Answer.UNKNOWN, row("kernel.debug", m -> { }), "CONFIG_DMABUF_DEBUG");
        said(Answer.NO, row("kernel.debug", with("dma_buf_wrap_sg_table")), "CONFIG_DMABUF_DEBUG hides");
        said(Answer.NO, row("kernel.debug", with("debug_dma_map_sg")), "CONFIG_DMA_API_DEBUG");
        said(Answer.NO, row("kernel.debug", m -> m.commandLine = "quiet pcie_acs_override=downstream"), "isolation");
        said(Answer.NO, row("kernel.debug", m -> m.host = new HostFacts("lab", "7.3.4", "x86_64", "b00t", 0, 0, "confidentiality", 1, 2, null, null, 0)), "lockdown");
    }

    @Test
    void sidesAreFoundByAddressNodeAndDriver() {
        ReadyMachine m = new ReadyMachine();
        var s = new ReadyHost(org.dmascope.analysis.Snapshots.of(m.survey()), m.survey()).snapshot();
        for (String name : List.of("0000:03:00.0", "03:00.0", "renderD128", "amdgpu")) {
            assertEquals(List.of(ReadyMachine.GPU), Party.find(s, name).stream().map(p -> p.device().id()).toList(), name);
        }
        for (String name : List.of("0000:41:00.0", "41:00.0", "mlx5_0", "uverbs0", "mlx5_core")) {
            assertEquals(List.of(ReadyMachine.NIC), Party.find(s, name).stream().map(p -> p.device().id()).toList(), name);
        }
        assertEquals(List.of(), Party.find(s, "nobody"));
        assertNull(Party.find(s, ReadyMachine.GPU).getFirst().rdma());
        assertEquals("mlx5_0", Party.find(s, "41:00.0").getFirst().rdma().device().id().name());
    }
}
