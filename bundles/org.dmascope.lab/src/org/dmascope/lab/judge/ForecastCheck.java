// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.whatif.Action;
import org.dmascope.analysis.whatif.Affected;
import org.dmascope.analysis.whatif.Affected.Kind;
import org.dmascope.analysis.whatif.Consequence;
import org.dmascope.analysis.whatif.Prediction;
import org.dmascope.core.Names;
import org.dmascope.core.axis.Effect;
import org.dmascope.core.source.bufinfo.FenceLine;
import org.dmascope.lab.truth.Account;
import org.dmascope.lab.truth.Check;
import org.dmascope.lab.truth.Checks;
import org.dmascope.lab.truth.Regions.Region;
import org.dmascope.lab.truth.Truth;

/**
 * Holds what was foretold of an action against what it did, line by line. What is foretold must have happened, with the bytes that come free and stay pinned; what
 * happened must have been foretold; what is unknown must say why.
 */
final class ForecastCheck {
    private final Prediction foretold;
    private final Snapshot reading;
    private final Outcomes outcomes;
    private final Checks checks = new Checks();

    private ForecastCheck(Prediction foretold, Snapshot reading, Outcomes outcomes) {
        this.foretold = foretold;
        this.reading = reading;
        this.outcomes = outcomes;
    }

    /** @param reading on which the prediction was made */
    static List<Check> compare(Prediction foretold, Snapshot reading, Outcomes outcomes) {
        ForecastCheck c = new ForecastCheck(foretold, reading, outcomes);
        foretold.effects().forEach(c::line);
        c.complete();
        c.waits();
        return c.checks.all();
    }

    /** How much of it is known, in a line. */
    static String words(Prediction p) {
        Map<String, Long> counts = p.effects().stream().collect(Collectors.groupingBy(c -> c.effect().word(), TreeMap::new, Collectors.counting()));
        return p.action().label() + ": " + counts + (p.unread().isEmpty() ? "" : ", more may happen: " + p.unread().getFirst().reason());
    }

    private int wants() {
        return foretold.action() instanceof Action.Evict e ? e.pid() : 0;
    }

    private void line(Consequence c) {
        String name = c.subject().id() + " by " + c.rule().id();
        if (c.effect() == Effect.UNKNOWN) {
            checks.holds(name + " is unknown for a reason", !c.missing().isBlank(), "a reason", c.missing());
            return;
        }
        checks.equal(name, c.effect(), outcomes.of(c.subject(), wants()));
        if (c.subject().kind() != Kind.BUFFER) {
            return;
        }
        long ino = c.subject().buffer().ino();
        checks.equal(name + ": bytes that come free", c.freed(), outcomes.freed(ino, c.subject().buffer().size().known() ? c.subject().buffer().size().value() : 0));
        Boolean pinned = outcomes.pinned(ino);
        if (pinned != null && c.effect() == Effect.SURVIVES && (c.pinned() > 0 || c.subject().buffer().pinCount().known())) {
            checks.equal(name + ": stays pinned", pinned, c.pinned() > 0);
        }
    }

    /** What is changed is listed; only what eviction does to a buffer of which no source says where it is may be missing. */
    private void complete() {
        Set<String> listed = new HashSet<>();
        foretold.effects().forEach(c -> listed.add(key(c.subject())));
        Account before = outcomes.before().deeds().account();
        for (Account.Buffer b : before.buffers()) {
            changed("ino:" + b.ino(), b.ino(), outcomes.buffer(b.ino()), listed);
        }
        for (Account.Attachment a : before.attachments()) {
            changed("ino:" + a.ino() + "/" + Names.display(a.device()) + "#" + a.ordinal(), a.ino(), outcomes.attachment(a), listed);
        }
        for (Truth.Buffer b : outcomes.before().buffers()) {
            b.holders().stream().filter(h -> h.mmaps() > 0).forEach(h -> changed("mmap:" + h.pid() + "/ino:" + b.ino(), b.ino(), outcomes.mapping(h.pid(), b.ino()), listed));
        }
        for (int pid : before.processes()) {
            changed("pid:" + pid, -1, outcomes.process(pid, wants()), listed);
        }
        if (outcomes.before().regions() != null) {
            for (Region r : outcomes.before().regions().listed()) {
                changed("lkey:" + r.device() + "/" + r.lkey(), r.ino() == null ? -1 : r.ino(), outcomes.region(r.device(), r.lkey()), listed);
            }
        }
    }

    private static String key(Affected s) {
        return s.kind() == Kind.MR ? "lkey:" + s.region().device() + "/" + (s.region().lkey().known() ? s.region().lkey().value() : -1) : s.id();
    }

    private void changed(String key, long ino, Effect effect, Set<String> listed) {
        boolean done = effect != Effect.SURVIVES && effect != Effect.UNKNOWN;
        if (done && !listed.contains(key) && !(effect == Effect.BLOCKED && outcomes.waited(ino))) {
            BufferState b = reading.buffers().stream().filter(x -> x.ino() == ino).findFirst().orElse(null);
            boolean nobodyKnows = foretold.action() instanceof Action.Evict && b != null && !b.placement().known() && !foretold.unread().isEmpty();
            checks.holds(key + " was foretold", nobodyKnows, effect.word(), "not listed");
        }
    }

    /** Whoever, and whatever work, is waited for is named. */
    private void waits() {
        for (Consequence c : foretold.effects()) {
            FenceLine fence = c.subject().kind() == Kind.BUFFER && c.effect() != Effect.SURVIVES && c.subject().buffer() instanceof BufferState b ? b.openFence() : null;
            if (fence != null && foretold.action() instanceof Action.OnTarget) {
                checks.holds(c.subject().id() + " names the work that is waited for", c.clues().stream().anyMatch(x -> x.shown().equals(fence.label())), fence.label(), c.clues());
            }
            if (c.effect() == Effect.BLOCKED) {
                checks.holds(c.subject().id() + " says for whom it waits", !c.waitsFor().isEmpty(), "somebody", c.waitsFor());
            }
        }
    }
}
