// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.trial;

import java.util.List;
import java.util.Optional;

/** What can be tried on a host: the kinds, with what they do, and the exporters and importers that are there or are missing. */
public record TrialList(List<TrialKind> kinds, List<TrialParty> parties) {
    /** Bound on the kinds. */
    public static final int MOST_KINDS = 64;
    /** Bound on the exporters and importers. */
    public static final int MOST_PARTIES = 1024;

    public TrialList {
        kinds = List.copyOf(kinds);
        parties = List.copyOf(parties);
    }

    /** Those of one side, in the order in which the host lists them. */
    public List<TrialParty> of(TrialRole role) {
        return parties.stream().filter(p -> p.role() == role).toList();
    }

    /** A side by its id; a buffer of another process is in no list, and is one wherever that kind is known. */
    public Optional<TrialParty> find(TrialRole role, String id) {
        return parties.stream().filter(p -> p.role() == role && p.id().equals(id)).findFirst().or(() -> live(role, id));
    }

    private Optional<TrialParty> live(TrialRole role, String id) {
        boolean known = role == TrialRole.EXPORTER && kinds.stream().anyMatch(k -> k.id().equals(LiveBuffer.KIND));
        return known ? LiveBuffer.of(id).map(b -> b.party(null, null)) : Optional.empty();
    }

    public Optional<TrialKind> kind(TrialParty p) {
        return kinds.stream().filter(k -> k.role() == p.role() && k.id().equals(p.kind())).findFirst();
    }
}
