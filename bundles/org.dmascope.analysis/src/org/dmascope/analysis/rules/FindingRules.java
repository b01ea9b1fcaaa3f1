// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import java.util.List;

/** The list of all rules, in the order in which they are shown. A new rule is one line here. */
public final class FindingRules {
    private static final List<FindingRule> ALL = List.of(
            new RevokeWaits(),
            new RevokedKept(),
            new SurvivesRevoke(),
            new BufferRevoked(),
            new LeakSuspect(),
            new GrowsSteadily(),
            new ManyAlike(),
            new DescriptorsPileUp(),
            new AttachmentsPileUp(),
            new FenceUnheld(),
            new DeviceGone(),
            new StaticPinsVram(),
            new FallbackForced(),
            new PeerRefused(),
            new NoMoveNotify(),
            new PinnedNearLimit(),
            new GroupPinnedNearLimit(),
            new RegionFull(),
            new InodeTwice(),
            new SourcesDisagree(),
            new EventsLost(),
            new HandleOnly(),
            new AttachedUnheld(),
            new StaticOnMovable(),
            new NotInDeviceMemory(),
            new PinnedForLife(),
            new PinnedUnattached(),
            new HeapUncharged(),
            new HostileName(),
            new ImporterUnknown(),
            new ExporterUnknown(),
            new ProcessesHidden(),
            new NoDebugfs(),
            new NoTypeInformation(),
            new ConfigUnread(),
            new SymbolsHidden(),
            new Lockdown(),
            new NoInodes(),
            new ReadingTorn());

    private FindingRules() {
    }

    public static List<FindingRule> all() {
        return ALL;
    }

    /** Null when there is none of this id. */
    public static FindingRule byId(String id) {
        return ALL.stream().filter(r -> r.about().id().equals(id)).findFirst().orElse(null);
    }
}
