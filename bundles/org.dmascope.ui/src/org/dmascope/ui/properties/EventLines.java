// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.properties;

import java.util.List;

import org.dmascope.analysis.row.BufferRow;
import org.dmascope.core.Errno;
import org.dmascope.core.Evidence;
import org.dmascope.core.Names;
import org.dmascope.core.Tier;
import org.dmascope.core.event.TraceEvent;
import org.dmascope.ui.rows.EventRow;
import org.dmascope.ui.words.EventWords;
import org.dmascope.ui.words.Units;

/** The lines of an event. */
final class EventLines {
    private EventLines() {
    }

    /** @param b its buffer, null when the last reading has none */
    static List<Property> of(EventRow row, BufferRow b) {
        TraceEvent e = row.event();
        Evidence seen = new Evidence(Tier.EVENT, "events", "tracefs", row.time(), Messages.exactFromStart); //$NON-NLS-1$ //$NON-NLS-2$
        PropertyList out = new PropertyList();
        out.section(Messages.eventSection).value(Messages.kind, e.kind().word(), seen).mono(Messages.time, row.time().toString(), seen)
                .value(Messages.task, EventWords.task(e).isEmpty() ? null : EventWords.task(e), seen).value(Messages.cpu, Integer.toString(e.cpu()), seen)
                .value(Messages.device, e.device() == null ? null : Names.display(e.device()), seen)
                .value(Messages.result, e.result() == null ? null : e.result() >= 0 ? Integer.toString(e.result()) : Errno.name(-e.result()), seen)
                .mono(Messages.importerOps, e.ops() == null ? null : EventWords.symbol(e.ops()), seen)
                .mono(Messages.callback, e.callback() == null ? null : EventWords.symbol(e.callback()), seen);
        out.section(Messages.buffersPart).value(Messages.inode, e.ino() < 0 ? null : Long.toString(e.ino()), seen)
                .value(Messages.size, e.size() < 0 ? null : Units.size(e.size()), seen)
                .value(Messages.exporterName, e.expName() == null ? null : Names.display(e.expName()), seen);
        if (b != null) {
            out.raw(Messages.name, b.name());
        }
        return out.lines();
    }
}
