// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.trials;

import org.dmascope.analysis.row.BufferRow;
import org.dmascope.core.Names;
import org.dmascope.core.trial.TrialParty;

/**
 * Which exporters of a trial are like the one of a buffer. The buffer itself is never touched.
 *
 * @param ino    of the buffer
 * @param name   its exporter's name, raw; null when it is not known
 * @param driver of its exporter, raw; null when it is not known
 * @param device of its exporter, raw; null when it is not known
 */
record ExporterChoice(long ino, String name, String driver, String device) {
    static ExporterChoice of(BufferRow b) {
        return new ExporterChoice(b.ino(), b.expName().known() ? b.expName().value() : null, b.exporterDriver().known() ? b.exporterDriver().value() : null,
                b.exporter().known() ? b.exporter().value() : null);
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
