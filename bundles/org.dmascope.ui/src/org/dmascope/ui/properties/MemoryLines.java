// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.properties;

import java.util.List;

import org.dmascope.analysis.row.ByteSum;
import org.dmascope.analysis.row.CgroupRow;
import org.dmascope.analysis.row.MemoryClient;
import org.dmascope.analysis.row.MemoryRow;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.ui.words.Units;
import org.eclipse.osgi.util.NLS;

/** The lines of a region of device memory. */
final class MemoryLines {
    private static final int MOST_GROUPS = 200;

    private MemoryLines() {
    }

    static List<Property> of(MemoryRow m) {
        PropertyList out = new PropertyList();
        out.section(Messages.memory).plain(Messages.region, Names.display(m.region())).fact(Messages.total, m.total(), MemoryLines::bytes)
                .fact(Messages.used, m.used(), MemoryLines::bytes).fact(Messages.clients, m.clientsKnown(), n -> Integer.toString(n));
        out.fact(Messages.capacity, m.capacity(), MemoryLines::bytes).fact(Messages.charged, m.charged(), MemoryLines::bytes).fact(Messages.uncharged, m.uncharged(), MemoryLines::bytes);
        sum(out, Messages.exported, m.exported());
        sum(out, Messages.pinnedBytes, m.pinned());
        sum(out, Messages.pinnedP2p, m.pinnedP2p());
        m.pinners().forEach(p -> out.plain(Messages.pinnedBy, Names.display(p)));
        sum(out, Messages.unshared, m.unshared());
        sum(out, Messages.sharedBytes, m.shared());
        out.section(Messages.device).raw(Messages.name, m.device()).raw(Messages.driver, m.driver());
        out.section(Messages.clientsSeen, m.clients().size());
        for (MemoryClient c : m.clients()) {
            long held = c.use().held() >= 0 ? c.use().held() : c.use().total();
            out.plain(c.client().process().pid() + " " + Names.display(c.client().process().comm()), held < 0 ? c.client().node() : Units.size(held)); //$NON-NLS-1$
        }
        if (!m.groups().isEmpty()) {
            out.section(Messages.groups, m.groups().size());
            m.groups().stream().limit(MOST_GROUPS).forEach(g -> out.fact(Names.display(g.cgroup()), g.current(), n -> group(g, n)));
        }
        return out.lines();
    }

    /** Of a control group in one region. */
    static List<Property> of(CgroupRow g) {
        PropertyList out = new PropertyList();
        out.section(Messages.groups).plain(Messages.name, Names.display(g.cgroup())).plain(Messages.region, Names.display(g.region()));
        if (g.device() != null) {
            out.raw(Messages.device, g.device());
        }
        amount(out, Messages.charged, g.current());
        amount(out, Messages.groupOwn, g.own());
        amount(out, Messages.groupMin, g.min());
        amount(out, Messages.groupLow, g.low());
        amount(out, Messages.groupMax, g.max());
        amount(out, Messages.groupPeak, g.peak());
        if (g.pinned() != null) {
            sum(out, Messages.pinnedBytes, g.pinned());
        }
        out.fact(Messages.groupProcesses, g.pidsKnown(), n -> Integer.toString(n));
        g.pids().stream().limit(MOST_GROUPS).forEach(p -> out.plain("", Integer.toString(p))); //$NON-NLS-1$
        return out.lines();
    }

    /** Nothing for what the group has no file of. */
    private static void amount(PropertyList out, String name, Fact<Long> f) {
        if (f != null) {
            out.fact(name, f, n -> n == Long.MAX_VALUE ? CgroupRow.UNLIMITED : bytes(n));
        }
    }

    /** Charged, the limit when there is one, what of it is pinned when that is something. */
    private static String group(CgroupRow g, long charged) {
        boolean limited = g.max() != null && g.max().known() && g.max().value() != Long.MAX_VALUE;
        String words = limited ? NLS.bind(Messages.groupOf, Units.size(charged), Units.size(g.max().value())) : Units.size(charged);
        return g.pinned() == null || g.pinned().bytes() == 0 ? words : NLS.bind(Messages.groupPinned, words, Units.size(g.pinned().bytes()));
    }

    private static void sum(PropertyList out, String name, ByteSum s) {
        if (s.all().known() || s.bytes() == 0) {
            out.fact(name, s.all(), MemoryLines::bytes);
        } else {
            out.plain(name, NLS.bind(Messages.atLeastBytes, bytes(s.bytes())));
        }
    }

    private static String bytes(long n) {
        return n < 1024 ? Units.size(n) : Units.size(n) + " (" + Units.bytes(n) + ')'; //$NON-NLS-1$
    }
}
