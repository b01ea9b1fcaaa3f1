// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.List;
import java.util.Set;

import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.Tier;
import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.catalogue.KnownImporter;
import org.dmascope.core.source.rdma.RdmaId;
import org.dmascope.core.source.struct.StructRegions.Nic;

/**
 * Whether an RDMA device can register a dma-buf as a memory region, and what attachment that makes. An attachment of it that was seen proves it;
 * else the catalogue of importers tells by the driver and by what the kernel has.
 */
final class RdmaCapability {
    /** Drivers of devices whose RDMA part has no {@code reg_user_mr_dmabuf} up to 7.3: erdma, hns, mlx4, qedr, cxgb4, ocrdma, usnic, pvrdma. */
    private static final Set<String> WITHOUT = Set.of("erdma", "hns3", "mlx4_core", "qede", "cxgb4", "ocrdma", "be2net", "enic", "vmw_pvrdma");
    /** Where drivers of RDMA devices are in the kernel. */
    private static final String RDMA = "drivers/infiniband/hw/";
    private static final String REMEDY = "attach a buffer by a trial, or read the kernel's structures while one is registered";

    /** What was found. */
    record Found(Fact<Boolean> dmabuf, Fact<AttachmentClass> kind) {
    }

    /** Its operation is always set, and refuses where it was built without on-demand paging (drivers/infiniband/hw/mlx5/mr.c). */
    private static final String MLX5 = "mlx5_ib";
    /** IB_ODP_SUPPORT of include/rdma/ib_verbs.h. */
    private static final int ODP = 1;

    private final ReadingContext reading;
    private final ExactRegions exact;

    RdmaCapability(ReadingContext reading, ExactRegions exact) {
        this.reading = reading;
        this.exact = exact;
    }

    /** Whether it can page on demand. */
    Fact<Boolean> odp(RdmaId device) {
        Nic nic = exact.nic(device);
        return nic == null || nic.odpCaps() == null ? Fact.unknown("the kernel tells it of no device but in its structures", "read the kernel's structures: as root, on the live host")
                : Fact.of((nic.odpCaps() & ODP) != 0, exact.evidence().withNote("ib_device.attrs.odp_caps.general_caps is " + nic.odpCaps()));
    }

    /** @param uses its attachments, or those that may be its own */
    Found of(RdmaId id, Fact<String> driver, List<RdmaAttachments.Use> uses) {
        String device = id.name();
        Found inferred = operation(id, inferred(device, driver));
        for (RdmaAttachments.Use u : uses) {
            if (u.length() >= 0 && u.attachment().attachment() != null && device.equals(u.attachment().attachment().umem().device())) {
                Fact<AttachmentClass> kind = u.attachment().attachmentClass();
                Evidence e = u.buffer().sight().walk().evidence().withNote("a umem of " + Names.display(device) + " over a dma-buf was seen");
                return new Found(Fact.of(true, e).merge(inferred.dmabuf), kind.merge(inferred.kind));
            }
        }
        return inferred;
    }

    /** What the device's own table of operations adds. */
    private Found operation(RdmaId id, Found inferred) {
        Nic nic = exact.nic(id);
        if (nic == null || nic.dmabufOp() == null) {
            return inferred;
        }
        if (!nic.dmabufOp()) {
            Fact<Boolean> no = Fact.of(false, exact.evidence().withNote("ib_device.ops.reg_user_mr_dmabuf is NULL: registering fails with EOPNOTSUPP"));
            return new Found(no.merge(inferred.dmabuf), Fact.unknown("it cannot register dma-bufs", null));
        }
        if (MLX5.equals(nic.module()) && !inferred.dmabuf.known()) {
            return inferred;
        }
        Fact<Boolean> yes = Fact.of(true, exact.evidence().withNote("ib_device.ops.reg_user_mr_dmabuf is set by " + (nic.module() == null ? "its driver" : Names.display(nic.module()))));
        return new Found(yes.merge(inferred.dmabuf), inferred.kind);
    }

    private Found inferred(String device, Fact<String> driver) {
        if (!driver.known()) {
            return unknown("the catalogue goes by the driver, and that is not known: " + driver.reason());
        }
        if (reading.catalogue == null) {
            return unknown("what a driver can do is an inference: " + Tiers.LEFT_OUT);
        }
        String name = driver.value();
        if (WITHOUT.contains(name)) {
            Fact<Boolean> no = Fact.of(false, rule("importer:none", "the RDMA driver of " + Names.display(name) + " has no reg_user_mr_dmabuf: registering fails with EOPNOTSUPP"));
            return new Found(no, Fact.unknown("it cannot register dma-bufs", null));
        }
        Set<String> symbols = reading.structs.caps() == null ? null : reading.structs.caps().symbols();
        List<KnownImporter> rows = reading.catalogue.importers().stream().filter(i -> i.drivers().contains(name) && i.source().contains(RDMA)).toList();
        for (KnownImporter i : rows) {
            if (i.toldBy(symbols)) {
                Evidence e = rule(i.rule(), i.source());
                return new Found(Fact.of(true, e), i.kind() != null ? Fact.of(i.kind(), e) : Fact.unknown("it may be of several classes: " + i.remark(), REMEDY));
            }
        }
        if (name.equals("mlx5_core") && symbols != null) {
            return mlx5(symbols);
        }
        return unknown(rows.isEmpty() ? "the catalogue has no rule for memory regions over dma-bufs of driver " + Names.display(name)
                : "it depends on what the kernel has, and its symbols were not read or do not tell");
    }

    /** Needs on-demand paging, which is a build option: its callback is there or is not. */
    private Found mlx5(Set<String> symbols) {
        KnownImporter odp = reading.catalogue.importers().stream().filter(i -> i.id().equals("mlx5-odp")).findFirst().orElseThrow();
        boolean there = odp.callbacks().stream().anyMatch(symbols::contains);
        Evidence e = rule(odp.rule(), there ? odp.source() : "kallsyms names no " + String.join(", ", odp.callbacks()) + ": mlx5_ib is not loaded, or built without on-demand paging");
        return there ? new Found(Fact.of(true, e), Fact.unknown("movable, or pinned where data-direct is asked for", REMEDY))
                : unknown(e.note());
    }

    private Evidence rule(String rule, String why) {
        return new Evidence(Tier.RULE, "rule", "core.catalogue", reading.takenAt, rule + ": " + why);
    }

    private static Found unknown(String why) {
        return new Found(Fact.unknown(why, REMEDY), Fact.unknown(why, REMEDY));
    }
}
