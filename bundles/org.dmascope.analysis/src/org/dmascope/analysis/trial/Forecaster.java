// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.trial;

import java.util.List;
import java.util.Set;

import org.dmascope.analysis.trial.Forecast.Outcome;
import org.dmascope.core.Errno;
import org.dmascope.core.axis.ImporterKind;
import org.dmascope.core.catalogue.Catalogue;
import org.dmascope.core.catalogue.KnownExporter;
import org.dmascope.core.catalogue.KnownImporter;
import org.dmascope.core.trial.LiveBuffer;
import org.dmascope.core.trial.TrialParty;

/** Says what is to be expected of a pair, from the catalogue and a few rules of the kernel. What they do not tell is unknown. */
public final class Forecaster {
    private static final String PRIME_IMPORT = "drivers/gpu/drm/drm_prime.c drm_gem_prime_import_dev()";
    private static final String REG_MR = "drivers/infiniband/core/uverbs_std_types_mr.c UVERBS_METHOD_REG_DMABUF_MR";
    /** They have no reg_user_mr_dmabuf in any kernel up to 7.3. */
    private static final Set<String> NO_MR = Set.of("mlx4_core", "cxgb4", "hns3", "qede", "erdma", "rdma_rxe");
    /** They have one (in some kernels), and give a context to nobody but their own library. */
    private static final Set<String> OWN_LIBRARY = Set.of("mlx5_core", "efa", "ice", "i40e", "bnxt_en", "mana", "ionic");
    /** netmem_tx of their devices is set (7.3). */
    private static final Set<String> SENDS = Set.of("mlx5_core", "gve", "fbnic", "bnxt_en");
    private static final String BIND = "net/core/devmem.c net_devmem_bind_dmabuf()";
    /** Those on the DRM helpers that take their own buffers only. */
    private static final Set<String> OWN_ONLY = Set.of("qxl", "vmwgfx");
    private static final Set<String> BOCHS = Set.of("bochs-drm", "bochs");

    private final Catalogue catalogue;

    public Forecaster(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public Forecast of(TrialParty exporter, TrialParty importer) {
        for (TrialParty p : List.of(importer, exporter)) {
            if (!p.available()) {
                return new Forecast(Outcome.NOT_TRIED, 0, null, null, "side:" + p.state().word(), null, p.reason());
            }
        }
        if (exporter.driver() != null && BOCHS.contains(exporter.driver())) {
            return unknown("bochs-export", "bochs exports nothing up to 6.1, exports without pages to map up to 6.12, and exports like others later");
        }
        return switch (importer.kind()) {
            case "prime" -> prime(exporter, importer);
            case "mr" -> region(importer);
            case "ibv" -> byLibrary(exporter, importer);
            case "netdev-tx" -> sending(exporter, importer);
            case "v4l2" -> unknown("v4l2.queue", "only its driver knows whether a device's queue reads by DMA or by the processor, and whether it needs the memory in one piece");
            default -> unknown("kind:" + importer.kind(), "there is no rule for this kind of importer");
        };
    }

    private static Forecast unknown(String rule, String reason) {
        return new Forecast(Outcome.UNKNOWN, 0, null, null, rule, null, reason);
    }

    private static Forecast fails(int errno, String rule, String source, String reason) {
        return new Forecast(Outcome.FAILS, errno, null, null, rule, source, reason);
    }

    private Forecast prime(TrialParty exporter, TrialParty importer) {
        boolean own = (exporter.kind().equals("dumb") || exporter.kind().equals(LiveBuffer.KIND)) && exporter.device() != null && exporter.device().equals(importer.device());
        if (own) {
            return new Forecast(Outcome.WORKS, 0, "none", "none", "drm.own-buffer", PRIME_IMPORT, "the device gets its own buffer back, without an attachment: it proves nothing");
        }
        String driver = importer.driver();
        if (driver != null && BOCHS.contains(driver)) {
            return unknown("bochs-import", "bochs takes foreign buffers since it keeps its memory in pages (7.3); earlier kernels answer EINVAL or ENOSYS");
        }
        if (driver != null && OWN_ONLY.contains(driver)) {
            return fails(Errno.ENOSYS, "importer:" + driver, PRIME_IMPORT, driver + " takes its own buffers only");
        }
        if ("virtio_gpu".equals(driver)) {
            return unknown("importer:virtio-gpu", "virtio-gpu takes foreign buffers only with blob resources and without virgl (6.14); else it answers ENODEV");
        }
        return catalogued(exporter, importer);
    }

    private Forecast catalogued(TrialParty exporter, TrialParty importer) {
        KnownExporter from = exporter(exporter);
        if (from == null) {
            return unknown("exporter:unknown", "the catalogue has no exporter for driver " + exporter.driver());
        }
        if (from.id().equals("vmwgfx")) {
            return fails(Errno.ENOSYS, from.rule(), from.source(), "vmwgfx lets nobody attach");
        }
        // devices without a driver of their own are known by their name; a faux or platform device may show the bus's driver
        List<KnownImporter> rows = catalogue.importers(importer.driver(), importer.device());
        rows = rows.isEmpty() ? catalogue.importers(null, importer.device()) : rows;
        KnownImporter to = rows.size() == 1 ? rows.getFirst() : null;
        if (to == null || to.importer() == null) {
            return unknown("importer:unknown", "the catalogue does not tell how driver " + importer.driver() + " imports");
        }
        boolean statically = to.importer() == ImporterKind.STATIC;
        if (from.revokes() && statically) {
            return fails(Errno.EOPNOTSUPP, from.rule(), from.source(), "the exporter refuses importers that cannot be revoked");
        }
        boolean maps = statically && !to.id().equals("i915");
        String pin = from.fixed() ? "none (its memory never moves)" : statically ? "pinned while mapped" : "none";
        return new Forecast(Outcome.WORKS, 0, maps ? "attach+map" : "attach", pin, to.rule(), to.source(), "importer " + to.id() + " takes buffers of " + from.id());
    }

    private KnownExporter exporter(TrialParty p) {
        return switch (p.kind()) {
            case "udmabuf" -> catalogue.exporterByName("udmabuf");
            case "heap" -> p.device() != null && p.device().startsWith("system") ? catalogue.exporterByName("system") : catalogue.exporterByName("default_cma_region");
            case "dumb" -> dumb(p);
            case LiveBuffer.KIND -> live(p);
            case "vfio" -> catalogue.exporterByName("vfio_pci_core");
            case "cuda" -> catalogue.exporterByName("nvidia");
            case "hip", "ze", "gaudi" -> catalogue.exporterByDriver(p.driver());
            default -> null;
        };
    }

    /** By its driver, else by the name that it gives itself; {@code drm} is many drivers' name and tells nothing. */
    private KnownExporter live(TrialParty p) {
        KnownExporter byDriver = dumb(p);
        return byDriver != null || p.driver() == null ? byDriver : catalogue.exporterByName(p.driver());
    }

    /** A driver with a row of its own, or one that imports by the helpers and so exports by them. */
    private KnownExporter dumb(TrialParty p) {
        String name = "virtio_gpu".equals(p.driver()) ? "virtio_gpu" : p.driver();
        KnownExporter own = catalogue.exporterByDriver(name);
        if (own != null) {
            return own;
        }
        boolean helpers = catalogue.importers().stream().filter(i -> i.id().equals("drm-helpers"))
                .anyMatch(i -> p.driver() != null && i.drivers().contains(p.driver()) || p.device() != null && i.devices().contains(p.device()));
        return helpers ? catalogue.exporters().stream().filter(e -> e.id().equals("drm-helpers")).findFirst().orElse(null) : null;
    }

    /** What a program gets: drivers without the operation fail alike; of the others the exporter and the kernel decide. */
    private Forecast byLibrary(TrialParty exporter, TrialParty importer) {
        if (importer.driver() != null && NO_MR.contains(importer.driver())) {
            return fails(Errno.EOPNOTSUPP, "rdma.no-operation", REG_MR, "driver " + importer.driver() + " has no operation for dma-buf memory regions");
        }
        KnownExporter from = exporter(exporter);
        boolean can = importer.driver() != null && OWN_LIBRARY.contains(importer.driver());
        return !can || from == null || from.revokes() ? unknown("rdma.library", "whether driver " + importer.driver() + " takes this exporter's buffers by libibverbs depends on kernel, firmware and provider")
                : catalogued(exporter, importer);
    }

    /** A static importer of few drivers; 7.3 has it in four. */
    private Forecast sending(TrialParty exporter, TrialParty importer) {
        KnownExporter from = exporter(exporter);
        if (importer.driver() == null || !SENDS.contains(importer.driver())) {
            return unknown("netdev.tx-driver", "only few drivers send memory of others, and newer kernels have more: up to 7.3 mlx5, gve, fbnic and bnxt");
        }
        if (from == null) {
            return unknown("exporter:unknown", "the catalogue has no exporter for driver " + exporter.driver());
        }
        if (from.revokes()) {
            return fails(Errno.EOPNOTSUPP, from.rule(), from.source(), "the exporter refuses importers that cannot be revoked");
        }
        return new Forecast(Outcome.WORKS, 0, "attach+map", from.fixed() ? "none (its memory never moves)" : "pinned while mapped", "netdev.tx", BIND, "network devices are static importers");
    }

    private static Forecast region(TrialParty importer) {
        if (importer.driver() != null && NO_MR.contains(importer.driver())) {
            return fails(Errno.EOPNOTSUPP, "rdma.no-operation", REG_MR, "driver " + importer.driver() + " has no operation for dma-buf memory regions");
        }
        if (importer.driver() != null && OWN_LIBRARY.contains(importer.driver())) {
            return unknown("rdma.own-library", "driver " + importer.driver() + " gives a context to its own library only, so the bare call may end before the buffer is looked at");
        }
        return unknown("rdma.unknown-driver", importer.driver() == null ? "no driver of device " + importer.device() + " is known, so that nothing tells whether it takes dma-bufs"
                : "the catalogue does not tell whether driver " + importer.driver() + " takes dma-bufs");
    }
}
