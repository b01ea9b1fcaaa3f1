// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.trial.TrialMatrix;
import org.dmascope.core.Reading;
import org.dmascope.core.trial.KeptTrials;
import org.dmascope.core.trial.TrialList;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialRecord;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.export.TrialJson;
import org.dmascope.session.Captures;
import org.dmascope.session.HostSession;
import org.dmascope.session.ReadOptions;
import org.dmascope.session.SurveyReading;

/** {@code dmascope trial}: says which exporters and importers can be tried on a host, what to expect of a pair, and tries it. */
final class TrialCommand implements Command {
    private static final Syntax.Option JSON = Syntax.Option.flag("--json", "As a JSON document (schema " + TrialJson.SCHEMA + ")");
    private static final Syntax.Option EXPORTERS = Syntax.Option.value("--exporter", "ID,…", "Which exporters, with a comma between; ids are those of trial list. ino:INO or pid:PID-ino:INO is a buffer that a process has, see"
            + " --touch-live. Default: all of the list");
    private static final Syntax.Option IMPORTERS = Syntax.Option.value("--importer", "ID,…", "Which importers, likewise; an RDMA device may be named too (mlx5_0). Default: all");
    private static final Syntax.Option YES = Syntax.Option.flag("--yes", "Try them: this changes the host for a moment. Without it the side effects are printed");
    private static final Syntax.Option TOUCH = Syntax.Option.value("--touch-live", "ino:INO,…", "Confirms by name that this buffer, which another process uses, may be touched. Needed besides --yes, after"
            + " the side effects were read");
    private static final Syntax.Option DRY = Syntax.Option.flag("--dry-run", "Say what is to be expected by rule. With --yes too, rule and trial are compared");
    private static final Syntax.Option OUTPUT = new Syntax.Option(List.of("-o", "--output"), "FILE", List.of(), "Also save a reading made at the end, and the run, in a capture; the name should end in "
            + Captures.SUFFIX, false);
    private static final int MOST_IDS = 255;
    private static final long LAST_SECONDS = 30;
    /** More than an agent gives a pair before it kills its process. */
    private static final Duration PAIR = Duration.ofSeconds(25);

    @Override
    public Syntax syntax() {
        List<Syntax.Option> list = new ArrayList<>(List.of(JSON));
        list.addAll(HostArguments.OPTIONS);
        List<Syntax.Option> run = new ArrayList<>(List.of(EXPORTERS, IMPORTERS, YES, TOUCH, DRY, OUTPUT, JSON));
        run.addAll(HostArguments.OPTIONS);
        return new Syntax("trial", "Tries whether an exporter works with an importer, on small buffers of its own.",
                List.of("", "Each pair gets a fresh buffer of 64 KiB, in a process of its own whose end undoes everything. Nobody else's buffer is touched",
                        "unless it is named and confirmed."), List.of(), List.of(),
                List.of("", "Examples:", "  dmascope trial list", "  dmascope trial run --dry-run", "  sudo dmascope trial run --exporter udmabuf --yes",
                        "  dmascope trial run lab:7.3 --yes --dry-run --json", "  sudo dmascope trial run --exporter ino:1187 --importer prime-renderD128 --yes --touch-live ino:1187"),
                List.of(new Syntax("list", "Lists exporters and importers, what trying them does, and what is missing.", List.of(), list, List.of(HostArguments.HOST), List.of(), List.of()),
                        new Syntax("show", "Shows the trials that a capture keeps, the latest of each pair.", List.of(), List.of(DRY, JSON),
                                List.of(new Syntax.Argument("CAPTURE", List.of(), "A capture that trial run -o or the window has saved.", true)), List.of(), List.of()),
                        new Syntax("run", "Tries each exporter with each importer.",
                                List.of("", "Exit status 0 when all is as it should be, 1 when rule and trial differ or something was left behind, 2 when --yes or --touch-live is missing, 3 when nothing"
                                        + " could be tried."),
                                run, List.of(HostArguments.HOST), List.of(), List.of())));
    }

    @Override
    public int run(Words words, Console console) throws Exception {
        Words below = words.below();
        if (below.syntax().name().equals("show")) {
            return KeptTrialsShown.show(below, console);
        }
        HostArguments host = HostArguments.of(below);
        boolean list = below.syntax().name().equals("list");
        AtomicBoolean cancelled = new AtomicBoolean();
        CountDownLatch done = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupted(cancelled, done), "interrupt"));
        try (HostSession session = HostReading.hosts(host, console).session(host.spec())) {
            ReadOptions options = ReadOptions.all().withLimit(host.limit()).withProgress(console::say);
            TrialList known = value(session.trials(options, cancelled::get));
            int status = list ? list(known, host, below, console) : run(known, session, options, host, below, console, cancelled);
            console.out().flush();
            return status;
        } finally {
            done.countDown();
        }
    }

    /** Ctrl-C: the trial under way is broken off; the program waits until it is undone and what was tried is printed. */
    private static void interrupted(AtomicBoolean cancelled, CountDownLatch done) {
        cancelled.set(true);
        try {
            done.await(LAST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T value(Reading<T> r) throws Problem {
        if (r instanceof Reading.Ok<T>(String path, T value)) {
            return value;
        }
        String line = Failures.line(r);
        throw r instanceof Reading.Unsupported ? Problem.usage(line) : Problem.unreadable(line);
    }

    private static int list(TrialList known, HostArguments host, Words words, Console console) throws Exception {
        if (words.has("--json")) {
            new TrialJson(host.spec().text()).write(known, console.out());
        } else {
            new TrialPrint(console.out()).list(known);
        }
        return ExitStatus.DONE;
    }

    private static int run(TrialList known, HostSession session, ReadOptions options, HostArguments host, Words words, Console console, AtomicBoolean cancelled) throws Exception {
        LiveTargets live = new LiveTargets(session, options, words);
        List<TrialParty> exporters = chosen(known, TrialRole.EXPORTER, "--exporter", words, live);
        List<TrialParty> importers = chosen(known, TrialRole.IMPORTER, "--importer", words, live);
        List<LiveTargets.Target> unconfirmed = live.unconfirmed(words.has("--touch-live") ? new LinkedHashSet<>(List.of(words.value("--touch-live", "").split(",", -1))) : Set.of());
        boolean yes = words.has("--yes");
        boolean forecast = words.has("--dry-run");
        Path file = words.has("--output") ? CaptureCommand.file(words) : null;
        if (file != null && !yes) {
            throw words.usage("--output keeps a run: it goes with --yes");
        }
        if (!yes && !forecast) {
            new TrialPrint(console.out()).effects(known, exporters, importers, live.all());
            console.say("nothing was tried: --yes is missing (--dry-run says what is to be expected)");
            return ExitStatus.USAGE;
        }
        if (yes && !unconfirmed.isEmpty()) {
            new TrialPrint(console.out()).effects(known, exporters, importers, live.all());
            console.say("nothing was tried: a buffer that another process uses is touched only when it is confirmed by name: --touch-live "
                    + String.join(",", unconfirmed.stream().map(t -> t.buffer().confirmation()).distinct().toList()));
            return ExitStatus.USAGE;
        }
        Duration limit = words.has("--timeout") ? options.limit() : limit(options.limit(), exporters.size(), importers.size());
        List<KeptTrials.Run> kept = new ArrayList<>();
        TrialRecord record = yes ? value(session.attempt(ids(exporters), ids(importers), options.withLimit(limit), cell -> {
        }, kept::add, cancelled::get)) : null;
        TrialMatrix matrix = TrialMatrix.of(record == null ? known : record.list(), exporters, importers, record, forecast);
        if (words.has("--json")) {
            new TrialJson(host.spec().text()).write(matrix, console.out());
        } else {
            new TrialPrint(console.out()).matrix(matrix);
        }
        if (file != null) {
            keep(file, host, session, options, kept, console);
        }
        boolean left = record != null && !record.aftermath().left().isEmpty();
        return left || !matrix.differences().isEmpty() ? ExitStatus.FINDINGS : ExitStatus.DONE;
    }

    private static void keep(Path file, HostArguments host, HostSession session, ReadOptions options, List<KeptTrials.Run> kept, Console console) throws Exception {
        SurveyReading reading = value(session.read(options.forCapture(), () -> false));
        for (KeptTrials.Run r : kept) {
            reading = reading.with(reading.trials().with(r));
        }
        Snapshot snapshot = Snapshots.of(reading.survey());
        value(Captures.save(file, host.spec(), reading, out -> Output.document(snapshot, out), Version.text()));
        console.say(file + ": a reading and the trials; see dmascope trial show");
    }

    /** Each pair is bounded by the agent; the whole by the number of pairs, so that one that hangs does not cost the others' results. */
    static Duration limit(Duration reading, int exporters, int importers) {
        return reading.plus(PAIR.multipliedBy((long) exporters * importers));
    }

    private static List<String> ids(List<TrialParty> parties) {
        return parties.stream().map(TrialParty::id).toList();
    }

    /** An RDMA device by its name ({@code mlx5_0}): every way to it that can be tried, else all of them. The importer through libibverbs bears the name. */
    static List<TrialParty> ofDevice(List<TrialParty> all, String name) {
        String node = all.stream().filter(p -> p.id().equals("ibv-" + name)).map(TrialParty::node).findFirst().orElse(null);
        List<TrialParty> ways = all.stream().filter(p -> node != null && node.equals(p.node())).toList();
        List<TrialParty> possible = ways.stream().filter(TrialParty::available).toList();
        return possible.isEmpty() ? ways : possible;
    }

    private static List<TrialParty> chosen(TrialList known, TrialRole role, String option, Words words, LiveTargets live) throws Problem {
        List<TrialParty> all = known.of(role);
        List<TrialParty> out = new ArrayList<>();
        if (!words.has(option)) {
            out.addAll(all);
        }
        Set<String> asked = new LinkedHashSet<>(words.has(option) ? List.of(words.value(option, "").split(",", -1)) : List.of());
        for (String id : asked) {
            TrialParty named = role == TrialRole.EXPORTER ? live.party(id) : null;
            List<TrialParty> device = role == TrialRole.IMPORTER ? ofDevice(all, id) : List.of();
            if (!device.isEmpty()) {
                out.addAll(device);
                continue;
            }
            out.add(named != null ? named : all.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow(
                    () -> words.usage("there is no " + role.word() + " \"" + id + "\" on this host; there are: " + String.join(", ", ids(all)))));
        }
        if (out.size() > MOST_IDS) {
            throw words.usage("these are " + out.size() + " " + role.word() + "s; name at most " + MOST_IDS);
        }
        return out;
    }
}
