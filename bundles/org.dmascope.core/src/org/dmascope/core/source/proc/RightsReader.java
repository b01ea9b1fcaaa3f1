// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.proc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.dmascope.core.Content;
import org.dmascope.core.FileStat;
import org.dmascope.core.Parsed;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;

/**
 * Reads what processes may, the same from a copied tree and a recording. That something is missing is said where it is asked about; nothing of it is a
 * diagnostic of the host.
 */
public final class RightsReader {
    private static final int PERMISSIONS = 07777;
    /** Mode of /proc/PID/fd, fs/proc/base.c, tgid_base_stuff. */
    private static final int FD_MODE = 0500;

    private RightsReader() {
    }

    public static Reading<Rights> read(SystemRoot root) {
        Reading<Content> mark = root.read(RightsSource.MARK, SystemRoot.SMALL);
        if (mark instanceof Reading.Unsupported<Content>) {
            return Rights.notAsked();
        }
        Reading<List<String>> names = root.list(ProcSource.PROC);
        if (!(names instanceof Reading.Ok<List<String>>(String path, List<String> all))) {
            return names.retype();
        }
        Map<Integer, ProcessRights> processes = new HashMap<>();
        all.stream().mapToInt(Decimal::id).filter(pid -> pid > 0).limit(RightsSource.MOST_PROCESSES).forEach(pid -> processes.put(pid, process(root, pid)));
        return new Reading.Ok<>(path, new Rights(nodes(root), processes));
    }

    private static List<Rights.Node> nodes(SystemRoot root) {
        List<String> paths = new ArrayList<>();
        for (String folder : RightsSource.FOLDERS) {
            RightsSource.names(root.list(folder)).forEach(n -> paths.add(folder + "/" + n));
        }
        RightsSource.names(root.list(RightsSource.CAPTURE)).stream().filter(RightsSource::capture).forEach(n -> paths.add("/dev/" + n));
        paths.addAll(RightsSource.NODES);
        return paths.stream().map(p -> new Rights.Node(p, root.stat(p))).toList();
    }

    private static ProcessRights process(SystemRoot root, int pid) {
        String dir = ProcSource.PROC + "/" + pid;
        Reading<FileStat> fds = root.stat(dir + "/fd");
        // before the size told the number it was 0; and a folder of a copied tree has a size and mostly a mode of its own
        long open = fds instanceof Reading.Ok<FileStat>(String p, FileStat s) && s.size() > 0 && (s.mode() & PERMISSIONS) == FD_MODE ? s.size() : -1;
        return new ProcessRights(pid, parse(root, dir + "/status", CredentialsParser::parse), parse(root, dir + "/limits", ProcLimitsParser::parse), open);
    }

    private static <T> Reading<T> parse(SystemRoot root, String path, Function<Content, Parsed<T>> parser) {
        Reading<Content> r = root.read(path, SystemRoot.SMALL);
        if (!(r instanceof Reading.Ok<Content>(String p, Content c))) {
            return r.retype();
        }
        Parsed<T> parsed = parser.apply(c);
        return parsed.problems().isEmpty() ? new Reading.Ok<>(p, parsed.value()) : new Reading.Malformed<>(p, 0, parsed.problems().getFirst().reason());
    }
}
