// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.proc;

import java.util.List;

import org.dmascope.core.Gatherer;
import org.dmascope.core.Reading;
import org.dmascope.core.Source;
import org.dmascope.core.SystemRoot;

/**
 * What processes may open and lock, and the modes of the nodes of devices that export and import. All of it may be read by anybody. Two files and a
 * directory's size for each process, so that it is asked for only where somebody wants to know.
 */
public final class RightsSource implements Source {
    public static final String ID = "rights";
    /** What an agent that was asked leaves behind, so that a recording tells "not asked" from "nothing there". */
    static final String MARK = "/proc/self/limits";
    static final List<String> FOLDERS = List.of("/dev/dri", "/dev/accel", "/dev/infiniband", "/dev/dma_heap", "/dev/vfio");
    static final List<String> NODES = List.of("/dev/udmabuf", "/dev/iommu", "/dev/kfd");
    /** Names of capture devices; their nodes lie in /dev itself. */
    static final String CAPTURE = "/sys/class/video4linux";
    /** Bound on the nodes of one folder, and on the processes. */
    static final int MOST_NODES = 1024;
    static final int MOST_PROCESSES = 65_536;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void gather(Gatherer g) {
        g.read(MARK, SystemRoot.SMALL);
        nodes(g);
        processes(g);
    }

    /** Asks for the nodes; the reader does the same. */
    static void nodes(SystemRoot root) {
        for (String folder : FOLDERS) {
            names(root.list(folder)).forEach(n -> root.stat(folder + "/" + n));
        }
        names(root.list(CAPTURE)).stream().filter(RightsSource::capture).forEach(n -> root.stat("/dev/" + n));
        NODES.forEach(root::stat);
    }

    static List<String> names(Reading<List<String>> list) {
        return list.orElse(List.of()).stream().sorted().limit(MOST_NODES).toList();
    }

    static boolean capture(String name) {
        return name.startsWith("video");
    }

    private static void processes(Gatherer g) {
        Reading<List<String>> all = g.quiet().list(ProcSource.PROC);
        List<String> pids = all.orElse(List.of()).stream().filter(n -> Decimal.id(n) > 0).limit(MOST_PROCESSES).toList();
        g.recordList(ProcSource.PROC, all.map(x -> pids));
        for (String pid : pids) {
            String dir = ProcSource.PROC + "/" + pid;
            g.read(dir + "/status", SystemRoot.SMALL);
            g.read(dir + "/limits", SystemRoot.SMALL);
            g.stat(dir + "/fd");
        }
    }
}
