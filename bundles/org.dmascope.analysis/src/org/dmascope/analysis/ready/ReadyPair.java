// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.path.PathState;
import org.dmascope.core.Evidence;
import org.dmascope.core.Tier;
import org.dmascope.core.catalogue.Catalogue;
import org.dmascope.core.catalogue.KnownExporter;
import org.dmascope.core.catalogue.KnownImporter;
import org.dmascope.core.catalogue.PeerCatalogue;
import org.dmascope.core.catalogue.PeerExporter;

/** An exporter and an importer on a host, with what the tables know of both. Immutable. */
public final class ReadyPair {
    private final ReadyHost host;
    private final Party exporter;
    private final Party importer;
    private final int pid;
    private final Catalogue catalogue = Catalogue.load();
    private final PeerExporter peer;
    private final KnownExporter row;
    private final KernelSight kernel;
    private final ImporterSight importing;

    /** @param pid the process for whose rights and limits is asked; 0 for none in particular */
    public ReadyPair(ReadyHost host, Party exporter, Party importer, int pid) {
        this.host = Objects.requireNonNull(host);
        this.exporter = Objects.requireNonNull(exporter);
        this.importer = Objects.requireNonNull(importer);
        this.pid = pid;
        kernel = new KernelSight(host);
        peer = PeerCatalogue.load().exporter(exporter.driver());
        row = known();
        importing = new ImporterSight(this);
    }

    private KnownExporter known() {
        KnownExporter own = catalogue.exporterByDriver(exporter.driver());
        if (own != null) {
            return own;
        }
        boolean helpers = catalogue.importers().stream().filter(i -> i.id().equals("drm-helpers"))
                .anyMatch(i -> exporter.driver() != null && i.drivers().contains(exporter.driver()) || i.devices().contains(exporter.device().id()));
        String id = peer != null ? peer.id() : helpers ? "drm-helpers" : exporter.driver();
        return catalogue.exporters().stream().filter(e -> e.id().equals(id)).findFirst().orElse(null);
    }

    public ReadyHost host() {
        return host;
    }

    public Party exporter() {
        return exporter;
    }

    public Party importer() {
        return importer;
    }

    /** The process for whose rights and limits is asked; 0 for none. */
    public int pid() {
        return pid;
    }

    /** The rows that the importer could be; a device on a bus whose driver is the same for all of it is known by its name. */
    List<KnownImporter> importerRows() {
        List<KnownImporter> rows = catalogue.importers(importer.driver(), importer.device().id());
        return rows.isEmpty() ? catalogue.importers(null, importer.device().id()) : rows;
    }

    KernelSight kernel() {
        return kernel;
    }

    ImporterSight importing() {
        return importing;
    }

    /** What the exporter does with the kernel's answer for a pair; null when it exports no device memory, or that is not known. */
    PeerExporter peer() {
        return peer;
    }

    /** What the table of exporters has of its driver; null when nothing. */
    KnownExporter row() {
        return row;
    }

    /** Null when a side hangs on no PCI function. */
    public PathState path() {
        return exporter.function() == null || importer.function() == null ? null : host.snapshot().paths().between(exporter.function(), importer.function());
    }

    /** Buffers of the exporter that this reading shows. */
    List<BufferState> exported() {
        return host.snapshot().buffers().stream().filter(b -> exporter.device().id().equals(b.exporter().value())).toList();
    }

    /** Attachments of the importer to buffers of the exporter that this reading shows: what is there needs no foretelling. */
    List<AttachmentState> seen() {
        List<AttachmentState> out = new ArrayList<>();
        exported().forEach(b -> b.attachments().stream().filter(a -> a.deviceName().equals(importer.device().id())).forEach(out::add));
        return out;
    }

    /** Evidence of a rule of the tables. */
    Evidence rule(String name, String why) {
        return new Evidence(Tier.RULE, "rule", "core.catalogue", at(), "rule " + name + ": " + why);
    }

    Evidence text(String source, String path, String note) {
        return new Evidence(Tier.TEXT, source, path, at(), note);
    }

    Instant at() {
        return host.snapshot().takenAt();
    }
}
