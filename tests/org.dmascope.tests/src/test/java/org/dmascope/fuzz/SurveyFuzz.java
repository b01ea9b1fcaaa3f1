// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.fuzz;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Entry;
import org.dmascope.core.Gatherer;
import org.dmascope.core.Recording;
import org.dmascope.core.Source;
import org.dmascope.core.source.PciIds;
import org.dmascope.core.source.Sources;
import org.dmascope.core.source.Survey;
import org.dmascope.core.source.Surveyor;

/** All sources and readers on a host that answers anything: never an exception, and a recording of it says the same as the host. */
public final class SurveyFuzz {
    private SurveyFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        OddRoot root = new OddRoot(data);
        List<Entry> entries = new ArrayList<>();
        for (Source s : Sources.all()) {
            s.gather(new Gatherer(s.id(), root, entries::add, System.nanoTime()));
        }
        Survey live = Surveyor.read(root, Instant.EPOCH, PciIds.none());
        Survey replayed = Surveyor.read(new Recording(entries), Instant.EPOCH, PciIds.none());
        Checks.that(live.bufinfo().equals(replayed.bufinfo()), live.bufinfo() + "\n" + replayed.bufinfo());
        Checks.that(live.holders().equals(replayed.holders()), live.holders() + "\n" + replayed.holders());
        Checks.that(live.stats().equals(replayed.stats()), live.stats() + "\n" + replayed.stats());
        for (Diagnostic d : live.diagnostics()) {
            Checks.that(!d.reason().isEmpty() && d.reason().indexOf('\n') < 0, d);
        }
    }
}
