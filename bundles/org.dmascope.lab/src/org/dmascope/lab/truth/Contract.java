// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.Map;
import java.util.Set;

/**
 * The contract of one attachment as its maker knows it.
 *
 * @param device      dev_name of the importer
 * @param ordinal     which of the attachments of this device, from 1, newest first
 * @param importerOps symbol of {@code importer_ops}; null when the importer passed none
 * @param callback    symbol of the callback in it; null when there is none
 * @param axes        every axis with its real value, a word or {@code true} and {@code false}; an axis that the maker does not know is missing
 * @param mapped      whether it is mapped now
 * @param knowable    the axes that the kernel's structures can tell; the others only who was there when it happened
 */
public record Contract(String device, int ordinal, String importerOps, String callback, Map<Axis, String> axes, boolean mapped, Set<Axis> knowable) {
    public Contract {
        axes = Map.copyOf(axes);
        knowable = Set.copyOf(knowable);
    }

    @Override
    public String toString() {
        return device + "#" + ordinal;
    }
}
