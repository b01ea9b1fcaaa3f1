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

    private final ReadingContext reading;

    RdmaCapability(ReadingContext reading) {
        this.reading = reading;
    }

    /** @param uses its attachments, or those that may be its own */
    Found of(String device, Fact<String> driver, List<RdmaAttachments.Use> uses) {
        Found inferred = inferred(device, driver);
        for (RdmaAttachments.Use u : uses) {
            if (u.length() >= 0 && u.attachment().attachment() != null && device.equals(u.attachment().attachment().umem().device())) {
                Fact<AttachmentClass> kind = u.attachment().attachmentClass();
                Evidence e = u.buffer().sight().walk().evidence().withNote("a umem of " + Names.display(device) + " over a dma-buf was seen");
                return new Found(Fact.of(true, e).merge(inferred.dmabuf), kind.merge(inferred.kind));
            }
        }
        return inferred;
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
