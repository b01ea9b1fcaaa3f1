// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.struct;

import java.util.List;

import org.dmascope.core.Content;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Diagnostic.Outcome;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.source.rdma.RdmaPaths;

/**
 * Reads the documents that the struct source recorded. A copied tree has none of them and a reading need not have asked for all, so that
 * one is not there is no diagnostic; one that was refused is, with the agent's words and remedy.
 */
public final class StructReader {
    /** Source id in diagnostics and evidence. */
    public static final String ID = "struct";

    private StructReader() {
    }

    public static StructReadings read(SystemRoot root, List<Diagnostic> out) {
        StructParser.Document<KernelCaps> kernel = document(root, StructText.KERNEL, StructParser::kernel);
        StructParser.Document<StructDump> bpf = document(root, StructText.BPF, StructParser::walk);
        StructParser.Document<StructDump> kcore = document(root, StructText.KCORE, StructParser::walk);
        StructParser.Document<StructRegions> regions = document(root, StructText.RDMA, StructParser::regions);
        complain(kernel, out);
        complain(bpf, out);
        complain(kcore, out);
        if (root.list(RdmaPaths.CLASS) instanceof Reading.Ok<List<String>> devices && !devices.value().isEmpty()) {
            complain(regions, out); // without a device nothing is missing
        }
        problems(bpf.reading(), out);
        problems(kcore.reading(), out);
        if (regions.reading() instanceof Reading.Ok<StructRegions>(String path, StructRegions r)) {
            r.problems().forEach(p -> out.add(new Diagnostic(ID, path, Outcome.FAILED, 0, 0, p, null, 1)));
        }
        return new StructReadings(kernel.reading(), bpf.reading(), kcore.reading(), regions.reading());
    }

    @FunctionalInterface
    private interface Parse<T> {
        StructParser.Document<T> parse(String path, Content c);
    }

    private static <T> StructParser.Document<T> document(SystemRoot root, String path, Parse<T> parse) {
        Reading<Content> r = root.read(path, SystemRoot.LARGE);
        return r instanceof Reading.Ok<Content>(String p, Content c) ? parse.parse(path, c) : new StructParser.Document<>(r.retype(), null, null);
    }

    private static void complain(StructParser.Document<?> d, List<Diagnostic> out) {
        Reading<?> r = d.reading();
        boolean notAsked = d.reason() == null && (r instanceof Reading.Absent || r instanceof Reading.Unsupported);
        if (r.ok() || notAsked) {
            return;
        }
        Diagnostic plain = Diagnostic.of(ID, r, d.remedy());
        out.add(d.reason() == null ? plain
                : new Diagnostic(ID, plain.path(), plain.outcome(), plain.errno(), 0, d.reason(), d.remedy(), 1));
    }

    private static void problems(Reading<StructDump> r, List<Diagnostic> out) {
        if (r instanceof Reading.Ok<StructDump>(String path, StructDump dump)) {
            for (String p : dump.problems()) {
                out.add(new Diagnostic(ID, dump.method().path(), Outcome.FAILED, 0, 0, p, null, 1));
            }
        }
    }
}
