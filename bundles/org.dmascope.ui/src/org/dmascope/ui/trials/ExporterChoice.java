// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.trials;

import java.util.Comparator;

import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.HolderRow;
import org.dmascope.core.Names;
import org.dmascope.core.trial.LiveBuffer;
import org.dmascope.core.trial.TrialParty;

/**
 * Which exporters of a trial are like the one of a buffer, and the buffer itself, which is tried only after a consent of its own.
 *
 * @param ino    of the buffer
 * @param name   its exporter's name, raw; null when it is not known
 * @param driver of its exporter, raw; null when it is not known
 * @param device of its exporter, raw; null when it is not known
 * @param live   the buffer itself as a side of a trial; null when no process is known that holds it by a descriptor
 */
record ExporterChoice(long ino, String name, String driver, String device, TrialParty live) {
    static ExporterChoice of(BufferRow b) {
        String name = b.expName().known() ? b.expName().value() : null;
        String driver = b.exporterDriver().known() ? b.exporterDriver().value() : null;
        String device = b.exporter().known() ? b.exporter().value() : null;
        TrialParty live = b.ino() <= 0 ? null : b.holders().stream().filter(h -> !h.fds().isEmpty()).min(Comparator.comparingInt(HolderRow::pid))
                .map(h -> new LiveBuffer(h.pid(), b.ino()).party(device, driver != null ? driver : name)).orElse(null);
        return new ExporterChoice(b.ino(), name, driver, device, live);
    }

    boolean fits(TrialParty p) {
        return switch (p.kind()) {
            case "udmabuf" -> "udmabuf".equals(name); //$NON-NLS-1$ //$NON-NLS-2$
            // the exporter's name of a heap is the name of its node, drivers/dma-buf/heaps/
            case "heap" -> name != null && (name.equals(p.device()) || p.node() != null && p.node().endsWith('/' + name)); //$NON-NLS-1$
            default -> device != null && device.equals(p.device()) || driver != null && driver.equals(p.driver());
        };
    }

    String words() {
        return Names.display(name != null ? name : driver != null ? driver : device != null ? device : "?"); //$NON-NLS-1$
    }
}
