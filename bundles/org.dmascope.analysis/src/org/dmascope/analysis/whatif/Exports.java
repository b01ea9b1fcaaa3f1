// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import java.util.Objects;

import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.DeviceState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Fact;

/** Which buffers are a target's. */
final class Exports {
    private final Target target;
    private final Gaps gaps;
    private final String driver;

    Exports(Snapshot snapshot, Target target, Gaps gaps) {
        this.target = target;
        this.gaps = gaps;
        driver = snapshot.devices().stream().filter(d -> d.id().equals(target.name())).map(DeviceState::driver).filter(Objects::nonNull).findFirst().orElse(null);
    }

    Target target() {
        return target;
    }

    /** A buffer that may be the device's, because nothing tells its exporter, is kept as a gap. */
    boolean has(BufferState b) {
        return switch (target.kind()) {
            case BUFFER -> target.name().equals(Long.toString(b.ino()));
            case EXPORTER -> target.name().equals(b.expName().value());
            case DEVICE -> ofDevice(b);
        };
    }

    private boolean ofDevice(BufferState b) {
        Fact<String> exporter = b.exporter();
        if (exporter.known()) {
            return exporter.value().equals(target.name());
        }
        Fact<String> by = b.exporterDriver();
        if (!by.known() || by.value().equals(driver)) {
            gaps.add("buffers of which no source names the exporting device may be of this one: " + exporter.reason(), exporter.remedy());
        }
        return false;
    }
}
