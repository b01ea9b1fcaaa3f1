// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.properties;

import java.util.List;

import org.dmascope.analysis.row.MemoryClient;
import org.dmascope.analysis.row.MemoryRow;
import org.dmascope.core.Names;
import org.dmascope.ui.words.Units;

/** The lines of a region of device memory. */
final class MemoryLines {
    private MemoryLines() {
    }

    static List<Property> of(MemoryRow m) {
        PropertyList out = new PropertyList();
        out.section(Messages.memory).plain(Messages.region, Names.display(m.region())).fact(Messages.total, m.total(), MemoryLines::bytes)
                .fact(Messages.used, m.used(), MemoryLines::bytes).fact(Messages.clients, m.clientsKnown(), n -> Integer.toString(n));
        out.section(Messages.device).raw(Messages.name, m.device()).raw(Messages.driver, m.driver());
        out.section(Messages.clientsSeen, m.clients().size());
        for (MemoryClient c : m.clients()) {
            long held = c.use().held() >= 0 ? c.use().held() : c.use().total();
            out.plain(c.client().process().pid() + " " + Names.display(c.client().process().comm()), held < 0 ? c.client().node() : Units.size(held)); //$NON-NLS-1$
        }
        return out.lines();
    }

    private static String bytes(long n) {
        return n < 1024 ? Units.size(n) : Units.size(n) + " (" + Units.bytes(n) + ')'; //$NON-NLS-1$
    }
}
