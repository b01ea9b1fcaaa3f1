// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.nvml;

import java.util.List;
import java.util.Locale;

import org.dmascope.core.axis.Word;

/**
 * What was learnt of the links of one function.
 *
 * @param result    nvmlReturn_t of the call that failed; 0 when none did
 * @param links     active ones, by index
 * @param megabytes what each carries in one direction, MB/s; -1 when not told
 */
public record NvmlGpu(String id, State state, int result, List<NvLink> links, int megabytes) {
    /** How far it was asked. */
    public enum State implements Word {
        /** All links were asked for. */
        ASKED,
        /** It is runtime-suspended; asking would wake it. */
        ASLEEP,
        /** The driver has not initialised it, because nobody uses it; asking would. */
        IDLE,
        /** There is no device node to ask through, and making one would change the host. */
        NO_NODE,
        /** The driver's file about it could not be read. */
        UNREAD,
        /** NVML answered with an error. */
        FAILED;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static State of(String word) {
            for (State s : values()) {
                if (s.word().equals(word)) {
                    return s;
                }
            }
            return null;
        }
    }

    public NvmlGpu {
        links = List.copyOf(links);
    }
}
