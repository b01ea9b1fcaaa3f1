// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.dmascope.core.Content;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;

/** The part of the walk that looks into /sys/class: what devices offer to programs. */
final class ClassWalk {
    /** Bound on the entries of all classes with their ports, and on the ports of one RDMA device. */
    private static final int MAX_ENTRIES = 16_384;
    private static final int MAX_PORTS = 256;
    private static final int WORD = 256;
    /** Entries of /sys/class/misc that export or import dma-bufs; the rest of that class has nothing to do with them. */
    private static final Set<String> MISC = Set.of("udmabuf", "iommu", "vfio", "xen!gntdev");
    private static final List<Kind> KINDS = List.of(
            new Kind("drm", "dev"),
            new Kind("accel", "dev"),
            new Kind("habanalabs", "dev"),
            new Kind("infiniband", "node_type", "fw_ver", "parent"),
            new Kind("infiniband_verbs", "dev", "ibdev"),
            new Kind("video4linux", "dev", "name"),
            new Kind("net", "operstate"),
            new Kind("vfio", "dev"),
            new Kind("vfio-dev", "dev"),
            new Kind("dma_heap", "dev"),
            new Kind("misc", "dev"));

    /** A class and the files that are read of each of its entries. */
    private record Kind(String subsystem, String... files) {
    }

    private final SystemRoot root;
    private final Consumer<Raw> out;
    private int left = MAX_ENTRIES;

    ClassWalk(SystemRoot root, Consumer<Raw> out) {
        this.root = root;
        this.out = out;
    }

    void run() {
        Reading<List<String>> classes = root.list("/sys/class");
        if (!(classes instanceof Reading.Ok<List<String>>(String path, List<String> present))) {
            out.accept(new Raw.Trouble("class", classes));
            return;
        }
        if (present.contains(KfdWalk.CLASS)) {
            new KfdWalk(root, out).run();
        }
        for (Kind kind : KINDS) {
            if (present.contains(kind.subsystem)) {
                subsystem(kind);
            }
        }
    }

    private void subsystem(Kind kind) {
        String subsystem = kind.subsystem;
        String directory = "/sys/class/" + subsystem;
        Reading<List<String>> list = root.list(directory);
        if (!(list instanceof Reading.Ok<List<String>>(String path, List<String> names))) {
            out.accept(new Raw.Trouble(subsystem, list));
            return;
        }
        for (String name : names) {
            if (!wanted(subsystem, name)) {
                continue;
            }
            if (left-- <= 0) {
                out.accept(new Raw.Trouble("bound", new Reading.Failed<>(directory, Errno.EOVERFLOW,
                        "more than " + MAX_ENTRIES + " class entries; the rest is left out")));
                return;
            }
            entry(kind, directory, name);
        }
    }

    private static boolean wanted(String subsystem, String name) {
        return switch (subsystem) {
            // not connectors (card0-HDMI-A-1), writeback, version
            case "drm" -> name.indexOf('-') < 0 && (name.startsWith("card") || name.startsWith("render"));
            case "misc" -> MISC.contains(name) || name.startsWith("fastrpc-");
            case "infiniband_verbs" -> name.startsWith("uverbs");
            default -> true;
        };
    }

    private void entry(Kind kind, String directory, String name) {
        String subsystem = kind.subsystem;
        String entry = directory + "/" + name;
        Reading<String> link = root.readlink(entry);
        if (!(link instanceof Reading.Ok<String>(String p, String target))) {
            if (link.errno() != Errno.EINVAL) { // EINVAL: a plain file such as /sys/class/drm/version
                out.accept(new Raw.Trouble("entry", link));
            }
            return;
        }
        String real = SysfsPath.resolve(directory, target);
        if (!real.startsWith("/sys/devices/") || !SysfsPath.name(real).equals(name)) {
            out.accept(new Raw.Trouble("place", new Reading.Malformed<>(entry, 0, "the entry does not lead to a device of its name below /sys/devices")));
            return;
        }
        if (subsystem.equals("net") && real.startsWith("/sys/devices/virtual/")) {
            return; // bridges, tunnels, containers: no device that could do DMA
        }
        Map<String, Reading<Content>> files = new LinkedHashMap<>();
        for (String file : kind.files) {
            files.put(file, root.read(real + "/" + file, WORD));
        }
        if (subsystem.equals("infiniband")) {
            ports(real, files);
        }
        out.accept(new Raw.Node(subsystem, name, real, files));
    }

    private void ports(String real, Map<String, Reading<Content>> files) {
        Reading<List<String>> list = root.list(real + "/ports");
        if (!(list instanceof Reading.Ok<List<String>>(String p, List<String> ports))) {
            if (!(list instanceof Reading.Absent)) {
                out.accept(new Raw.Trouble("ports", list));
            }
            return;
        }
        for (String port : ports.subList(0, Math.clamp(left, 0, Math.min(ports.size(), MAX_PORTS)))) {
            left--;
            for (String file : List.of("state", "link_layer")) {
                String name = "ports/" + port + "/" + file;
                files.put(name, root.read(real + "/" + name, WORD));
            }
        }
    }
}
