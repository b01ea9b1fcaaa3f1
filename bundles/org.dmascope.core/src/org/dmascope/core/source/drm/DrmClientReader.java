// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.drm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.dmascope.core.Content;
import org.dmascope.core.Parsed;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.source.Tally;
import org.dmascope.core.source.proc.CgroupParser;
import org.dmascope.core.source.proc.DrmLink;
import org.dmascope.core.source.proc.ProcStatParser;
import org.dmascope.core.source.proc.ProcStatus;
import org.dmascope.core.source.proc.ProcStatusParser;

/**
 * Reads the DRM files that processes have open from what the source of processes recorded. Processes that may not be looked into are
 * counted there, so here they are passed over.
 */
final class DrmClientReader {
    /** One file is one client, whoever has it: the number is given out for the whole kernel, or at least for the device (drm_file_alloc()). */
    private record Key(String driver, String device, long id, String seen) {
    }

    private static final String PROC = "/proc";

    private final SystemRoot root;
    private final Tally tally;
    private final Map<Key, DrmClient> clients = new LinkedHashMap<>();

    DrmClientReader(SystemRoot root, Tally tally) {
        this.root = root;
        this.tally = tally;
    }

    /** The clients in order of process and descriptor. */
    List<DrmClient> read() {
        numbers(root.list(PROC)).forEach(this::process);
        return List.copyOf(clients.values());
    }

    private static List<Integer> numbers(Reading<List<String>> names) {
        return names.orElse(List.of()).stream().filter(n -> n.length() == 1 || !n.startsWith("0")).map(Digits::of)
                .filter(n -> n >= 0 && n <= Integer.MAX_VALUE).map(Long::intValue).sorted().distinct().toList();
    }

    private void process(int pid) {
        String dir = PROC + "/" + pid;
        DrmProcess process = null;
        for (int fd : numbers(root.list(dir + "/fd"))) {
            String link = root.readlink(dir + "/fd/" + fd).orElse("");
            if (!DrmLink.matches(link)) {
                continue;
            }
            Reading<Content> text = root.read(dir + "/fdinfo/" + fd, SystemRoot.SMALL);
            if (!(text instanceof Reading.Ok<Content> ok)) {
                if (!(text instanceof Reading.Absent || text instanceof Reading.Denied)) {
                    tally.failure("fdinfo", text, null);
                }
                continue;
            }
            Parsed<DrmFdinfo> parsed = DrmFdinfoParser.parse(ok.value());
            parsed.problems().forEach(p -> tally.malformed("fdinfo", text.path(), p.reason()));
            if (parsed.value().isDrm()) {
                process = process == null ? owner(pid, dir) : process;
                add(parsed.value(), link, new DrmClient.Descriptor(process, fd));
            }
        }
    }

    private void add(DrmFdinfo info, String node, DrmClient.Descriptor at) {
        String device = info.pdev() == null ? node : info.pdev();
        Key key = new Key(info.driver(), device, info.clientId(), info.clientId() < 0 ? at.process().pid() + "/" + at.fd() : "");
        DrmClient known = clients.get(key);
        List<DrmClient.Descriptor> all = new ArrayList<>(known == null ? List.of() : known.seenAt());
        all.add(at);
        clients.put(key, known == null ? new DrmClient(info, node, all) : new DrmClient(known.info(), known.node(), all));
    }

    private DrmProcess owner(int pid, String dir) {
        Long start = parse(dir + "/stat", ProcStatParser::startTime);
        ProcStatus status = parse(dir + "/status", ProcStatusParser::parse);
        CgroupParser.Cgroups cgroups = parse(dir + "/cgroup", CgroupParser::parse);
        return new DrmProcess(pid, start == null ? -1 : start, parse(dir + "/comm", c -> Parsed.of(c.line())), status == null ? -1 : status.uid(),
                cgroups == null ? null : cgroups.unified());
    }

    private <T> T parse(String path, Function<Content, Parsed<T>> parser) {
        return root.read(path, SystemRoot.SMALL) instanceof Reading.Ok<Content> ok ? parser.apply(ok.value()).value() : null;
    }
}
