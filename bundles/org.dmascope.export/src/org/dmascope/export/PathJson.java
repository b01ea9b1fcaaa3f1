// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.util.List;

import org.dmascope.analysis.path.Bound;
import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.path.SideLink;
import org.dmascope.core.Fact;

/** {@code paths[]}: one entry for each pair, the lower address first. */
final class PathJson {
    private PathJson() {
    }

    static void write(Json json, List<? extends PathState> paths) throws IOException {
        json.beginList();
        for (PathState p : paths) {
            one(json, p);
        }
        json.endList();
    }

    /** One pair. */
    static void one(Json json, PathState p) throws IOException {
        json.begin().name("a", p.a().id()).name("b", p.b().id()).fact("class", p.pathClass()).string("letters", p.letters()).fact("mapType", p.type())
                .natural("distance", p.distance());
        if (p.route().common() == null) {
            json.nothing("common");
        } else {
            json.name("common", p.route().common().id());
        }
        json.key("redirects").beginList();
        for (String id : p.redirecting()) {
            json.item(Shown.name(id));
        }
        json.endList();
        bound(json, p.bound());
        sideLink(json, p.sideLink());
        json.string("reason", p.reason()).string("fix", p.fix()).string("exportedByA", p.outcomeOfA()).string("exportedByB", p.outcomeOfB()).string("assumes", p.assumes())
                .end();
    }

    private static void sideLink(Json json, Fact<SideLink> f) throws IOException {
        if (f == null) {
            json.nothing("sideLink");
            return;
        }
        json.key("sideLink").begin();
        if (f.known()) {
            SideLink l = f.value();
            json.string("value", l.kind().word()).natural("count", l.count() == 0 ? -1 : l.count()).truth("switched", l.switched()).natural("megabytesPerSecond", l.megabytes() == 0 ? -1 : l.megabytes())
                    .string("tier", f.evidence().tier().name()).string("source", f.evidence().source());
        } else {
            json.nothing("value").string("reason", f.reason()).string("remedy", f.remedy());
        }
        json.end();
    }

    private static void bound(Json json, Fact<Bound> f) throws IOException {
        json.key("bound").begin();
        if (f.known()) {
            Bound b = f.value();
            json.natural("megabytesPerSecond", b.megabytes() == 0 ? -1 : b.megabytes()).name("function", b.megabytes() == 0 ? null : b.function())
                    .number("speed", b.speed()).number("width", b.width()).natural("atMost", b.most() == 0 ? -1 : b.most());
        } else {
            json.nothing("megabytesPerSecond").string("reason", f.reason()).string("remedy", f.remedy());
        }
        json.end();
    }
}
