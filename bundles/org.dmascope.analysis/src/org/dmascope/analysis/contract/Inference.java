// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.dmascope.core.Evidence;
import org.dmascope.core.Names;
import org.dmascope.core.Tier;
import org.dmascope.core.axis.ImporterKind;
import org.dmascope.core.axis.Pinned;
import org.dmascope.core.axis.RevokeState;
import org.dmascope.core.catalogue.Catalogue;
import org.dmascope.core.catalogue.KnownExporter;
import org.dmascope.core.catalogue.KnownImporter;
import org.dmascope.core.source.struct.KernelCaps;

/**
 * What the catalogue allows to infer of an attachment whose structures nobody read: from the driver of the importing device and from who
 * exports. Where it depends on what the kernel can do and that is not known, nothing is inferred.
 */
public final class Inference {
    private record Question(String driver, String device, String expName, String exporterDriver) {
    }

    private final Catalogue catalogue;
    private final KernelCaps caps;
    private final Evidence evidence;
    private final Map<Question, Verdict> verdicts = new ConcurrentHashMap<>();

    /** @param caps what the kernel can do; null when that could not be read */
    public Inference(Catalogue catalogue, KernelCaps caps, Instant takenAt) {
        this.catalogue = catalogue;
        this.caps = caps;
        evidence = new Evidence(Tier.RULE, "rule", "core.catalogue", takenAt);
    }

    /**
     * Infers what can be inferred; the rest is unknown.
     *
     * @param driver         driver of the importing device; null when not known
     * @param device         dev_name of it
     * @param expName        exporter name; null when not known
     * @param exporterDriver driver of the exporting device where a source names it; null else
     */
    public Verdict of(String driver, String device, String expName, String exporterDriver) {
        return verdicts.computeIfAbsent(new Question(driver, device, expName, exporterDriver), this::infer);
    }

    /** The exporter by its driver where that is known, else by a name that only one uses; null when neither tells. */
    public KnownExporter exporter(String expName, String exporterDriver) {
        KnownExporter byDriver = catalogue.exporterByDriver(exporterDriver);
        boolean fits = byDriver != null && (expName == null || byDriver.expNames().contains(expName));
        return fits ? byDriver : catalogue.exporterByName(expName);
    }

    private Verdict infer(Question q) {
        Chain chain = new Chain(evidence, evidence, null);
        Set<String> symbols = caps == null ? null : caps.symbols();
        List<KnownImporter> could = catalogue.importers(q.driver, q.device).stream().filter(i -> i.toldBy(symbols)).toList();
        KnownImporter importer = could.size() == 1 ? could.getFirst() : null;
        KnownExporter exporter = exporter(q.expName, q.exporterDriver);
        if (importer != null) {
            importer(q, importer, chain);
        }
        pinned(q, importer, exporter, chain);
        return chain.verdict("the catalogue has no rule for this importer that holds without looking at its structures", "read the kernel's structures: as root, on"
                + " the live host");
    }

    private static void importer(Question q, KnownImporter i, Chain chain) {
        String seen = q.driver == null ? "dev_name " + Names.display(q.device) : "driver " + Names.display(q.driver);
        String test = "which importer is behind this device?";
        if (i.importer() != null) {
            chain.inferred(Axis.IMPORTER, i.importer(), i.rule(), test, seen, i.source(), i.remark());
        }
        if (i.importer() == ImporterKind.STATIC) {
            chain.inferred(Axis.P2P, false, i.rule(), "can a static importer ask for peer to peer?", seen, i.source(), i.remark());
        }
        if (i.kind() != null) {
            chain.inferred(Axis.CLASS, i.kind(), i.rule(), test, seen, i.source(), i.remark());
        }
        if (i.revocable() != null) {
            chain.inferred(Axis.REVOCABLE, i.revocable(), i.rule(), test, seen, i.source(), i.remark());
        }
        if (Boolean.FALSE.equals(i.revocable())) {
            chain.inferred(Axis.REVOKE_STATE, RevokeState.NOT_POSSIBLE, i.rule(), "can it be revoked?", seen, i.source(), i.remark());
        }
    }

    private void pinned(Question q, KnownImporter i, KnownExporter e, Chain chain) {
        if (e == null) {
            return; // whether the exporter could move the memory at all is not known
        }
        String seen = q.exporterDriver != null ? "exported by " + Names.display(q.exporterDriver) : "exporter name " + Names.display(q.expName);
        if (e.fixed()) {
            chain.inferred(Axis.PINNED, Pinned.BY_EXPORTER, e.rule(), "can the exporter's memory move at all?", seen, e.source(), e.remark());
        } else if (i != null && i.pin() == KnownImporter.Pin.LIFE) {
            chain.inferred(Axis.PINNED, Pinned.FOR_LIFE, i.rule(), "does this import always pin?", seen, i.source(), i.remark());
        } else if (i != null && i.pin() == KnownImporter.Pin.CORE && caps != null && caps.sgtInAttachment() != null) {
            Rule r = caps.sgtInAttachment() ? Rule.PINNED_AT_ATTACH : Rule.PINNED_ON_MAP;
            chain.inferred(Axis.PINNED, caps.sgtInAttachment() ? Pinned.FOR_LIFE : Pinned.WHILE_MAPPED, i.rule(), r.test(), seen, r.source(), r.id());
        } else if (i != null && i.pin() == KnownImporter.Pin.NEVER && caps != null && caps.moveNotify() != null) {
            Rule r = caps.moveNotify() ? Rule.MOVES_ARE_TOLD : Rule.MOVES_ARE_NOT_TOLD;
            chain.inferred(Axis.PINNED, caps.moveNotify() ? Pinned.NO : Pinned.WHILE_MAPPED, i.rule(), r.test(), seen, r.source(), i.remark());
        }
    }
}
