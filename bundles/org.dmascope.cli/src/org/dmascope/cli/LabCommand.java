// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.lab.Lab;
import org.dmascope.lab.LabFiles;
import org.dmascope.lab.LabKernel;
import org.dmascope.lab.LabRun;
import org.dmascope.lab.LabScenario;
import org.dmascope.lab.LabStatus;
import org.dmascope.lab.RunningLab;
import org.dmascope.lab.judge.Judge;

/** {@code dmascope lab}: real kernels in virtual machines, in which a scenario makes dma-bufs and says what it made. */
final class LabCommand implements Command {
    private static final List<String> KERNELS = LabKernel.all().stream().map(LabKernel::id).toList();
    private static final Syntax.Argument KERNEL = new Syntax.Argument("KERNEL", KERNELS, String.join(", ", KERNELS), true);
    /** How long a scenario that churns is read. */
    private static final Duration CHURN = Duration.ofSeconds(60);
    private static final Syntax.Option READINGS = Syntax.Option.value("--readings", "N",
            "How often a scenario that churns is read. Default: as often as " + CHURN.toSeconds() + " seconds allow");
    private static final int KILLS = 40;
    private static final Syntax.Option TIMES = Syntax.Option.value("--times", "N", "How many trials scenario trial-kill ends in the middle. Default: " + KILLS);
    private static final Syntax.Option SCENARIO = Syntax.Option.value("--scenario", "NAME", "What is made in it; see lab list. Default: " + LabScenario.STOCK);

    @Override
    public Syntax syntax() {
        List<String> kernels = new ArrayList<>(KERNELS);
        kernels.add("all");
        return new Syntax("lab", "Starts real kernels in virtual machines to look at, and checks dmascope against them.",
                List.of("", "A lab kernel needs qemu-system-x86 and about 512 MiB of memory, and no root. Kernels are fetched once and kept in the cache.",
                        "Kernel custom is built from Debian's source, which takes a quarter of an hour, once: it has what Debian's own lack (dmem control groups, iommufd, checks of locking)."), List.of(), List.of(),
                List.of("", "Examples:", "  dmascope lab start 7.3", "  dmascope show lab:7.3", "  dmascope lab run 6.1 --scenario stock", "  dmascope lab run custom --scenario dmem", "  dmascope lab stop all"),
                List.of(new Syntax("list", "Lists the kernels, what runs, and the scenarios.", List.of(), List.of(), List.of(), List.of(), List.of()),
                        new Syntax("build", "Fetches a kernel, or builds it, without starting it.", List.of(), List.of(), List.of(KERNEL), List.of(), List.of()),
                        new Syntax("start", "Starts a kernel and lets it run.", List.of(), List.of(SCENARIO), List.of(KERNEL), List.of(), List.of()),
                        new Syntax("stop", "Ends a kernel.", List.of(), List.of(),
                                List.of(new Syntax.Argument("KERNEL", kernels, String.join(", ", kernels), true)), List.of(), List.of()),
                        new Syntax("run", "Starts a kernel, lets it go through a scenario's steps, reads it after each, and compares with what the scenario says it made.",
                                List.of("", "The last line is \"N passed, N failed\". Exit status 0 when all hold, 1 when one does not, 3 when the kernel cannot be started."),
                                List.of(SCENARIO, READINGS, TIMES, TierOption.OPTION), List.of(KERNEL), List.of(), List.of())));
    }

    @Override
    public int run(Words words, Console console) throws Exception {
        Lab lab = new Lab(LabFiles.of(console.environment(), System.getProperties()));
        Words below = words.below();
        return switch (below.syntax().name()) {
            case "list" -> list(lab, console);
            case "build" -> build(lab, below, console);
            case "start" -> start(lab, below, console);
            case "stop" -> stop(lab, below, console);
            default -> compare(lab, below, console);
        };
    }

    private static int list(Lab lab, Console console) throws IOException {
        PlainTable table = new PlainTable("KERNEL", "STATE", "SCENARIO", ">SINCE", "FETCHED");
        for (LabStatus s : lab.list()) {
            String fetched = s.fetched() ? "yes" : "no";
            if (s.running().isPresent()) {
                LabStatus.Running r = s.running().get();
                String state = !r.ready() ? "starting" : r.kept() ? "running" : "running while used";
                Duration age = r.age(Instant.now());
                table.add(s.kernel().id(), state, r.scenario().name(), Title.words(age), fetched);
            } else {
                table.add(s.kernel().id(), "stopped", "", "", fetched);
            }
        }
        table.print(console.out());
        List<LabScenario> scenarios = lab.scenarios();
        console.out().println();
        console.out().println(scenarios.isEmpty() ? "The folder of the scenarios is not known here; start through ./dmascope."
                : "Scenarios: " + String.join(", ", scenarios.stream().map(LabScenario::name).toList()));
        return ExitStatus.DONE;
    }

    private static int build(Lab lab, Words words, Console console) throws Problem {
        LabKernel kernel = kernel(words);
        Reading<String> built = lab.fetch(kernel, console::say, () -> false);
        if (!(built instanceof Reading.Ok<String>(String path, String folder))) {
            throw Problem.unreadable(Failures.line(built));
        }
        console.out().println("kernel " + kernel + " is in " + folder);
        return ExitStatus.DONE;
    }

    private static int start(Lab lab, Words words, Console console) throws Problem {
        LabKernel kernel = kernel(words);
        Reading<RunningLab> started = lab.start(kernel, scenario(words), console::say, () -> false);
        if (!(started instanceof Reading.Ok<RunningLab>(String path, RunningLab running))) {
            throw Problem.unreadable(Failures.line(started));
        }
        String host = "lab:" + kernel + (running.scenario().equals(LabScenario.STOCK) ? "" : "/" + running.scenario());
        console.out().println("kernel " + kernel + " runs " + running.scenario() + "; try: dmascope show " + host);
        return ExitStatus.DONE;
    }

    private static int stop(Lab lab, Words words, Console console) throws Problem {
        String name = words.argument(0, "");
        Map<LabKernel, Reading<Boolean>> stopped = name.equals("all") ? lab.stopAll() : Map.of(kernel(words), lab.stop(kernel(words)));
        for (Map.Entry<LabKernel, Reading<Boolean>> e : stopped.entrySet()) {
            if (!(e.getValue() instanceof Reading.Ok<Boolean>(String path, Boolean ran))) {
                throw Problem.unreadable(Failures.line(e.getValue()));
            }
            console.out().println("kernel " + e.getKey() + (ran ? " stopped" : " was not running"));
        }
        return ExitStatus.DONE;
    }

    private static int compare(Lab lab, Words words, Console console) throws Problem {
        int readings = Console.number(words.value("--readings", "0"));
        if (readings < 0 || words.has("--readings") && readings == 0) {
            throw words.usage("--readings is a number from 1, not \"" + words.value("--readings", "") + "\"");
        }
        int times = Console.number(words.value("--times", Integer.toString(KILLS)));
        if (times < 1) {
            throw words.usage("--times is a number from 1, not \"" + words.value("--times", "") + "\"");
        }
        Set<Tier> tiers = TierOption.of(words);
        return new LabRun(lab, new Judge(readings, CHURN, times)).run(kernel(words), scenario(words), (spec, opener) -> new LabSession(spec, opener, tiers, console), console.out(),
                console::say, () -> false);
    }

    private static LabKernel kernel(Words words) throws Problem {
        String name = words.argument(0, "");
        return LabKernel.parse(name).orElseThrow(() -> words.usage("there is no lab kernel \"" + name + "\"; there are: " + String.join(", ", KERNELS)));
    }

    private static LabScenario scenario(Words words) throws Problem {
        String name = words.value("--scenario", LabScenario.STOCK.name());
        return LabScenario.parse(name).orElseThrow(() -> words.usage("\"" + name + "\" is no name of a scenario"));
    }
}
