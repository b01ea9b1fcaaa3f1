// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.axis.Placement;
import org.dmascope.core.catalogue.Catalogue;
import org.dmascope.core.catalogue.KnownExporter;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructExporter;

/** What a walk of the kernel's structures says of the exporter of a buffer and its memory, over what the driver's text says. */
final class StructMemory {
    /** include/drm/ttm/ttm_placement.h: TTM_PL_SYSTEM, TTM_PL_TT, TTM_PL_VRAM; what lies beyond is each driver's own. */
    private static final Placement[] TTM = { Placement.SYSTEM, Placement.GTT, Placement.VRAM };
    private static final String FAUX = "faux_driver";
    private static final String DRM = "drm";

    private final Catalogue catalogue;
    private final DeviceNames devices;

    StructMemory(Catalogue catalogue, DeviceNames devices) {
        this.catalogue = catalogue;
        this.devices = devices;
    }

    /** The exporter never changes, so a difference is kept; where the memory is and how often it is pinned changes all the time. */
    DriverMemory over(DriverMemory text, StructSight sight) {
        if (sight == null) {
            return text;
        }
        StructBuffer b = sight.buffer();
        Evidence e = sight.walk().evidence();
        StructExporter x = b.exporter();
        Fact<Placement> placement = placement(x, e);
        Fact<Integer> pins = x == null || x.pinCount() == null ? null : Fact.of(x.pinCount(), e);
        Fact<String> device = x == null || x.device() == null ? null : Fact.of(x.device(), e);
        Fact<String> driver = driver(b, x, e);
        if (placement == null && pins == null && device == null && driver == null) {
            return text;
        }
        return new DriverMemory(placement == null ? text.placement() : placement, pins == null ? text.pinCount() : pins,
                device == null ? text.exporter() : device.merge(text.exporter()), merged(driver, text.driver()),
                device == null ? text.device() : devices.find(x.device()).device());
    }

    private static Fact<String> merged(Fact<String> a, Fact<String> b) {
        return a == null ? b : b == null ? a : a.merge(b);
    }

    private static Fact<Placement> placement(StructExporter x, Evidence e) {
        return x == null || x.memType() == null || x.memType() < 0 || x.memType() >= TTM.length ? null : Fact.of(TTM[x.memType()], e);
    }

    /**
     * The driver that the operations belong to: the device may be bound to its bus's (virtio-pci). Else that of the exporting device; else, for
     * the DRM helpers, the module that owns the buffer.
     */
    private Fact<String> driver(StructBuffer b, StructExporter x, Evidence e) {
        KnownExporter byFuncs = x == null ? null : catalogue.exporterByFuncs(x.funcs());
        KnownExporter row = byFuncs != null && byFuncs.driver() != null ? byFuncs : catalogue.exporterByOps(b.ops());
        if (row != null && row.driver() != null) {
            return Fact.of(row.driver(), e.withNote("by the symbol of its operations, " + row.rule()));
        }
        if (x != null && x.driver() != null && !x.driver().equals(FAUX)) {
            return Fact.of(x.driver(), e);
        }
        // drm_gem_prime_export() sets the owner to the driver's module; other frameworks set their own
        boolean owned = b.owner() != null && (row == null || b.expName().equals(DRM));
        return owned ? Fact.of(b.owner(), e.withNote("module that owns the buffer")) : null;
    }
}
