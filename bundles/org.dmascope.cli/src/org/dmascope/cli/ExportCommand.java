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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.Tiers;
import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.path.PciNode;
import org.dmascope.core.Tier;
import org.dmascope.export.ExportRequest;
import org.dmascope.export.Exporter;
import org.dmascope.export.Views;
import org.dmascope.graph.build.GraphOptions;
import org.dmascope.graph.scene.Theme;
import org.dmascope.graph.write.DrawingOptions;
import org.dmascope.graph.write.Formats;
import org.dmascope.session.ReadOptions;
import org.dmascope.session.SurveyReading;

/** {@code dmascope export}: one reading of a host as a drawing, a graph, a page or a list in a file. */
final class ExportCommand implements Command {
    private static final String NONE = "-";

    @Override
    public Syntax syntax() {
        List<Exporter> formats = Formats.all(DrawingOptions.DEFAULT);
        List<String> themes = Arrays.stream(Theme.values()).map(Theme::word).toList();
        List<Syntax.Option> options = new ArrayList<>(List.of(
                new Syntax.Option(List.of("-f", "--format"), "FORMAT", formats.stream().map(Exporter::id).toList(),
                        String.join(", ", formats.stream().map(f -> f.id() + " (" + f.label() + ")").toList()), true),
                new Syntax.Option(List.of("-o", "--output"), "FILE", List.of(), "Where to; - or nothing for standard output", false),
                Syntax.Option.oneOf("--view", "VIEW", Views.all().stream().map(v -> v.id()).toList(), "Of formats that list one kind of thing: which; buffers is the default"),
                Syntax.Option.value("--filter", "EXPR", "Only the buffers (or rows of the --view) that match; see dmascope show"),
                Syntax.Option.oneOf("--theme", "THEME", themes, "Colours of a drawing; light is the default"),
                Syntax.Option.flag("--all", "Draw devices without a role too"),
                Syntax.Option.flag("--processes", "Draw the processes that hold the buffers, too"),
                Syntax.Option.flag("--ungrouped", "Draw every buffer by itself, however many there are"),
                Syntax.Option.value("--path", "A,B", "Bring out the way between two PCI functions, and say whether it is peer to peer"),
                TierOption.OPTION));
        options.addAll(HostArguments.OPTIONS);
        return new Syntax("export", "Writes one reading of a host to a file: drawing, graph, page or list.", HostArguments.RIGHTS, options, List.of(HostArguments.HOST),
                List.of("", "Examples:", "  sudo dmascope export --format svg -o host.svg", "  dmascope export db7.dmascope --format png --theme dark -o db7.png",
                        "  dmascope export lab:7.3 --format svg --path card0,mlx5_0 -o path.svg", "  dmascope export db7.dmascope --format html -o db7.html", "  sudo dmascope export --format openmetrics -o /var/lib/node_exporter/dmascope.prom"),
                List.of());
    }

    @Override
    public int run(Words words, Console console) throws Exception {
        HostArguments host = HostArguments.of(words);
        Path file = words.value("--output", NONE).equals(NONE) ? null : CaptureCommand.file(words);
        Set<Tier> tiers = TierOption.of(words);
        ReadOptions all = ReadOptions.all().only(Tiers.sources(ReadOptions.all().sources(), tiers));
        var filter = ShowCommand.filter(words);
        SurveyReading reading = HostReading.read(host, all, console);
        Snapshot snapshot = Snapshots.of(reading.survey(), reading.events(), tiers);
        GraphOptions graph = GraphOptions.DEFAULT.withAll(words.has("--all")).withProcesses(words.has("--processes")).withMost(words.has("--ungrouped") ? GraphOptions.NO_LIMIT : GraphOptions.MOST);
        Theme theme = Theme.valueOf(words.value("--theme", Theme.LIGHT.word()).toUpperCase(Locale.ROOT));
        Exporter format = Formats.byId(words.value("--format", ""), new DrawingOptions(theme, graph, path(words, snapshot)));
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

    private static PathState path(Words words, Snapshot snapshot) throws Problem {
        String text = words.value("--path", "");
        if (text.isEmpty()) {
            return null;
        }
        int comma = text.indexOf(',');
        if (comma < 0) {
            throw words.usage("--path takes two functions with a comma between");
        }
        PciNode a = PathCommand.one(snapshot, text.substring(0, comma).trim());
        PciNode b = PathCommand.one(snapshot, text.substring(comma + 1).trim());
        return snapshot.paths().between(a, b);
    }

    /** Whole or not at all: a file of that name stays as it is until the new one is complete. */
    private static void save(Exporter format, ExportRequest request, Path file) throws Problem, IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path made = null;
        try {
            made = Files.createTempFile(folder, "." + file.getFileName(), ".part");
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
