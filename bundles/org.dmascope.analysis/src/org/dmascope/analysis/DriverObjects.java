// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.core.axis.Placement;
import org.dmascope.core.source.drm.DrmDevice;
import org.dmascope.core.source.drm.DrmInfo;
import org.dmascope.core.source.drm.GemClient;
import org.dmascope.core.source.drm.GemHandle;
import org.dmascope.core.source.drm.GemObject;
import org.dmascope.core.source.drm.GemObject.Sharing;

/**
 * Joins the objects that drivers list with dma-bufs, by the inode that both print. Only the exporter's own line speaks of place and pins: an
 * importer's line is about its import. Place and pins change all the time, so of several lines of one buffer the first is taken; the
 * exporting device never changes, so a difference there is a disagreement.
 */
final class DriverObjects {
    private static final String AGAIN = "read again";

    private record Known(long size, DriverMemory memory) {
    }

    private final ReadingContext reading;
    private final Map<Long, Known> exported = new HashMap<>();
    private final List<GemShare> shares = new ArrayList<>();
    private final Disagreements disagreements = new Disagreements();
    private final DriverMemory nothing;
    private int hashed;
    private String hashedAt = "";
    private int otherSize;
    private String otherSizeAt = "";

    /** @param debugfs whether debugfs could be looked into: without it, a missing folder says nothing */
    DriverObjects(ReadingContext reading, DrmInfo drm, boolean debugfs) {
        this.reading = reading;
        boolean lists = false;
        for (DrmDevice d : drm.devices().orElse(List.of())) {
            lists |= d.gemInfo().ok() || d.vmInfo().ok();
            objects(d, d.gemInfo(), true);
            objects(d, d.vmInfo(), false);
        }
        nothing = new DriverMemory(missing(drm, debugfs, lists, "says where the memory of its buffers is"), missing(drm, debugfs, lists, "says how often its buffers are pinned"),
                Unknowns.EXPORTER, null, null);
    }

    private <T> Fact<T> missing(DrmInfo drm, boolean debugfs, boolean lists, String what) {
        if (!drm.devices().ok() && !(drm.devices() instanceof Reading.Absent && debugfs)) {
            return reading.unread(ReadingContext.DRM, drm.devices(), "read as root, with debugfs mounted");
        }
        if (hashed > 0) {
            return Fact.unknown("the drivers of this kernel print hashed pointers where newer ones print inode numbers", "needs kernel 6.5 or newer");
        }
        return lists ? Fact.unknown("no driver's list of objects names this buffer as its export", null)
                : Fact.unknown("no text of a driver of this host " + what, null);
    }

    private void objects(DrmDevice d, Reading<List<GemClient>> clients, boolean handles) {
        if (!(clients instanceof Reading.Ok<List<GemClient>> ok)) {
            return;
        }
        Evidence evidence = new Evidence(Tier.TEXT, ReadingContext.DRM, clients.path(), reading.takenAt);
        for (GemClient c : ok.value()) {
            for (GemObject o : c.objects()) {
                if (o.sharing() != Sharing.NONE && !o.joined()) {
                    hashed++;
                    hashedAt = hashedAt.isEmpty() ? clients.path() : hashedAt;
                } else if (o.sharing() != Sharing.NONE) {
                    boolean own = o.sharing() == Sharing.EXPORTED;
                    if (own) {
                        export(d, o, evidence);
                    }
                    if (handles && (c.pid() >= 0 || own)) { // without the head of its client, in a text that was cut, the object still shows its buffer
                        shares.add(new GemShare(o.ino(), own ? o.size() : -1, c, new GemHandle(d.name().device(), o.handle(), clients.path()), evidence));
                    }
                }
            }
        }
    }

    private void export(DrmDevice d, GemObject o, Evidence e) {
        Fact<String> device = Fact.of(d.name().device(), e);
        Known k = exported.get(o.ino());
        if (k == null) {
            exported.put(o.ino(), new Known(o.size(), new DriverMemory(placement(o, e), Fact.of(o.pinCount(), e), device, Fact.of(d.name().driver(), e),
                    reading.devices.find(d.name().device()).device())));
            return;
        }
        DriverMemory m = k.memory;
        if (!m.exporter().value().equals(device.value())) {
            Fact<String> disputed = m.exporter().merge(device);
            disagreements.add("exporting device", disputed);
            exported.put(o.ino(), new Known(k.size, new DriverMemory(m.placement(), m.pinCount(), disputed, m.driver(), null)));
        } else if (!m.placement().known()) {
            exported.put(o.ino(), new Known(k.size, new DriverMemory(placement(o, e), m.pinCount(), m.exporter(), m.driver(), m.device())));
        }
    }

    /** Words of amdgpu_bo_print_info(). */
    private static Fact<Placement> placement(GemObject o, Evidence e) {
        return switch (o.placement()) {
            case "VRAM" -> Fact.of(Placement.VRAM, e);
            case "VRAM VISIBLE" -> Fact.of(Placement.VISIBLE_VRAM, e);
            case "GTT", "PREEMPTIBLE" -> Fact.of(Placement.GTT, e);
            case "CPU" -> Fact.of(Placement.SYSTEM, e);
            case "DOORBELL", "MMIO REMAP" -> Fact.of(Placement.BAR, e);
            case "UNKNOWN" -> Fact.unknown("the driver was working on the buffer while it printed its list", AGAIN);
            case "NONE" -> Fact.unknown("the buffer has no memory at this moment", AGAIN);
            default -> Fact.unknown("the driver calls the place " + Names.display(o.placement()), null);
        };
    }

    /**
     * What the exporting driver says of a buffer, with the reasons for what it does not say.
     *
     * @param size size that another source gives, -1 when none does: an object of another size had this inode at another moment
     */
    DriverMemory of(long ino, long size) {
        Known k = exported.isEmpty() || ino < 0 ? null : exported.get(ino);
        if (k != null && size >= 0 && k.size != size) {
            otherSize++;
            otherSizeAt = k.memory.exporter().evidence().path();
            return nothing;
        }
        return k == null ? nothing : k.memory;
    }

    /** Handles on dma-bufs, in the order of the files. */
    List<GemShare> shares() {
        return shares;
    }

    List<Diagnostic> diagnostics() {
        List<Diagnostic> out = new ArrayList<>(disagreements.diagnostics());
        if (hashed > 0) {
            out.add(new Diagnostic(ReadingContext.DRM, hashedAt, Diagnostic.Outcome.UNSUPPORTED, 0, 0,
                    "this kernel prints hashed pointers, not inode numbers: these objects cannot be joined with dma-bufs", "needs kernel 6.5 or newer", hashed));
        }
        if (otherSize > 0) {
            out.add(new Diagnostic(ReadingContext.DRM, otherSizeAt, Diagnostic.Outcome.DISAGREE, 0, 0,
                    "an object has the inode of a dma-buf of another size: what it says is left out", AGAIN, otherSize));
        }
        return out;
    }
}
