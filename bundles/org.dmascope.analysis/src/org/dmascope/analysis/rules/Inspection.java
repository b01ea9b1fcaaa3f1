// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.core.catalogue.Catalogue;
import org.dmascope.core.catalogue.KnownExporter;
import org.dmascope.core.source.struct.StructBuffer;

/** A reading as the rules look at it. */
public final class Inspection {
    private final Snapshot snapshot;
    private final Catalogue catalogue = Catalogue.load();
    private final List<Looked> buffers;
    private final List<Looked> attached;

    Inspection(Snapshot snapshot) {
        this.snapshot = snapshot;
        List<Looked> all = new ArrayList<>(snapshot.buffers().size());
        for (BufferState b : snapshot.buffers()) {
            all.add(new Looked(b, b.attachments(), exporter(b)));
        }
        buffers = all;
        attached = all.stream().filter(l -> !l.attachments().isEmpty()).toList();
    }

    private KnownExporter exporter(BufferState b) {
        StructBuffer s = b.struct();
        KnownExporter row = s == null ? null : catalogue.exporterByFuncs(s.exporter() == null ? null : s.exporter().funcs());
        row = row == null && s != null ? catalogue.exporterByOps(s.ops()) : row;
        return row == null ? catalogue.exporterByName(b.expName().value()) : row;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** The buffers that were seen. When there may be others, the report says so. */
    List<Looked> buffers(Report report) {
        report.known(snapshot.buffersKnown());
        return buffers;
    }

    /** Those with attachments; likewise. */
    List<Looked> attached(Report report) {
        report.known(snapshot.buffersKnown());
        return attached;
    }

    /** Whether every process was looked into, so that no holder means that there is none; when not, the report says so. */
    boolean allHolders(Report report) {
        return report.known(snapshot.holdersKnown());
    }

    /** The devices that were seen, by raw dev_name; null when they could not be read, and then the report says so. */
    Set<String> devices(Report report) {
        if (!report.known(snapshot.devicesKnown())) {
            return null;
        }
        Set<String> ids = new HashSet<>();
        snapshot.devices().forEach(d -> ids.add(d.id()));
        return ids;
    }
}
