// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.dmascope.core.Reading;
import org.dmascope.core.source.Sources;
import org.dmascope.core.trial.TrialRecord;
import org.dmascope.core.trial.TrialStep;
import org.dmascope.session.HostSession;
import org.dmascope.session.HostSpec;
import org.dmascope.session.Hosts;
import org.dmascope.session.ReadOptions;
import org.dmascope.session.SessionSettings;
import org.dmascope.session.SurveyReading;
import org.dmascope.session.WatchEnd;
import org.dmascope.session.WatchOptions;

/**
 * Measures the struct tier, the recorder, trials and regions inside a lab guest: {@code LabBench KERNEL [PART…]}, all parts when none is named.
 * Prints lines {@code NAME TAB VALUE}, times in milliseconds of the guest. The peers are measured by the guest itself (native/lab/src/peers.c).
 */
public final class LabBench {
    private static final int RUNS = 9;
    private static final Duration CHURN = Duration.ofSeconds(10);
    /** What scenario churn says at its end. */
    private static final Pattern CHURNED = Pattern.compile("churn: (\\d+) attached, (\\d+) mapped, (\\d+) exported, (\\d+) rounds of processes in ([0-9.]+) s");
    private static final String UDMABUF = "udmabuf";
    /** Node of the only device without hardware, which comes first. */
    private static final String VGEM = "prime-renderD128";
    private final Lab lab = new Lab(LabFiles.of(System.getenv(), System.getProperties()));
    private final LabKernel kernel;

    private LabBench(LabKernel kernel) {
        this.kernel = kernel;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        LabBench bench = new LabBench(LabKernel.parse(args[0]).orElseThrow());
        List<String> parts = args.length == 1 ? List.of("walks", "recorder", "trials", "regions") : List.of(args).subList(1, args.length);
        for (String part : parts) {
            switch (part) {
                case "walks" -> bench.walks();
                case "recorder" -> bench.recorder();
                case "trials" -> bench.trials();
                case "regions" -> bench.regions();
                default -> throw new IllegalArgumentException("no part " + part);
            }
        }
    }

    private static void say(String name, double value) {
        System.out.println(name + "\t" + String.format(Locale.ROOT, value == Math.rint(value) || value >= 1000 ? "%.0f" : "%.2f", value));
    }

    private static <T> T ok(Reading<T> r) {
        if (r instanceof Reading.Ok<T>(String path, T value)) {
            return value;
        }
        throw new IllegalStateException(r.toString());
    }

    private LabLease guest(String scenario) {
        return ok(lab.useFresh(kernel, new LabScenario(scenario), System.err::println, () -> false));
    }

    private StepPort steps(LabLease lease) {
        return ok(StepPort.open(lease.lab().dir().resolve("truth.sock"), System.err::println, () -> false));
    }

    private HostSession session(String scenario) {
        return new Hosts(SessionSettings.of("bench"), new LabLinks(lab, true)).session(new HostSpec.Lab(kernel.id(), scenario));
    }

    private void walks() throws IOException {
        try (LabLease lease = guest("many"); StepPort port = steps(lease); HostSession session = session("many")) {
            String answer = new String(ok(port.step("measure")), StandardCharsets.UTF_8);
            JsonObject many = JsonParser.parseString(answer).getAsJsonObject().getAsJsonObject("many");
            say("bufinfo", many.get("bufinfoUs").getAsLong() / 1000.0);
            say("text", many.get("textUs").getAsLong() / 1000.0);
            say("iterator", many.get("iteratorUs").getAsLong() / 1000.0);
            say("struct", median(session, Sources.STRUCT));
            say("kcore", median(session, Sources.KCORE));
        }
    }

    /** What the agent needs for a reading of one source; the first ones warm it up. */
    private static double median(HostSession session, String source) {
        List<Long> took = new ArrayList<>();
        for (int i = 0; i < 2 * RUNS; i++) {
            SurveyReading r = ok(session.read(ReadOptions.all().only(Set.of(source)).withLimit(Duration.ofMinutes(5)), () -> false));
            if (i >= RUNS) {
                took.add(r.costBySource().get(source).toNanos());
            }
        }
        Collections.sort(took);
        return took.get(took.size() / 2) / 1e6;
    }

    private void recorder() throws IOException, InterruptedException {
        try (LabLease lease = guest("churn"); StepPort port = steps(lease); HostSession session = session("churn")) {
            double alone = churn(port, lease);
            AtomicBoolean stop = new AtomicBoolean();
            AtomicBoolean begun = new AtomicBoolean();
            AtomicLong events = new AtomicLong();
            List<Reading<WatchEnd>> end = Collections.synchronizedList(new ArrayList<>());
            Thread watch = Thread.ofPlatform().start(() -> end.add(session.watch(WatchOptions.untilCancelled(), batch -> {
                begun.set(true);
                events.addAndGet(batch.events().size());
            }, stop::get)));
            while (!begun.get() && watch.isAlive()) {
                Thread.sleep(50);
            }
            long before = events.get();
            double recorded = churn(port, lease);
            stop.set(true);
            watch.join();
            WatchEnd how = ok(end.get(0));
            say("attached", alone);
            say("attachedRecorded", recorded);
            say("events", (events.get() - before) / (double) CHURN.toSeconds());
            say("lost", how.lost());
        }
    }

    /** All calls of a PRIME trial as the agent's process makes them, against the same calls made bare; the better of some on both sides. */
    private void trials() throws IOException {
        try (LabLease lease = guest("trials"); StepPort port = steps(lease); HostSession session = session("trials")) {
            double bare = Double.MAX_VALUE;
            for (int i = 0; i < RUNS; i++) {
                JsonObject truth = JsonParser.parseString(new String(ok(port.step("try")), StandardCharsets.UTF_8)).getAsJsonObject();
                for (JsonElement e : truth.getAsJsonArray("attempts")) {
                    JsonObject a = e.getAsJsonObject();
                    if (a.get("exporter").getAsString().equals(UDMABUF) && a.get("importer").getAsString().equals(VGEM)) {
                        bare = Math.min(bare, a.get("us").getAsLong() / 1000.0);
                    }
                }
            }
            say("trialBare", bare);
            TrialRecord run = ok(session.attempt(Collections.nCopies(10 * RUNS, UDMABUF), List.of(VGEM), ReadOptions.all().withLimit(Duration.ofMinutes(5)), () -> false));
            List<List<TrialStep>> rows = run.rows().stream().map(r -> r.cell().steps()).toList();
            say("trial", rows.stream().mapToLong(r -> r.stream().mapToLong(TrialStep::nanos).sum()).min().orElseThrow() / 1e6);
            for (int i = 0; i < rows.getFirst().size(); i++) {
                int at = i;
                say("trialStep " + i + " " + rows.getFirst().get(i).call(), rows.stream().mapToLong(r -> r.get(at).nanos()).min().orElseThrow() / 1e6);
            }
        }
    }

    /** 20,000 memory regions over netlink, beside the program rdma in the same guest. */
    private void regions() throws IOException {
        try (LabLease lease = guest("mrs"); StepPort port = steps(lease); HostSession session = session("mrs")) {
            ok(port.step("many"));
            JsonObject many = JsonParser.parseString(new String(ok(port.step("measure")), StandardCharsets.UTF_8)).getAsJsonObject().getAsJsonObject("manyRegions");
            say("rdma", many.get("rdmaUs").getAsLong() / 1000.0);
            say("regions", median(session, Sources.RDMA));
        }
    }

    /** Attachments per second. */
    private static double churn(StepPort port, LabLease lease) throws IOException, InterruptedException {
        Path console = lease.lab().dir().resolve(Qemu.CONSOLE);
        ok(port.step("start"));
        Thread.sleep(CHURN.toMillis());
        ok(port.step("stop"));
        for (int i = 0; i < 40; i++) {
            Matcher last = null;
            for (Matcher m = CHURNED.matcher(Files.readString(console, StandardCharsets.ISO_8859_1)); m.find();) {
                last = CHURNED.matcher(m.group());
            }
            if (last != null && last.matches()) {
                return Long.parseLong(last.group(1)) / Double.parseDouble(last.group(5));
            }
            Thread.sleep(50);
        }
        throw new IOException("scenario churn said nothing on its console");
    }
}
