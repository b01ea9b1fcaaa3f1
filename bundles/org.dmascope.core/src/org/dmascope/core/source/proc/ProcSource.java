// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.proc;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Content;
import org.dmascope.core.Gatherer;
import org.dmascope.core.Reading;
import org.dmascope.core.Source;
import org.dmascope.core.SystemRoot;

/**
 * Processes and the dma-bufs that they have open or mapped, and the DRM devices that they have open. Of other files nothing leaves the host:
 * only links that start with {@code /dmabuf:}, {@code /dev/dri/} or {@code /dev/accel/}, the lines of maps that hold the first of these, and the
 * few facts about their owners.
 */
public final class ProcSource implements Source {
    public static final String ID = "proc";
    static final String PROC = "/proc";
    /** Bound on one maps file: 32 MiB, more than 65,530 mappings (vm.max_map_count by default). */
    static final int MAPS = 32 << 20;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void gather(Gatherer g) {
        Reading<List<String>> all = g.quiet().list(PROC);
        List<String> pids = all.orElse(List.of()).stream().filter(n -> Decimal.id(n) > 0).toList();
        g.recordList(PROC, all.map(x -> pids));
        for (String pid : pids) {
            process(g, PROC + "/" + pid);
        }
    }

    private static void process(Gatherer g, String dir) {
        boolean holder = fds(g, dir);
        String maps = dir + "/maps";
        Reading<Content> kept = g.quiet().read(maps, MAPS).map(MapsFilter::filter);
        g.recordRead(maps, kept);
        if (holder || kept instanceof Reading.Ok<Content> ok && ok.value().bytes().length > 0) {
            g.read(dir + "/stat", SystemRoot.SMALL);
            g.read(dir + "/status", SystemRoot.SMALL);
            g.read(dir + "/comm", SystemRoot.SMALL);
            g.read(dir + "/cgroup", SystemRoot.SMALL);
        }
    }

    private static boolean fds(Gatherer g, String dir) {
        String fdDir = dir + "/fd";
        Reading<List<String>> names = g.quiet().list(fdDir);
        List<String> kept = new ArrayList<>();
        List<Reading<String>> links = new ArrayList<>();
        Reading<String> denied = null;
        for (String fd : names.orElse(List.of())) {
            Reading<String> link = Decimal.id(fd) < 0 ? null : g.quiet().readlink(fdDir + "/" + fd);
            boolean first = link instanceof Reading.Denied && denied == null;
            if (first) {
                denied = link;
            }
            if (first || link instanceof Reading.Ok<String> ok && wanted(ok.value())) {
                kept.add(fd);
                links.add(link);
            }
        }
        g.recordList(fdDir, names.map(x -> kept));
        boolean holder = false;
        for (int i = 0; i < kept.size(); i++) {
            String path = fdDir + "/" + kept.get(i);
            g.recordLink(path, links.get(i));
            if (links.get(i) instanceof Reading.Ok<String> ok && DmabufLink.matches(ok.value())) {
                holder = true;
                g.stat(path);
                g.read(dir + "/fdinfo/" + kept.get(i), SystemRoot.SMALL);
            } else if (links.get(i) instanceof Reading.Ok<String> ok && DrmLink.matches(ok.value())) {
                holder = true;
                g.read(dir + "/fdinfo/" + kept.get(i), SystemRoot.SMALL);
            }
        }
        return holder;
    }

    private static boolean wanted(String link) {
        return DmabufLink.matches(link) || DmabufLink.nameless(link) || DrmLink.matches(link);
    }
}
