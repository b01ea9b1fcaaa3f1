// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.Tiers;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.core.source.Sources;
import org.dmascope.session.CaptureManifest;
import org.dmascope.session.Captures;
import org.dmascope.session.ReadOptions;
import org.dmascope.session.Redaction;
import org.dmascope.session.SeriesPlan;
import org.dmascope.session.SurveyReading;
import org.dmascope.session.redact.RedactKind;

/** {@code dmascope capture}: one reading of a host, saved as it was read; or a series of them. */
final class CaptureCommand implements Command {
    @Override
    public Syntax syntax() {
        List<Syntax.Option> options = new ArrayList<>(
                List.of(new Syntax.Option(List.of("-o", "--output"), "FILE", List.of(), "Where to; the name should end in " + Captures.SUFFIX, true)));
        options.addAll(List.of(SeriesCapture.EVERY, SeriesCapture.KEEP, SeriesCapture.COUNT, RedactCommand.KINDS));
        options.add(TierOption.OPTION);
        options.addAll(HostArguments.OPTIONS);
        List<String> about = new ArrayList<>(List.of("", "The file holds what the kernel printed, byte by byte, and the errors of what could not be read. Every command"
                + " that takes a HOST takes the file. It names processes, users and devices: look before you send it, or take such names out with --redact (or later with dmascope redact)."));
        about.addAll(List.of("", "With --every the file is a series: each command takes its last reading, FILE@3 the third, FILE@-2 the one before the last, FILE@14:32:10 the one of that time"
                + " (UTC). A reading that fails is a step that says why, and the series goes on; a series of the same host that is there already is gone on with. dmascope show FILE --steps"
                + " lists the steps, dmascope diff FILE ranks what grew."));
        about.addAll(RedactCommand.ABOUT);
        about.addAll(HostArguments.RIGHTS);
        return new Syntax("capture", "Saves one reading of a host in a file, or a series of readings.", about, options, List.of(HostArguments.HOST),
                List.of("", "Examples:", "  sudo dmascope capture -o today.dmascope", "  dmascope capture ssh:db7 -o db7.dmascope && dmascope show db7.dmascope",
                        "  sudo dmascope capture --every 10s --keep 100 -o day.dmascope",
                        "  sudo dmascope capture -o public.dmascope --redact names,comm,cgroup,addresses"), List.of());
    }

    @Override
    public int run(Words words, Console console) throws Exception {
        HostArguments host = HostArguments.of(words);
        Path file = file(words);
        Set<RedactKind> redact = words.has("--redact") ? RedactCommand.kinds(words) : Set.of();
        Set<Tier> tiers = TierOption.of(words);
        Set<String> sources = new LinkedHashSet<>(ReadOptions.all().sources());
        sources.add(Sources.RIGHTS);
        ReadOptions all = ReadOptions.all().only(Tiers.sources(sources, tiers));
        if (words.has("--every")) {
            SeriesPlan plan = new SeriesPlan(file, SeriesCapture.every(words), SeriesCapture.number(words, "--keep"), SeriesCapture.number(words, "--count"), redact, Version.text());
            return new SeriesCapture(host, tiers, console).run(plan, all);
        }
        if (words.has("--keep") || words.has("--count")) {
            throw words.usage((words.has("--keep") ? "--keep" : "--count") + " goes with --every");
        }
        SurveyReading reading = HostReading.read(host, all.forCapture(), console);
        Snapshot snapshot = Snapshots.of(reading.survey(), reading.events(), tiers);
        String left = "";
        if (redact.isEmpty()) {
            Reading<CaptureManifest> saved = Captures.save(file, host.spec(), reading, out -> Output.document(snapshot, out), Version.text());
            if (!saved.ok()) {
                throw Problem.unreadable(Failures.line(saved));
            }
        } else {
            Redaction r = Redaction.of(reading, redact);
            RedactCommand.save(file, host.spec().text(), r);
            left = RedactCommand.left(r);
        }
        console.out().println(file + ": " + words(snapshot.buffers().size(), "buffer") + ", " + words(snapshot.devices().size(), "device") + ", "
                + words(snapshot.processes().size(), "holder") + ", " + SumTable.size(Files.size(file)) + left);
        console.out().flush();
        Missing missing = Missing.of(snapshot.diagnostics(), all.sources());
        missing.print(console);
        return missing.status();
    }

    static Path file(Words words) throws Problem {
        String name = words.value("--output", "");
        try {
            Path file = Path.of(name);
            if (name.isEmpty() || Files.isDirectory(file)) {
                throw words.usage("--output needs the name of a file, not \"" + name + "\"");
            }
            return file;
        } catch (InvalidPathException e) {
            throw words.usage("--output: " + e.getMessage());
        }
    }

    static String words(int n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }
}
