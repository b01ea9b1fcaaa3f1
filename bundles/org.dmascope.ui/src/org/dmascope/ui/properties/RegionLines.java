// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.properties;

import java.util.List;
import java.util.Map;

import org.dmascope.analysis.row.MrRow;
import org.dmascope.core.Names;
import org.dmascope.core.axis.MrMode;
import org.dmascope.model.edit.Vocabulary;
import org.dmascope.ui.words.Units;

/** The lines of an RDMA memory region. */
final class RegionLines {
    private RegionLines() {
    }

    static List<Property> of(MrRow m) {
        PropertyList out = new PropertyList();
        out.section(Messages.mr).plain(Messages.mrNumber, Long.toString(m.mrn())).fact(Messages.rkey, m.rkey(), RegionLines::hex).fact(Messages.lkey, m.lkey(), RegionLines::hex)
                .fact(Messages.length, m.length(), n -> Units.size(n)).axis(Messages.mrMode, m.mode(), Vocabulary::mrMode).axis(Messages.mrState, m.state(), Vocabulary::mrState);
        if (!m.mode().known() || m.mode().value() == MrMode.DMA_BUF) {
            out.fact(Messages.mrBuffer, m.ino(), n -> Long.toString(n));
        }
        if (m.attachment() != null) {
            out.axis(Messages.mrClass, m.attachment().attachmentClass(), Vocabulary::attachmentClass);
        }
        out.section(Messages.mrOwner);
        if (m.kernelOwner() != null) {
            out.plain(Messages.mrModule, Names.display(m.kernelOwner()));
        } else {
            out.fact(Messages.mrPid, m.pid(), n -> Integer.toString(n)).raw(Messages.mrComm, m.comm()).fact(Messages.mrPd, m.pdn(), n -> Long.toString(n));
        }
        out.section(Messages.device).plain(Messages.name, Names.display(m.device())).raw(Messages.mrParent, m.parent()).raw(Messages.driver, m.driver());
        for (Map.Entry<String, String> e : m.driverFacts().entrySet()) {
            out.plain(Names.display(e.getKey()), Names.display(e.getValue()));
        }
        return out.lines();
    }

    private static String hex(long key) {
        return "0x" + Long.toHexString(key); //$NON-NLS-1$
    }
}
