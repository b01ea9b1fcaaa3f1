// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent.trial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;

import org.dmascope.core.Content;
import org.dmascope.core.Gatherer;
import org.dmascope.core.Reading;
import org.dmascope.core.trial.LiveBuffer;
import org.dmascope.core.trial.TrialCell;
import org.dmascope.core.trial.TrialCell.State;
import org.dmascope.core.trial.TrialList;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialPaths;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.core.trial.TrialText;

/** All pairs of one request, one after the other. Ships the list, each pair, and the list of buffers before, meanwhile and afterwards. */
public final class TrialRun {
    private static final long POLL_MILLIS = 50;
    /** A walk for each of them, twice. */
    private static final int MOST_LIVE = 16;
    private static final String HELD = "held ";
    /** Bound on an answer for one pair. */
    private static final int MOST_ANSWER = 64 << 10;

    private final TrialSetup setup;
    private final Gatherer out;
    private final BufferLook look;
    private final BooleanSupplier cancelled;
    private TrialChild child;
    /** Why nothing more is tried; null while things are. */
    private String over;
    private boolean known;

    public TrialRun(TrialSetup setup, Gatherer out, BooleanSupplier cancelled) {
        this.setup = setup;
        this.out = out;
        this.look = new BufferLook(out.quiet(), setup.bounds().look());
        this.cancelled = cancelled;
    }

    public void run(List<String> exporters, List<String> importers) throws InterruptedException {
        TrialList list = setup.list().get();
        out.recordDerived(TrialPaths.LIST, new Reading.Ok<>(TrialPaths.LIST, TrialText.of(list)));
        out.recordDerived(TrialPaths.BEFORE, look.whole());
        List<Long> live = exporters.stream().map(LiveBuffer::of).flatMap(Optional::stream).map(LiveBuffer::ino).distinct().limit(MOST_LIVE).toList();
        look(live, TrialPaths::before);
        try {
            int n = 0;
            for (String e : exporters) {
                for (String i : importers) {
                    pair(n++, list, e, i);
                }
            }
        } finally {
            end();
            out.recordDerived(TrialPaths.END, look.whole());
            look(live, TrialPaths::end);
        }
    }

    /** The kernel's structures of buffers of other processes. */
    private void look(List<Long> live, LongFunction<String> path) {
        if (setup.structs() != null && !live.isEmpty()) {
            kernel();
            live.forEach(ino -> out.recordDerived(path.apply(ino), new Reading.Ok<>(path.apply(ino), setup.structs().of(ino))));
        }
    }

    private void pair(int n, TrialList list, String e, String i) throws InterruptedException {
        Content cell = refusal(n, list, e, i);
        if (cell == null) {
            cell = over == null && start() ? attempt(n, e, i) : made(n, e, i, State.NOT_TRIED, over);
            out.recordDerived(TrialPaths.after(n), look.forPair());
        }
        out.recordDerived(TrialPaths.cell(n), new Reading.Ok<>(TrialPaths.cell(n), cell));
    }

    /** What is not tried at all; null for what is. */
    private static Content refusal(int n, TrialList list, String e, String i) {
        Optional<TrialParty> exporter = list.find(TrialRole.EXPORTER, e);
        Optional<TrialParty> importer = list.find(TrialRole.IMPORTER, i);
        if (exporter.isEmpty() || importer.isEmpty()) {
            return made(n, e, i, State.NOT_TRIED, "the host does not list " + (exporter.isEmpty() ? e : i));
        }
        for (TrialParty p : new TrialParty[] { importer.get(), exporter.get() }) {
            if (!p.available()) {
                return made(n, e, i, p.state() == TrialParty.State.REFUSED ? State.REFUSED : State.UNAVAILABLE, p.reason());
            }
        }
        return null;
    }

    private static Content made(int n, String e, String i, State state, String note) {
        return made(n, e, i, state, 0, note);
    }

    /** @param ino of the buffer that the trial had, so that it is looked at afterwards; 0 when none is known */
    private static Content made(int n, String e, String i, State state, long ino, String note) {
        return TrialText.of(new TrialCell(n, e, i, state, ino, 0, List.of(), note));
    }

    private boolean start() throws InterruptedException {
        if (cancelled.getAsBoolean()) {
            over = "the run was cancelled before it";
            return false;
        }
        if (child != null) {
            return true;
        }
        try {
            child = TrialChild.start(setup.command());
        } catch (IOException x) {
            over = "the process of the trials could not be started (" + x.getMessage() + ")";
            return false;
        }
        String line = await(setup.bounds().start());
        if ("ready".equals(line)) {
            kernel();
            return true;
        }
        over = line == null ? "the process of the trials did not start in time" : "the process of the trials ended at once";
        kill();
        return false;
    }

    /** Once, before the first buffer is held. */
    private void kernel() {
        if (setup.structs() != null && !known) {
            known = true;
            out.recordDerived(TrialPaths.KERNEL, new Reading.Ok<>(TrialPaths.KERNEL, setup.structs().kernel()));
        }
    }

    /** A line; null when the time is over or the run was cancelled. */
    private String await(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() - end < 0 && !cancelled.getAsBoolean()) {
            String line = child.line(POLL_MILLIS);
            if (line != null) {
                return line;
            }
        }
        return null;
    }

    private Content attempt(int n, String e, String i) throws InterruptedException {
        long ino = LiveBuffer.of(e).map(LiveBuffer::ino).orElse(0L);
        long end = System.nanoTime() + setup.bounds().pair().toNanos();
        child.say("pair " + n + " " + e + " " + i);
        StringBuilder answer = new StringBuilder();
        while (true) {
            String line = await(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            if (line == null) {
                boolean stopped = cancelled.getAsBoolean();
                String gone = kill();
                return made(n, e, i, stopped ? State.NOT_TRIED : State.TIMED_OUT, ino,
                        (stopped ? "the run was cancelled; " : "no answer within " + setup.bounds().pair().toSeconds() + " s; ") + gone);
            }
            if (TrialChild.ended(line)) {
                return made(n, e, i, State.DIED, ino, "the process of the trial ended; " + kill());
            }
            if (line.startsWith(HELD)) {
                ino = inode(line.substring(HELD.length()));
                out.recordDerived(TrialPaths.held(n), look.forPair());
                structure(n, ino);
                child.say("go");
            } else if (line.equals("end")) {
                return answer.isEmpty() ? made(n, e, i, State.NOT_TRIED, "a side has gone since the list was made")
                        : new Content(answer.toString().getBytes(StandardCharsets.UTF_8), false);
            } else if ((line.startsWith("cell\t") || line.startsWith("step\t")) && answer.length() + line.length() < MOST_ANSWER) { // vendors' libraries print, too
                answer.append(line).append('\n');
            }
        }
    }

    /** 0 when it is none. */
    private static long inode(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    /** The kernel's structures of the buffer, where this run looks at them. */
    private void structure(int n, long ino) {
        if (setup.structs() != null && ino > 0) {
            out.recordDerived(TrialPaths.structure(n), new Reading.Ok<>(TrialPaths.structure(n), setup.structs().of(ino)));
        }
    }

    /** Ends the process; the sentence says whether all that it made is gone. */
    private String kill() throws InterruptedException {
        long pid = child.pid();
        boolean gone = child.kill(setup.bounds().end());
        child = null;
        if (gone) {
            return "its process was killed, and all that it had open with it";
        }
        over = "process " + pid + " of an earlier trial is blocked in the kernel";
        return "its process " + pid + " was killed but is blocked in the kernel: what it has open stays until that ends";
    }

    private void end() throws InterruptedException {
        if (child != null) {
            kill();
        }
    }
}
