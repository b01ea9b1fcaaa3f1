// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Fact;

/** Why devices may have more attachments and exports than a reading shows: buffers that nobody listed, names that several devices have, unknown exporters. */
final class MoreOfDevices {
    private final Fact<Integer> all;
    private final Map<String, Fact<Integer>> named = new HashMap<>();
    private final Fact<Integer> exports;

    /** @param counts attachments by the name of their device */
    MoreOfDevices(List<BufferState> buffers, Fact<Integer> buffersKnown, DeviceNames devices, AttachmentCounts counts) {
        Fact<Integer> unlisted = buffersKnown.known() ? null : buffersKnown;
        Fact<Integer> attached = unlisted;
        int silent = 0;
        for (BufferState b : buffers) {
            if (attached == null && !b.attachmentCount().known()) {
                attached = b.attachmentCount();
            }
            silent += b.exporterDevice() == null ? 1 : 0;
        }
        all = attached;
        exports = unlisted != null ? unlisted
                : silent > 0 ? Fact.unknown("the exporter of " + silent + (silent == 1 ? " buffer" : " buffers") + " is not known", null) : null;
        counts.forEach((name, n) -> {
            DeviceNames.Found f = devices.find(name);
            if (f.device() == null) {
                named.put(name, Fact.unknown(n + (n == 1 ? " attachment" : " attachments") + " of a device of this name: several have it", null));
            }
        });
    }

    /** Of a device of this dev_name; null when there are not more. */
    Fact<Integer> attachments(String name) {
        return all != null ? all : named.get(name);
    }

    /** Of any device; null when there are not more. */
    Fact<Integer> exports() {
        return exports;
    }
}
