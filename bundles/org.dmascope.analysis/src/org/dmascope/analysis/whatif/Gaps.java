// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.rules.Unread;
import org.dmascope.core.Fact;

/** What was not read, so that an action may do more than is foretold; like reasons are counted. */
final class Gaps {
    private final Map<String, Unread> all = new LinkedHashMap<>();

    void add(String reason, String remedy) {
        all.merge(reason, new Unread(reason, remedy, 1), (a, b) -> new Unread(a.reason(), a.remedy(), a.count() + 1));
    }

    /** Keeps the reason of an unknown fact. */
    void known(Fact<?> f) {
        if (!f.known()) {
            add(f.reason(), f.remedy());
        }
    }

    List<Unread> list() {
        return new ArrayList<>(all.values());
    }
}
