// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.core.Content;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;

/** Links between devices as files of other tools carry them, under a path that no host has: a line {@code KIND FROM TO[ NAME=NUMBER]…} each. */
public final class PeerLinks {
    public static final String PATH = "/dmascope/links";
    /** Kinds of {@link PeerLink}. */
    public static final Set<String> KINDS = Set.of("xgmi", "nvlink", "c2c");
    private static final int LIMIT = 8 << 20;

    private PeerLinks() {
    }

    /** None on a live host and where nobody planted any; a line that is none is passed over. */
    static List<PeerLink> read(SystemRoot root) {
        List<PeerLink> out = new ArrayList<>();
        if (!root.isLive() && root.read(PATH, LIMIT) instanceof Reading.Ok<Content> ok) {
            for (String line : ok.value().line().split("\n")) {
                String[] words = line.split(" ");
                if (words.length >= 3 && KINDS.contains(words[0]) && PciText.bdf(words[1]) && PciText.bdf(words[2])) {
                    Map<String, String> attributes = new HashMap<>();
                    for (int i = 3; i < words.length; i++) {
                        int equal = words[i].indexOf('=');
                        if (equal > 0 && PciText.decimal(words[i].substring(equal + 1), 0, Integer.MAX_VALUE) >= 0) {
                            attributes.put(words[i].substring(0, equal), words[i].substring(equal + 1));
                        }
                    }
                    out.add(new PeerLink(words[0], words[1], words[2], attributes));
                }
            }
        }
        return out;
    }
}
