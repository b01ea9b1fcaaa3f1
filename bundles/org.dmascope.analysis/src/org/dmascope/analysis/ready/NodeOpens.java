// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import java.util.Comparator;
import java.util.List;

import org.dmascope.analysis.failure.NodeAccess;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Evidence;
import org.dmascope.core.FileStat;
import org.dmascope.core.Names;
import org.dmascope.core.Reading;
import org.dmascope.core.source.proc.Credentials;
import org.dmascope.core.source.proc.ProcessRights;
import org.dmascope.core.source.proc.Rights;
import org.dmascope.core.source.sysfs.DeviceNode;

/** Whether there is a node to open, and, of a process that was named, whether it may. */
final class NodeOpens implements Condition {
    private static final String SOURCE = "rights";
    private static final int PERMISSIONS = 07777;
    private final AboutCondition about;
    private final boolean exporter;

    private NodeOpens(AboutCondition about, boolean exporter) {
        this.about = about;
        this.exporter = exporter;
    }

    static NodeOpens ofExporter() {
        return new NodeOpens(new AboutCondition("rights.exporter", "May the process open the node of the exporter?", "fs/namei.c generic_permission()"), true);
    }

    static NodeOpens ofImporter() {
        return new NodeOpens(new AboutCondition("rights.importer", "May the process open the node of the importer?", "fs/namei.c generic_permission()"), false);
    }

    @Override
    public AboutCondition about() {
        return about;
    }

    @Override
    public ReadyRow look(ReadyPair p) {
        Party party = exporter ? p.exporter() : p.importer();
        List<String> paths = paths(party, !exporter);
        if (paths.isEmpty()) {
            return ReadyRow.unknown(about, Weight.NEEDED, "which node programs open for " + party.label() + " is not known", "look into /dev as the process sees it");
        }
        if (!(p.host().survey().rights() instanceof Reading.Ok<Rights> ok)) {
            return ReadyRow.unknown(about, Weight.NEEDED, "nodes were not read: " + Diagnostic.of(SOURCE, p.host().survey().rights(), null).reason(), "ls -l " + shown(paths.getFirst()));
        }
        for (String path : paths) {
            Rights.Node n = ok.value().nodes().stream().filter(x -> x.path().equals(path)).findFirst().orElse(null);
            if (n != null && n.stat() instanceof Reading.Ok<FileStat>(String at, FileStat s)) {
                return node(p, ok.value(), path, s);
            }
        }
        boolean denied = ok.value().nodes().stream().anyMatch(n -> paths.contains(n.path()) && !(n.stat() instanceof Reading.Absent));
        // a folder without any node was not there or not readable: a host that has none is no evidence of one that is missing
        if (denied || ok.value().nodes().stream().noneMatch(n -> n.stat().ok())) {
            return ReadyRow.unknown(about, Weight.NEEDED, shown(paths.getFirst()) + " could not be read", "ls -l " + shown(paths.getFirst()));
        }
        return ReadyRow.no(about, Weight.NEEDED, p.text(SOURCE, folder(paths.getFirst()), "not among the nodes"), shown(paths.getFirst()) + " is not there",
                "let udev make it, or hand the device to the container");
    }

    private ReadyRow node(ReadyPair p, Rights rights, String path, FileStat s) {
        String mode = "mode " + Integer.toOctalString(s.mode() & PERMISSIONS) + ", owner " + Integer.toUnsignedLong(s.uid())
                + (s.gid() == -1 ? "" : ", group " + Integer.toUnsignedLong(s.gid()));
        Evidence e = p.text(SOURCE, path, mode);
        if (p.pid() == 0) {
            return ReadyRow.yes(about, Weight.NEEDED, e, shown(path) + " is there (" + mode + "); whether a certain process may open it: --for PID");
        }
        ProcessRights process = rights.processes().get(p.pid());
        if (process == null || !(process.credentials() instanceof Reading.Ok<Credentials>(String at, Credentials c))) {
            return ReadyRow.unknown(about, Weight.NEEDED, process == null ? "the reading shows no process " + p.pid() : "who process " + p.pid() + " is could not be read", "read as root, while it runs");
        }
        Boolean may = NodeAccess.mayOpen(c, s);
        if (may == null) {
            return ReadyRow.unknown(about, Weight.NEEDED, "the group of " + shown(path) + " was not recorded", "read again with this version");
        }
        if (may && c.namespaces() != 1) {
            return ReadyRow.unknown(about, Weight.NEEDED, "process " + p.pid() + (c.namespaces() == 0 ? " may be" : " is") + " in a container, which has a /dev and a device cgroup of its own",
                    "nsenter -t " + p.pid() + " -m ls -l " + shown(path));
        }
        return may ? ReadyRow.yes(about, Weight.NEEDED, e, "process " + p.pid() + " may open " + shown(path))
                : ReadyRow.no(about, Weight.NEEDED, e, "process " + p.pid() + " may not open " + shown(path) + " (" + mode + "; an access list may allow more)",
                        "add its user to group" + (s.gid() == -1 ? " of the node" : " " + Integer.toUnsignedLong(s.gid())) + " and start it anew, or allow the user by an access list (setfacl)");
    }

    /** Nodes that programs open to export or import, the likeliest first. */
    private static List<String> paths(Party p, boolean imports) {
        boolean rdma = imports && p.isRdma();
        return p.device().nodes().stream().filter(n -> !rdma || n.subsystem().equals("infiniband")).sorted(Comparator.comparing(n -> n.name().startsWith("render") ? 0 : 1)).map(NodeOpens::path)
                .filter(java.util.Objects::nonNull).toList();
    }

    private static String path(DeviceNode n) {
        return switch (n.subsystem()) {
            case "drm" -> n.name().startsWith("card") || n.name().startsWith("render") ? "/dev/dri/" + n.name() : null;
            case "accel" -> "/dev/accel/" + n.name();
            case "infiniband" -> n.attributes().get("uverbs") == null ? null : "/dev/infiniband/" + n.attributes().get("uverbs");
            case "vfio" -> "/dev/vfio/" + n.name();
            case "dma_heap" -> "/dev/dma_heap/" + n.name();
            case "video4linux" -> "/dev/" + n.name();
            case "misc" -> n.name().equals("udmabuf") || n.name().equals("iommu") ? "/dev/" + n.name() : null;
            default -> null;
        };
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    private static String shown(String path) {
        return Names.display(path);
    }
}
