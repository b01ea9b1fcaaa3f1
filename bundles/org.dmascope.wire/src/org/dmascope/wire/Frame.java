// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import java.util.Arrays;
import java.util.List;

import org.dmascope.core.Entry;

/**
 * One message. On the wire a frame is a big-endian 32-bit length (of what follows), one byte for its type, and its fields; the greeting
 * alone has a form of its own, see {@link FrameWriter#greet}. Answers carry the number of the request that they belong to, so that what is
 * still under way of a cancelled request can be told from what was asked later.
 */
public sealed interface Frame {
    /** First frame of an agent. */
    record Greeting(Hello hello) implements Frame {
    }

    /** Front to agent: read these sources. Ids only, never a path; an unknown id is answered by {@link SourceFailed}. */
    record Gather(int request, List<String> sources) implements Frame {
        public Gather {
            sources = List.copyOf(sources);
        }
    }

    /**
     * Front to agent: record what happens, until {@link Cancel}. Answered by {@link Events} as they come and by {@link Done} when everything
     * that the recording made on the host is gone, or by {@link Refused}.
     */
    record Watch(int request) implements Frame {
    }

    /**
     * Front to agent: try these exporters with these importers, see {@link org.dmascope.core.trial}. Ids only, never a path, and only such as the
     * agent's own list holds. Answered by {@link Item} and {@link Done}, or by {@link Refused}; after a {@link Cancel} what was tried until then comes.
     */
    record Try(int request, List<String> exporters, List<String> importers) implements Frame {
        /** Bound on the ids of each side. */
        public static final int MOST_IDS = Limits.TRIAL_IDS;

        public Try {
            exporters = List.copyOf(exporters);
            importers = List.copyOf(importers);
        }
    }

    /** Some events of a recording, see {@link org.dmascope.core.event.EventParser}. */
    record Events(int request, byte[] bytes) implements Frame {
        /** Bound on the bytes of one frame of events. */
        public static final int MOST_EVENT_BYTES = Limits.EVENTS_FRAME - 16;

        @Override
        public boolean equals(Object o) {
            return o instanceof Events e && request == e.request && Arrays.equals(bytes, e.bytes);
        }

        @Override
        public int hashCode() {
            return 31 * request + Arrays.hashCode(bytes);
        }
    }

    /** Front to agent: stop that reading or recording; answered by its {@link Done}. */
    record Cancel(int request) implements Frame {
    }

    /** Front to agent: end. The same as closing the stream. */
    record Bye() implements Frame {
    }

    /** One recorded call. */
    record Item(int request, Entry entry) implements Frame {
    }

    /** A source is through; {@code micros} is what it cost. */
    record SourceDone(int request, String source, long micros) implements Frame {
    }

    /** A source went wrong in a way that no entry tells; the others go on. */
    record SourceFailed(int request, String source, String reason) implements Frame {
    }

    /**
     * The reading is through.
     *
     * @param takenAtMillis when it began, milliseconds since 1970 UTC by the agent's clock
     * @param micros        what it cost
     * @param dropped       how many readings of a source were dropped so far because an earlier one had not returned
     * @param cancelled     whether it was stopped before its end
     */
    record Done(int request, long takenAtMillis, long micros, int dropped, boolean cancelled) implements Frame {
    }

    /** The agent does not do what was asked; {@code errno} says why (EBUSY: another reading is running). */
    record Refused(int request, int errno, String reason) implements Frame {
    }

    /** Not sent: the stream ended between two frames. */
    record End() implements Frame {
    }
}
