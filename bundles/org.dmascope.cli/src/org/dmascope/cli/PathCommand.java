// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.path.PathStatement;
import org.dmascope.analysis.path.PathStory;
import org.dmascope.analysis.path.PciNode;
import org.dmascope.core.Names;
import org.dmascope.export.PathDocument;
import org.dmascope.export.PathText;
import org.dmascope.session.ReadOptions;
import org.dmascope.session.SurveyReading;

/** {@code dmascope path A B [HOST]}: how two PCI functions reach each other, whether peer to peer may be, which bridge is to blame. */
final class PathCommand implements Command {
    private static final int MOST_LISTED = 12;

    @Override
    public Syntax syntax() {
        List<Syntax.Option> options = new ArrayList<>(List.of(Syntax.Option.flag("--json", "As a JSON document (schema " + PathDocument.SCHEMA + ")")));
        options.addAll(HostArguments.OPTIONS);
        List<String> about = new ArrayList<>(List.of("", "A and B are PCI addresses (0000:41:00.0, or 41:00.0 where that is clear) or names of nodes (card0, mlx5_0, renderD128)."
                + " ACS, which decides whether traffic is redirected, can be read by root only; what was not read is not guessed."));
        about.addAll(HostArguments.RIGHTS);
        return new Syntax("path", "Shows the way between two devices, the verdict of the kernel's peer-to-peer rule, its reason and the bridge to blame.", about, options,
                List.of(new Syntax.Argument("A", List.of(), "One function, e.g. the GPU that exports", true),
                        new Syntax.Argument("B", List.of(), "The other, e.g. the NIC that imports", true), HostArguments.HOST),
                List.of("", "Examples:", "  sudo dmascope path 41:00.0 mlx5_0", "  dmascope path 0000:03:00.0 0000:04:00.0 db7.dmascope --json",
                        "  dmascope show --view paths --matrix letters"),
                List.of());
    }

    @Override
    public int run(Words words, Console console) throws Exception {
        HostArguments host = HostArguments.of(words, 2);
        SurveyReading reading = HostReading.read(host, ReadOptions.all(), console);
        Snapshot snapshot = Snapshots.of(reading.survey(), reading.events());
        PciNode a = one(snapshot, words.argument(0, ""));
        PciNode b = one(snapshot, words.argument(1, ""));
        PathState path = snapshot.paths().between(a, b);
        List<PathStatement> story = PathStory.of(snapshot, path);
        if (words.has("--json")) {
            PathDocument.write(snapshot, path, story, console.out());
        } else {
            new PathText(path, story).print(console.out());
        }
        console.out().flush();
        return path.type().known() ? ExitStatus.DONE : ExitStatus.PARTIAL;
    }

    static PciNode one(Snapshot snapshot, String text) throws Problem {
        List<PciNode> found = snapshot.paths().find(text);
        if (found.size() == 1) {
            return found.getFirst();
        }
        String shown = "\"" + text + "\"";
        if (found.isEmpty()) {
            throw new Problem(ExitStatus.USAGE, shown + " is no PCI function of this host and no node of one; dmascope show --view devices lists them");
        }
        throw new Problem(ExitStatus.USAGE, shown + " may be " + String.join(", ", found.stream().limit(MOST_LISTED).map(n -> Names.display(n.id())).toList()));
    }
}
