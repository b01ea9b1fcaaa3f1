// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import org.dmascope.core.Fact;
import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.axis.ImporterKind;
import org.dmascope.core.axis.Pinned;
import org.dmascope.core.axis.Placement;
import org.dmascope.core.axis.RevokeState;

/**
 * What no text interface of the kernel prints (checked from 4.4 to 7.3: bufinfo and fdinfo have no word for pinned, dynamic, peer to peer
 * or revoked). These facts stay unknown, with the reason, until a stronger tier fills them.
 */
final class Unknowns {
    private static final String REMEDY = "needs the struct tier (BPF iterator, or kcore with BTF), which this version does not read yet";

    private static final String REASON = "no text interface of the kernel prints it";

    static final Fact<ImporterKind> IMPORTER = Fact.unknown(REASON, REMEDY);
    static final Fact<Boolean> P2P = Fact.unknown(REASON, REMEDY);
    static final Fact<Pinned> PINNED = Fact.unknown(REASON, REMEDY);
    static final Fact<Boolean> REVOCABLE = Fact.unknown(REASON, REMEDY);
    static final Fact<AttachmentClass> CLASS = Fact.unknown(REASON, REMEDY);
    static final Fact<RevokeState> REVOKE_STATE = Fact.unknown(REASON, REMEDY);
    static final Fact<Placement> PLACEMENT = Fact.unknown("bufinfo and fdinfo do not say where the memory is",
            "read as root, with debugfs mounted: some drivers list their objects there");
    static final Fact<Integer> PIN_COUNT = Fact.unknown("bufinfo and fdinfo do not say how often the memory is pinned", PLACEMENT.remedy());
    static final Fact<String> EXPORTER = Fact.unknown("no text interface names the exporting device", REMEDY);
    static final DriverMemory MEMORY = new DriverMemory(PLACEMENT, PIN_COUNT, EXPORTER, null, null);

    private Unknowns() {
    }
}
