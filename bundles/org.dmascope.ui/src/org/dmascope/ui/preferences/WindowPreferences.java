// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.preferences;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import org.dmascope.analysis.Tiers;
import org.dmascope.core.Tier;
import org.dmascope.session.Privilege;

/**
 * What the user has chosen for the window.
 *
 * @param interval    time between two readings of a live host, in milliseconds, {@link #SHORTEST} to {@link #LONGEST}
 * @param liveAtStart whether a host that is connected is read again and again from then on
 * @param tiers       kinds of sources that may be used for facts; what the others need is not even read
 * @param privilege   how the agent of this machine gets its rights
 * @param units       how sizes are written
 */
public record WindowPreferences(int interval, boolean liveAtStart, Set<Tier> tiers, Privilege privilege, SizeUnits units) {
    public static final int SHORTEST = 100;
    public static final int LONGEST = 3_600_000;
    public static final WindowPreferences DEFAULTS = new WindowPreferences(2000, false, Tiers.ALL, Privilege.AUTO, SizeUnits.BINARY);

    public WindowPreferences {
        interval = Math.clamp(interval, SHORTEST, LONGEST);
        tiers = tiers.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(tiers));
    }

    public WindowPreferences withInterval(int milliseconds) {
        return new WindowPreferences(milliseconds, liveAtStart, tiers, privilege, units);
    }

    public WindowPreferences withLiveAtStart(boolean on) {
        return new WindowPreferences(interval, on, tiers, privilege, units);
    }

    public WindowPreferences withTiers(Set<Tier> allowed) {
        return new WindowPreferences(interval, liveAtStart, allowed, privilege, units);
    }

    public WindowPreferences withPrivilege(Privilege how) {
        return new WindowPreferences(interval, liveAtStart, tiers, how, units);
    }

    public WindowPreferences withUnits(SizeUnits shown) {
        return new WindowPreferences(interval, liveAtStart, tiers, privilege, shown);
    }
}
