// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.properties;

import java.util.List;

import org.dmascope.core.Evidence;
import org.dmascope.core.Names;
import org.dmascope.core.Tier;
import org.dmascope.core.source.host.HostFacts;
import org.dmascope.session.SurveyReading;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.words.SteadyCosts;
import org.dmascope.ui.words.Units;

/** The lines of a host, shown while nothing in it is selected. */
final class HostLines {
    private HostLines() {
    }

    /** Where it is mounted; null when the mounts were not read, which the version of cgroups tells: it comes from them, too. */
    private static String mounted(HostFacts f, String place) {
        return place != null ? Names.display(place) : f.cgroupVersion() < 0 ? null : Messages.notMounted;
    }

    /** @param costs what is shown of times that differ a little from reading to reading */
    static List<Property> of(OpenHost h, SteadyCosts costs) {
        PropertyList out = new PropertyList();
        SurveyReading r = h.reading();
        if (r == null) {
            return List.of();
        }
        HostFacts f = r.survey().host();
        Evidence e = new Evidence(Tier.TEXT, "host", "/proc", r.survey().takenAt()); //$NON-NLS-1$ //$NON-NLS-2$
        if (f != null) {
            out.section(Messages.host).value(Messages.name, shown(f.name()), e).value(Messages.kernel, shown(f.kernel()), e).value(Messages.machine, shown(f.machine()), e)
                    .mono(Messages.bootId, shown(f.bootId()), e).value(Messages.lockdown, shown(f.lockdown()), e)
                    .value(Messages.kptr, f.kptrRestrict() < 0 ? null : Integer.toString(f.kptrRestrict()), e)
                    .value(Messages.debugfs, mounted(f, f.debugfs()), e).value(Messages.tracefs, mounted(f, f.tracefs()), e)
                    .value(Messages.cgroupVersion, f.cgroupVersion() <= 0 ? null : Integer.toString(f.cgroupVersion()), e);
        }
        String whose = h.spec().text() + ' ';
        out.section(Messages.reading).plain(Messages.takenAt, Units.exactTime(r.survey().takenAt())).cost(Messages.cost, r.cost(), costs.of(whose, r.cost())).plain(Messages.how, r.how());
        r.costBySource().forEach((source, cost) -> out.cost("    " + source, cost, costs.of(whose + source, cost))); //$NON-NLS-1$
        out.cost(Messages.applied, h.applyCost(), costs.of(whose + Messages.applied, h.applyCost())).plain(Messages.dropped, Integer.toString(h.dropped()));
        return out.lines();
    }

    private static String shown(String raw) {
        return raw == null ? null : Names.display(raw);
    }
}
