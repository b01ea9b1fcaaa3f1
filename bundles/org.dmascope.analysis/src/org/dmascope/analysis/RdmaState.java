// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.List;
import java.util.Map;

import org.dmascope.analysis.row.RdmaRow;
import org.dmascope.core.Fact;
import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.source.rdma.RdmaDevice;
import org.dmascope.core.source.rdma.RdmaKind;

/** An RDMA device as one reading shows it. */
public record RdmaState(RdmaDevice device, Fact<String> parent, Fact<String> driver, Map<RdmaKind, Fact<Integer>> counts, Fact<Boolean> dmabuf,
        Fact<AttachmentClass> dmabufClass, Fact<Boolean> odp, List<AttachmentState> otherUses, Fact<Integer> otherUsesKnown) implements RdmaRow {
    public RdmaState {
        otherUses = List.copyOf(otherUses);
    }
}
