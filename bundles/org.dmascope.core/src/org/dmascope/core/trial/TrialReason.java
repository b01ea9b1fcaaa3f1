// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.trial;

import java.util.Objects;

/**
 * Why a call of a trial failed, for a person.
 *
 * @param sentence what the errno means at this place
 * @param remedy   what can be done
 * @param source   where the kernel answers so; null where it is only the general meaning of the errno
 */
public record TrialReason(String sentence, String remedy, String source) {
    public TrialReason {
        Objects.requireNonNull(sentence);
        Objects.requireNonNull(remedy);
    }
}
