// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

import org.dmascope.core.source.Sources;

/**
 * What one reading shall do.
 *
 * @param sources     ids of the sources that an agent is asked for; a tree and a capture answer with what they hold
 * @param limit       longest time for the reading, without starting the agent
 * @param keepEntries whether {@link SurveyReading#entries()} is wanted (for a capture); costs memory only
 * @param progress    told in one line what takes long (booting a kernel), from any thread
 */
public record ReadOptions(Set<String> sources, Duration limit, boolean keepEntries, Consumer<String> progress) {
    public static final int DEFAULT_SECONDS = 60;
    /** A lab kernel may run under emulation on a busy machine, where a process list takes as long as a big host's bufinfo elsewhere. */
    public static final int LAB_SECONDS = 300;

    public ReadOptions {
        sources = Collections.unmodifiableSet(new LinkedHashSet<>(sources));
    }

    /** All sources, 60 s, entries not kept, silent. */
    public static ReadOptions all() {
        return new ReadOptions(new LinkedHashSet<>(Sources.ids()), Duration.ofSeconds(DEFAULT_SECONDS), false, line -> {
        });
    }

    /** The same for a host, with the time that it may take. */
    public static ReadOptions of(HostSpec host) {
        return all().withLimit(limit(host));
    }

    /** How long a reading may take when nobody says otherwise. */
    public static Duration limit(HostSpec host) {
        return Duration.ofSeconds(host instanceof HostSpec.Lab ? LAB_SECONDS : DEFAULT_SECONDS);
    }

    public ReadOptions forCapture() {
        return new ReadOptions(sources, limit, true, progress);
    }

    public ReadOptions withProgress(Consumer<String> told) {
        return new ReadOptions(sources, limit, keepEntries, told);
    }

    public ReadOptions withLimit(Duration longest) {
        return new ReadOptions(sources, longest, keepEntries, progress);
    }

    public ReadOptions only(Set<String> ids) {
        return new ReadOptions(ids, limit, keepEntries, progress);
    }
}
