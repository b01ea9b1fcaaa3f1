// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.Tiers;
import org.dmascope.core.Tier;
import org.dmascope.export.ExportRequest;
import org.dmascope.export.Exporter;
import org.dmascope.export.Exporters;
import org.dmascope.export.Filter;
import org.dmascope.export.Views;
import org.dmascope.session.ReadOptions;
import org.dmascope.session.SurveyReading;

/** {@code dmascope export}: one reading of a host in a file, for another program. */
final class ExportCommand implements Command {
    private static final String NONE = "-";

    @Override
    public Syntax syntax() {
        List<Exporter> formats = Exporters.all();
        List<Syntax.Option> options = new ArrayList<>(List.of(
                new Syntax.Option(List.of("-f", "--format"), "FORMAT", formats.stream().map(Exporter::id).toList(),
                        String.join(", ", formats.stream().map(f -> f.id() + " (" + f.label() + ")").toList()), true),
                new Syntax.Option(List.of("-o", "--output"), "FILE", List.of(), "Where to; - or nothing for standard output", false),
                Syntax.Option.oneOf("--view", "VIEW", Views.all().stream().map(v -> v.id()).toList(), "Of formats that list one kind of thing: which; buffers is the default"),
                Syntax.Option.value("--filter", "EXPR", "Only the rows of the --view that match; see dmascope show"),
                TierOption.OPTION));
        options.addAll(HostArguments.OPTIONS);
        return new Syntax("export", "Writes one reading of a host to a file, for another program.", HostArguments.RIGHTS, options, List.of(HostArguments.HOST),
                List.of("", "Examples:", "  sudo dmascope export --format openmetrics -o /var/lib/node_exporter/dmascope.prom", "  dmascope export db7.dmascope --format json -o db7.json"),
                List.of());
    }

    @Override
    public int run(Words words, Console console) throws Exception {
        HostArguments host = HostArguments.of(words);
        Path file = words.value("--output", NONE).equals(NONE) ? null : CaptureCommand.file(words);
        Exporter format = Exporters.byId(words.value("--format", ""));
        Set<Tier> tiers = TierOption.of(words);
        ReadOptions all = ReadOptions.all().only(Tiers.sources(ReadOptions.all().sources(), tiers));
        Filter filter = ShowCommand.filter(words);
        SurveyReading reading = HostReading.read(host, all, console);
        Snapshot snapshot = Snapshots.of(reading.survey(), reading.events(), tiers);
        ExportRequest request = new ExportRequest(snapshot, Views.byId(words.value("--view", "buffers")), filter, 0);
        if (file == null) {
            format.write(request, console.out());
            console.out().flush();
        } else {
            save(format, request, file);
        }
        Missing missing = Missing.of(snapshot.diagnostics(), all.sources());
        missing.print(console);
        return missing.status();
    }

    /** Whole or not at all: a file of that name stays as it is until the new one is complete. */
    private static void save(Exporter format, ExportRequest request, Path file) throws Problem, IOException {
        Path made = null;
        try {
            made = Files.createTempFile(file.toAbsolutePath().getParent(), "." + file.getFileName(), ".part");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(made))) {
                format.write(request, out);
            }
            Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
            made = null;
        } catch (IOException e) {
            throw Problem.unreadable(file + " could not be written: " + e.getMessage());
        } finally {
            if (made != null) {
                Files.deleteIfExists(made);
            }
        }
    }
}
