// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.HolderRow;
import org.dmascope.core.Fact;
import org.dmascope.core.Reading;
import org.dmascope.core.trial.LiveBuffer;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.session.HostSession;
import org.dmascope.session.ReadOptions;
import org.dmascope.session.SurveyReading;

/**
 * Buffers of other processes that {@code trial run} was asked to try: {@code pid:812-ino:1187}, or {@code ino:1187}, for which a process that holds it by
 * a descriptor is looked up. The host is read once, when the first is asked for.
 */
final class LiveTargets {
    private static final String SHORT = "ino:[1-9][0-9]{0,17}";

    /** One with what is known of it; {@code row} null when the reading did not show it. */
    record Target(LiveBuffer buffer, BufferRow row) {
        TrialParty party() {
            return row == null ? buffer.party(null, null) : buffer.party(known(row.exporter()), Optional.ofNullable(known(row.exporterDriver())).orElse(known(row.expName())));
        }

        private static String known(Fact<String> f) {
            return f.known() ? f.value() : null;
        }
    }

    private final HostSession session;
    private final ReadOptions options;
    private final Words words;
    private final Map<String, Target> targets = new LinkedHashMap<>();
    private Snapshot snapshot;

    LiveTargets(HostSession session, ReadOptions options, Words words) {
        this.session = session;
        this.options = options;
        this.words = words;
    }

    List<Target> all() {
        return List.copyOf(targets.values());
    }

    /** Null when the word names no such buffer. */
    TrialParty party(String word) throws Problem {
        Optional<LiveBuffer> named = LiveBuffer.of(word);
        if (named.isEmpty() && !word.matches(SHORT)) {
            return null;
        }
        long ino = named.map(LiveBuffer::ino).orElseGet(() -> Long.parseLong(word.substring("ino:".length())));
        BufferRow row = find(ino);
        List<Integer> holders = row == null ? List.of()
                : row.holders().stream().filter(h -> !h.fds().isEmpty()).map(HolderRow::pid).sorted(Comparator.naturalOrder()).toList();
        if (named.isEmpty() && holders.isEmpty()) {
            throw words.usage(row == null ? "no buffer " + word + " is to be seen on this host" : "no process is to be seen that holds " + word + " by a descriptor");
        }
        if (named.isPresent() && !holders.isEmpty() && !holders.contains(named.get().pid()) && row.holderCount().known()) {
            throw words.usage("process " + named.get().pid() + " has no descriptor of buffer ino " + ino + "; these have one: " + pids(holders));
        }
        Target t = new Target(named.orElseGet(() -> new LiveBuffer(holders.getFirst(), ino)), row);
        targets.put(t.buffer().id(), t);
        return t.party();
    }

    private static String pids(List<Integer> holders) {
        return String.join(", ", holders.stream().map(String::valueOf).toList());
    }

    private BufferRow find(long ino) throws Problem {
        if (snapshot == null) {
            Reading<SurveyReading> r = session.read(options, () -> false);
            if (!(r instanceof Reading.Ok<SurveyReading>(String path, SurveyReading read))) {
                throw Problem.unreadable(Failures.line(r));
            }
            snapshot = Snapshots.of(read.survey());
        }
        return snapshot.buffers().stream().filter(b -> b.ino() == ino).findFirst().orElse(null);
    }

    /** Those that nobody has confirmed by name. @param said what stands behind --touch-live */
    List<Target> unconfirmed(Set<String> said) throws Problem {
        for (String s : said) {
            if (targets.values().stream().noneMatch(t -> t.buffer().confirmation().equals(s))) {
                throw words.usage("--touch-live \"" + s + "\" confirms nothing: " + (targets.isEmpty() ? "no buffer of another process is named by --exporter"
                        : "named are " + String.join(", ", targets.values().stream().map(t -> t.buffer().confirmation()).toList())));
            }
        }
        List<Target> out = new ArrayList<>(targets.values());
        out.removeIf(t -> said.contains(t.buffer().confirmation()));
        return out;
    }
}
