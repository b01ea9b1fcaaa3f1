// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.fuzz;

import java.util.List;

import org.dmascope.core.Content;
import org.dmascope.core.source.drm.AmdgpuParser;
import org.dmascope.core.source.drm.ClientsParser;
import org.dmascope.core.source.drm.DrmFdinfo;
import org.dmascope.core.source.drm.DrmFdinfoParser;
import org.dmascope.core.source.drm.GemClient;
import org.dmascope.core.source.drm.GemObject;
import org.dmascope.core.source.drm.GemObject.Sharing;
import org.dmascope.core.source.drm.I915Parser;
import org.dmascope.core.source.drm.MemoryPool;
import org.dmascope.core.source.drm.OpenFile;
import org.dmascope.core.source.drm.PanGemsParser;
import org.dmascope.core.source.drm.RegionUse;
import org.dmascope.core.source.drm.TtmParser;

/** The texts of DRM drivers, each parser on the same bytes: never an exception, never a number that cannot be. */
public final class DrmFuzz {
    private DrmFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        Content c = new Content(data, data.length % 5 == 0);
        for (GemClient g : AmdgpuParser.parse(c).value()) {
            Checks.that(g.pid() >= -1 && g.command().length() <= 256, g);
            for (GemObject o : g.objects()) {
                Checks.that(o.handle() >= 0 && o.size() >= 0 && o.pinCount() >= 0 && !o.placement().isEmpty(), o);
                Checks.that(o.ino() >= -1 && (o.ino() < 0 || o.sharing() != Sharing.NONE), o);
            }
        }
        pools(TtmParser.parse(c, "x", true).value());
        pools(TtmParser.parse(c, "x", false).value());
        pools(I915Parser.parse(c).value().pools());
        PanGemsParser.Totals t = PanGemsParser.parse(c).value();
        Checks.that(t == null || t.size() >= 0 && t.resident() >= 0 && t.reclaimable() >= -1, t);
        for (OpenFile f : ClientsParser.parse(c).value()) {
            Checks.that(f.pid() >= 0 && f.minor() >= 0 && f.uid() >= 0 && f.id() >= -1 && f.command().indexOf('\n') < 0, f);
        }
        DrmFdinfo f = DrmFdinfoParser.parse(c).value();
        for (RegionUse r : f.regions()) {
            Checks.that(r.total() >= -1 && r.shared() >= -1 && r.resident() >= -1 && r.purgeable() >= -1 && r.active() >= -1 && r.memory() >= -1, r);
        }
        Checks.that(f.clientId() >= -1 && f.extras().values().stream().allMatch(v -> v >= 0), f);
    }

    private static void pools(List<MemoryPool> pools) {
        for (MemoryPool p : pools) {
            Checks.that(p.size() >= -1 && p.used() >= -1 && p.total(4096) >= -1 && (p.total(-1) < 0 || p.total(-1) >= p.size()), p);
        }
    }
}
