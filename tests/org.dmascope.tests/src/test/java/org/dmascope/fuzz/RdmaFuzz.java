// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.fuzz;

import org.dmascope.core.Content;
import org.dmascope.core.source.rdma.RdmaId;
import org.dmascope.core.source.rdma.RdmaKind;
import org.dmascope.core.source.rdma.RdmaMr;
import org.dmascope.core.source.rdma.RdmaObject;
import org.dmascope.core.source.rdma.RdmaParser;
import org.dmascope.core.source.rdma.RdmaPort;
import org.dmascope.core.source.rdma.RdmaStatistic;

import java.util.List;

/** Replies of RDMA netlink, each parser on the same bytes: never an exception, never a number that cannot be. */
public final class RdmaFuzz {
    private RdmaFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        Content c = new Content(data, data.length % 5 == 0);
        for (RdmaId d : RdmaParser.devices("/d", c).reading().orElse(List.of())) {
            Checks.that(d.index() >= 0 && !d.name().isEmpty() && d.name().length() <= 256 && d.ports() >= -1, d);
        }
        for (RdmaPort p : RdmaParser.ports("/p", c).reading().orElse(List.of())) {
            Checks.that(p.number() >= 0 && p.state() >= -1 && p.physState() >= -1, p);
        }
        for (RdmaMr m : RdmaParser.regions("/m", c).reading().orElse(List.of())) {
            Checks.that(m.mrn() >= 0 && m.lkey() >= -1 && m.rkey() >= -1 && m.length() >= -1 && m.pdn() >= -1 && m.driver().size() <= 64, m);
            Checks.that(m.pid() >= -1 && m.ofKernel() == (m.pid() == -1), m);
        }
        for (RdmaStatistic t : RdmaParser.statistics("/s", c).reading().orElse(List.of())) {
            Checks.that(t.mrn() >= 0 && t.counters().size() <= 64, t);
        }
        for (RdmaKind kind : RdmaKind.values()) {
            for (RdmaObject o : RdmaParser.objects("/o", c, kind).reading().orElse(List.of())) {
                Checks.that(o.number() >= 0 && o.pid() >= -1 && o.usecnt() >= -1 && o.driver().size() <= 64, o);
            }
        }
    }
}
