// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import java.util.List;

/** The list of all conditions, in the order in which they are shown: kernel, exporter, importer, the way between, who may, what may go wrong later. */
public final class Conditions {
    private static final List<Condition> ALL = List.of(
            new KernelAttaches(),
            new KernelKnowsPeers(),
            new KernelTellsMoves(),
            new KernelRevokes(),
            new ExporterShares(),
            new ExporterAccepts(),
            new BarReaches(),
            new ImporterRegisters(),
            new ImporterTakesPeers(),
            new ImporterKeepsUp(),
            new PathAllowed(),
            new PathDirect(),
            new IommuLets(),
            NodeOpens.ofExporter(),
            NodeOpens.ofImporter(),
            new MemoryLocks(),
            new CgroupLets(),
            new NoPeerMemory(),
            new StaysInPlace(),
            new NoFallbackSeen(),
            new NothingHidden());

    private Conditions() {
    }

    public static List<Condition> all() {
        return ALL;
    }
}
