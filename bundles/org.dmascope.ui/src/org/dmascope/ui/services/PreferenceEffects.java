// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.services;

import java.util.List;

import org.dmascope.session.HostSpec;
import org.dmascope.ui.live.HostPhase;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.preferences.StoredPreferences;
import org.dmascope.ui.preferences.WindowPreferences;

/** What a changed preference does at once: the interval holds, tiers are left out, units are written anew, this machine is read with other rights. */
final class PreferenceEffects {
    private final OpenHosts hosts;

    PreferenceEffects(OpenHosts hosts) {
        this.hosts = hosts;
    }

    void attach(StoredPreferences preferences) {
        WindowPreferences now = preferences.read();
        hosts.setInterval(now.interval());
        hosts.setTiers(now.tiers());
        preferences.add(this::changed);
    }

    private void changed(WindowPreferences before, WindowPreferences now) {
        if (before.interval() != now.interval()) {
            hosts.setInterval(now.interval());
        }
        if (!before.tiers().equals(now.tiers())) {
            hosts.setTiers(now.tiers());
        }
        if (before.units() != now.units()) {
            hosts.wordsChanged();
        }
        if (before.privilege() != now.privilege()) {
            List.copyOf(hosts.all()).stream().filter(h -> h.spec() instanceof HostSpec.Local && h.phase() != HostPhase.NEW).forEach(hosts::reconnect);
        }
    }
}
