// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.SystemRoot;
import org.dmascope.core.trial.DeviceCalls;
import org.dmascope.core.trial.TrialKind;
import org.dmascope.core.trial.TrialList;
import org.dmascope.core.trial.TrialParty;

/** The kinds that there are, in the order in which they are shown. A new one is one line here. */
public final class Trials {
    private final List<Exporter> exporters = List.of(new UdmabufExporter(), new HeapExporter(), new DumbExporter(), new VfioExporter(), new CudaExporter(), new HipExporter(), new ZeExporter(),
            new GaudiExporter(), new LiveExporter());
    private final List<Importer> importers = List.of(new PrimeImporter(), new MrImporter(), new IbvImporter(), new V4l2Importer(), new NetdevImporter(), HarmfulImporter.iommufd(), HarmfulImporter.receiveQueue());

    /** What can be tried on a host, and what is missing. Opens nothing. */
    public TrialList list(SystemRoot root, DeviceCalls calls) {
        List<TrialKind> kinds = new ArrayList<>();
        List<TrialParty> parties = new ArrayList<>();
        for (Exporter e : exporters) {
            kinds.add(e.kind());
            parties.addAll(e.parties(root, calls));
        }
        for (Importer i : importers) {
            kinds.add(i.kind());
            parties.addAll(i.parties(root, calls));
        }
        return new TrialList(kinds, parties.subList(0, Math.min(parties.size(), TrialList.MOST_PARTIES)));
    }

    Exporter exporter(TrialParty p) {
        return exporters.stream().filter(e -> e.kind().id().equals(p.kind())).findFirst().orElseThrow();
    }

    Importer importer(TrialParty p) {
        return importers.stream().filter(i -> i.kind().id().equals(p.kind())).findFirst().orElseThrow();
    }
}
