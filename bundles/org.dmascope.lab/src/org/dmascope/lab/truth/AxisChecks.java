// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.Set;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * Compares the axes of one attachment. Where the kernel's structures were read and can tell, the axis must be known, equal and by that
 * tier; else it is unknown with a reason and a remedy, or known by a tier that can know it and equal. It is never wrong.
 */
final class AxisChecks {
    private static final String STRUCT = "STRUCT";
    /** What remembers, prints or infers; a trial or a correlation says nothing of an attachment that is there. */
    private static final Set<String> OTHERS = Set.of("EVENT", "TEXT", "RULE");
    private final Checks checks;

    AxisChecks(Checks checks) {
        this.checks = checks;
    }

    /**
     * @param name  of the attachment
     * @param made  as it is
     * @param shown as it is shown
     * @param read  whether the structures of this buffer were read
     */
    void compare(String name, Contract made, JsonObject shown, boolean read) {
        for (Axis axis : Axis.values()) {
            String real = made.axes().get(axis);
            Cell cell = Cell.of(shown, axis.key());
            String tier = tier(shown, axis);
            boolean ok;
            String expected;
            if (read && made.knowable().contains(axis)) {
                ok = cell instanceof Cell.Known k && real.equals(k.text()) && STRUCT.equals(tier) && sourced(shown, axis);
                expected = real + " by " + STRUCT;
            } else {
                ok = switch (cell) {
                    case Cell.Unknown u -> u.explained() && !u.remedy().isBlank();
                    case Cell.Known k -> real != null && real.equals(k.text()) && tier != null && OTHERS.contains(tier) && sourced(shown, axis);
                    case Cell.Missing m -> false;
                };
                expected = "unknown with a reason and a remedy" + (real == null ? "" : ", or " + real + " by one of " + OTHERS.stream().sorted().toList());
            }
            checks.holds(name + axis.key(), ok, expected, tier == null ? cell : cell + " by " + tier);
        }
    }

    private static String tier(JsonObject attachment, Axis axis) {
        return attachment.get(axis.key()) instanceof JsonObject o ? Cell.of(o, "tier").text() : null;
    }

    private static boolean sourced(JsonObject attachment, Axis axis) {
        JsonElement e = attachment.get(axis.key());
        String source = e instanceof JsonObject o ? Cell.of(o, "source").text() : null;
        return source != null && !source.isBlank();
    }
}
