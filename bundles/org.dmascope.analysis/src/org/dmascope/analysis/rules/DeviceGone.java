// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import java.util.Set;
import java.util.regex.Pattern;

import org.dmascope.core.Fact;
import org.dmascope.core.Names;

/** A buffer that outlives its device. */
final class DeviceGone implements FindingRule {
    private static final About ABOUT = new About("device.gone", Severity.WARNING, "The exporting device has gone, its buffers are still held",
            "Is the PCI device that exported a buffer no longer in sysfs, while the buffer is still there?",
            "The driver cannot finish its removal while buffers are held: memory and module stay. Mappings of such a buffer show "
                    + "empty pages.",
            "Let the processes that are named close the buffer.",
            "drivers/gpu/drm/drm_drv.c drm_dev_unplug()");

    /** Only PCI functions: sysfs lists all of those, of other buses not every device is looked at. */
    private static final Pattern PCI = Pattern.compile("[0-9a-f]{4,8}:[0-9a-f]{2}:[0-9a-f]{2}\\.[0-7]");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        Set<String> devices = host.devices(report);
        if (devices == null) {
            return;
        }
        for (Looked l : host.buffers(report)) {
            Fact<String> exporter = l.buffer().exporter();
            if (exporter.known() && PCI.matcher(exporter.value()).matches() && !devices.contains(exporter.value())) {
                String held = l.holders();
                report.found(FindingSubject.of(l.buffer()), Names.display(exporter.value()) + ", which exported it, is no longer in sysfs" + (held.isEmpty() ? "" : "; held by " + held),
                        new Clue("exporter", exporter), new Clue("holders", l.buffer().holderCount()));
            }
        }
    }
}
