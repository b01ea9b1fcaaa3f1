// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.dmascope.analysis.Tiers;
import org.dmascope.core.Tier;

/** {@code --tier struct,text,…}: the tiers that may be used for facts; what the others need is not even read. */
final class TierOption {
    private static final List<String> WORDS = Arrays.stream(Tier.values()).map(t -> t.name().toLowerCase(Locale.ROOT)).toList();
    static final Syntax.Option OPTION = Syntax.Option.value("--tier", "TIERS", "Use only these kinds of sources, by comma: " + String.join(", ", WORDS)
            + ". What others would say is shown as unknown. Default: all");

    private TierOption() {
    }

    static Set<Tier> of(Words words) throws Problem {
        if (!words.has(OPTION.key())) {
            return Tiers.ALL;
        }
        Set<Tier> tiers = EnumSet.noneOf(Tier.class);
        for (String word : words.value(OPTION.key(), "").split(",", -1)) {
            if (!WORDS.contains(word)) {
                throw words.usage("--tier takes " + String.join(", ", WORDS) + ", not \"" + word + "\"");
            }
            tiers.add(Tier.valueOf(word.toUpperCase(Locale.ROOT)));
        }
        return tiers;
    }
}
