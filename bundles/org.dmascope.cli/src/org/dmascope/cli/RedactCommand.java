// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.core.Reading;
import org.dmascope.session.CaptureManifest;
import org.dmascope.session.Captures;
import org.dmascope.session.HostSpec;
import org.dmascope.session.Redaction;
import org.dmascope.session.SeriesRedaction;
import org.dmascope.session.redact.RedactKind;

/** {@code dmascope redact FILE -o FILE}: a capture without what tells about people and machines. */
final class RedactCommand implements Command {
    private static final String WORDS = String.join(",", Arrays.stream(RedactKind.values()).map(RedactKind::word).toList());
    static final Syntax.Option KINDS = Syntax.Option.value("--redact", "KINDS", "What to take out, by comma: " + WORDS);
    static final List<String> ABOUT = List.of("", "The same original becomes the same token everywhere in the file, so that what belongs together still does; sizes, inodes, process ids and"
            + " PCI addresses stay. names: buffers and clients of devices. comm: processes. cgroup: control groups, users and groups. addresses: name and boot of the host, command line,"
            + " mount points, serial numbers, GUIDs, RDMA keys, addresses of memory and of PCI windows.");

    @Override
    public Syntax syntax() {
        return new Syntax("redact", "Makes a copy of a capture, or of a series of them, without names of people, programs and machines, to send it.", ABOUT,
                List.of(new Syntax.Option(List.of("-o", "--output"), "FILE", List.of(), "Where to; the name should end in " + Captures.SUFFIX, true),
                        Syntax.Option.value("--redact", "KINDS", "What to take out, by comma. Default: " + WORDS)),
                List.of(new Syntax.Argument("FILE", List.of(), "The capture", true)),
                List.of("", "Examples:", "  dmascope redact today.dmascope -o public.dmascope", "  dmascope redact today.dmascope -o public.dmascope --redact names,comm"), List.of());
    }

    @Override
    public int run(Words words, Console console) throws Exception {
        Set<RedactKind> kinds = words.has("--redact") ? kinds(words) : EnumSet.allOf(RedactKind.class);
        Path file = CaptureCommand.file(words);
        HostSpec spec = HostArguments.of(words).spec();
        if (!(spec instanceof HostSpec.Capture capture)) {
            throw words.usage("redact takes a capture, a FILE" + Captures.SUFFIX);
        }
        if (SeriesSteps.file(spec) != null) {
            return series(capture.file(), file, kinds, console);
        }
        Reading<Captures.Opened> opened = Captures.open(capture.file(), capture.step());
        if (!(opened instanceof Reading.Ok<Captures.Opened>(String path, Captures.Opened o))) {
            throw Problem.unreadable(Failures.line(opened));
        }
        Set<RedactKind> all = EnumSet.copyOf(kinds);
        o.manifest().redacted().stream().map(RedactKind::of).filter(java.util.Objects::nonNull).forEach(all::addAll);
        Redaction r = Redaction.of(o.reading(), all);
        save(file, o.manifest().spec(), r);
        console.out().println(line(file, r));
        console.out().flush();
        return ExitStatus.DONE;
    }

    private static int series(Path from, Path to, Set<RedactKind> kinds, Console console) throws Problem, java.io.IOException {
        Reading<SeriesRedaction> written = SeriesRedaction.write(from, to, kinds);
        if (!(written instanceof Reading.Ok<SeriesRedaction>(String path, SeriesRedaction r))) {
            throw Problem.unreadable(Failures.line(written));
        }
        console.out().println(to + ": redacted " + words(r.kinds()) + " in " + CaptureCommand.words(r.steps(), "step") + left(r.left()) + "; " + SumTable.size(Files.size(to)));
        console.out().flush();
        if (r.lost() > 0) {
            console.say(CaptureCommand.words(r.lost(), "step") + " could not be read and left out");
        }
        return r.lost() > 0 ? ExitStatus.PARTIAL : ExitStatus.DONE;
    }

    private static String words(Set<RedactKind> kinds) {
        return String.join(", ", kinds.stream().sorted().map(RedactKind::word).toList());
    }

    static Set<RedactKind> kinds(Words words) throws Problem {
        Set<RedactKind> kinds = RedactKind.of(words.value("--redact", ""));
        if (kinds == null) {
            throw words.usage("--redact takes " + WORDS + ", not \"" + words.value("--redact", "") + "\"");
        }
        return kinds;
    }

    /** @param spec how the host was named */
    static void save(Path file, String spec, Redaction r) throws Problem {
        Snapshot snapshot = Snapshots.of(r.reading().survey(), r.reading().events());
        Reading<CaptureManifest> saved = Captures.save(file, r.spec(spec), r.reading(), out -> Output.document(snapshot, out), Version.text(), r.kinds());
        if (!saved.ok()) {
            throw Problem.unreadable(Failures.line(saved));
        }
    }

    private static String line(Path file, Redaction r) throws java.io.IOException {
        return file + ": redacted " + words(r.kinds()) + left(r) + "; " + SumTable.size(Files.size(file));
    }

    /** What could not be kept, for a line. */
    static String left(Redaction r) {
        return left(r.left());
    }

    private static String left(int entries) {
        return entries == 0 ? "" : "; " + entries + (entries == 1 ? " entry" : " entries") + " left out, in which names could be anywhere";
    }
}
