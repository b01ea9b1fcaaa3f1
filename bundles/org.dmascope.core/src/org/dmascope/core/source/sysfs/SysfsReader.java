// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.source.PciIds;
import org.dmascope.core.source.Tally;
import org.dmascope.core.source.nvml.NvmlSource;
import org.dmascope.core.source.pci.LinksTold;
import org.dmascope.core.source.pci.LinksTold.Untold;
import org.dmascope.core.source.pci.PciPlatform;

/** Makes the device inventory of what {@link SysfsSource} touches. */
public final class SysfsReader {
    /** Base class of display controllers and a vendor: include/linux/pci_ids.h. */
    private static final int DISPLAY = 0x03;
    private static final int NVIDIA = 0x10de;
    /** PCI_CLASS_BRIDGE_OTHER: what NVSwitch is. */
    private static final int OTHER_BRIDGE = 0x0680;

    private final Tally tally = new Tally(SysfsSource.ID);
    private final Tally answers = new Tally(NvmlSource.ID);
    private final PciParser pci;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Raw.Node> nodes = new ArrayList<>();
    private final Map<String, String> modules = new HashMap<>();
    private final List<Raw.KfdNode> kfd = new ArrayList<>();
    private PciPlatform platform = PciPlatform.UNREAD;

    /** A device before its place among the others is known. */
    private record Draft(String id, String bus, String driver, String driverPath, String path, PciFunction pci) {
    }

    private SysfsReader(PciIds names) {
        pci = new PciParser(tally, names);
    }

    /** Reads without names of vendors and devices; see {@link #read(SystemRoot, PciIds, List)}. */
    public static Reading<DeviceInventory> read(SystemRoot root, List<Diagnostic> diagnostics) {
        return read(root, PciIds.none(), diagnostics);
    }

    /**
     * Reads the inventory. A host without PCI, or without some class, is not an error.
     *
     * @param names       names of the machine that shows them
     * @param diagnostics what could not be read is added here, like things counted together
     * @return the failure of /sys/bus when there is nothing to read
     */
    public static Reading<DeviceInventory> read(SystemRoot root, PciIds names, List<Diagnostic> diagnostics) {
        SysfsReader reader = new SysfsReader(names);
        Reading<?> failure = new SysfsWalk(root, reader::take).run();
        if (failure != null) {
            reader.tally.failure("bus", failure, "Mount sysfs (mount -t sysfs sysfs /sys), or copy /sys into the tree.");
        }
        DeviceInventory inventory = failure == null ? reader.inventory(reader.links(root)) : null;
        reader.tally.addTo(diagnostics);
        reader.answers.addTo(diagnostics);
        return failure == null ? new Reading.Ok<>("/sys/bus", inventory) : failure.retype();
    }

    /** What helps against a failure, null when nothing does. */
    static String remedy(Reading<?> failure) {
        return failure instanceof Reading.Denied ? "Read as root, or make the copied files readable." : null;
    }

    private void take(Raw raw) {
        // a chain, not a switch over types: such a switch is linked at run time, which costs milliseconds at the first device
        if (raw instanceof Raw.Pci p) {
            pci(p);
        } else if (raw instanceof Raw.Other o) {
            String driver = driverPath(o.path(), o.driver());
            drafts.add(new Draft(o.name(), o.bus(), driver == null ? null : SysfsPath.name(driver), driver, o.path(), null));
        } else if (raw instanceof Raw.Node n) {
            nodes.add(n);
        } else if (raw instanceof Raw.Module m) {
            module(m);
        } else if (raw instanceof Raw.Platform p) {
            platform = new PlatformParser(tally).parse(p);
        } else if (raw instanceof Raw.KfdNode k) {
            kfd.add(k);
        } else if (raw instanceof Raw.Trouble t) {
            tally.failure(t.kind(), t.failure(), remedy(t.failure()));
        }
    }

    private void pci(Raw.Pci p) {
        if (!PciText.bdf(p.name())) {
            tally.malformed("bdf", p.path(), "not a PCI address");
            return;
        }
        String path = driverPath(p.path(), p.driver());
        String driver = path != null ? SysfsPath.name(path) : p.driver() instanceof Reading.Absent ? null : pci.driver(p);
        drafts.add(new Draft(p.name(), "pci", driver, path, p.path(), pci.parse(p)));
    }

    /** Path of the bound driver; null when none is bound or, with a complaint, when the link is wrong. */
    private String driverPath(String device, Reading<String> link) {
        if (!(link instanceof Reading.Ok<String>(String path, String target))) {
            if (!(link instanceof Reading.Absent)) {
                tally.failure("driver", link, remedy(link));
            }
            return null;
        }
        String driver = SysfsPath.resolve(device, target);
        if (!driver.startsWith("/sys/bus/") || !SysfsPath.name(SysfsPath.parent(driver)).equals("drivers")) {
            tally.malformed("driver", path, "the link does not lead to a driver");
            return null;
        }
        return driver;
    }

    private void module(Raw.Module m) {
        if (m.link() instanceof Reading.Ok<String>(String path, String target)) {
            modules.put(m.driver(), SysfsPath.name(target));
        } else if (!(m.link() instanceof Reading.Absent)) { // absent: built into the kernel
            tally.failure("module", m.link(), remedy(m.link()));
        }
    }

    private DeviceInventory inventory(List<PeerLink> links) {
        TreeMap<String, Draft> byPath = new TreeMap<>();
        for (Draft d : drafts) {
            byPath.put(d.path, d);
        }
        Map<String, List<DeviceNode>> offered = new HashMap<>();
        nodes.sort(Comparator.comparing(Raw.Node::path)); // directories have no order, and two readings of one host must be equal
        for (Nodes.Placed p : new Nodes(tally, nodes).place(byPath.keySet(), this::groups)) {
            offered.computeIfAbsent(p.device(), k -> new ArrayList<>(2)).add(p.node());
            byPath.computeIfAbsent(p.device(), path -> new Draft(SysfsPath.name(path), "virtual", null, null, path, null));
        }
        if (!links.isEmpty()) {
            link(links, offered);
        }
        List<DeviceRecord> devices = new ArrayList<>(byPath.size());
        Map<String, List<DeviceRecord>> byName = HashMap.newHashMap(byPath.size());
        for (Draft d : byPath.values()) {
            Draft parent = parent(d.path, byPath);
            DeviceRecord r = new DeviceRecord(d.id, d.bus, d.driver, d.driverPath == null ? null : modules.get(d.driverPath), d.path,
                    parent == null ? null : parent.id, d.pci == null ? null : hostBridge(d.path), d.pci,
                    List.copyOf(offered.getOrDefault(d.path, List.of())));
            devices.add(r);
            byName.merge(d.id, List.of(r), SysfsReader::join);
        }
        return new DeviceInventory(Collections.unmodifiableList(devices), Collections.unmodifiableMap(byName), platform);
    }

    private List<PeerLink> links(SystemRoot root) {
        List<PeerLink> links = new ArrayList<>(PeerLinks.read(root));
        Set<String> told = new HashSet<>();
        links.forEach(l -> told.add(l.from()));
        KfdLinks ofKfd = new KfdLinks(tally);
        links.addAll(ofKfd.of(kfd));
        told.addAll(ofKfd.told());
        Map<String, Untold> untold = new HashMap<>();
        Map<String, String> nvidia = new TreeMap<>();
        Set<String> switches = new HashSet<>();
        for (Draft d : drafts) {
            if (d.pci != null && d.pci.classCode() >> 8 == OTHER_BRIDGE) {
                switches.add(d.id);
            }
            if (d.pci != null && !told.contains(d.id) && d.pci.classCode() >> 16 == DISPLAY) {
                if (d.pci.vendor() == NVIDIA) {
                    nvidia.put(d.id, d.driver);
                } else if ("amdgpu".equals(d.driver)) {
                    untold.put(d.id, new Untold("KFD's topology does not list " + d.id, "needs a kernel with CONFIG_HSA_AMD and a GPU that it takes"));
                }
            }
        }
        NvmlLinks ofNvml = new NvmlLinks(answers);
        ofNvml.read(root, nvidia, switches);
        links.addAll(ofNvml.links());
        told.addAll(ofNvml.told());
        untold.putAll(ofNvml.untold());
        platform = platform.telling(new LinksTold(told, untold));
        return links;
    }

    private void link(List<PeerLink> links, Map<String, List<DeviceNode>> offered) {
        Map<String, String> paths = new HashMap<>();
        drafts.stream().filter(d -> d.pci != null).forEach(d -> paths.putIfAbsent(d.id, d.path));
        for (PeerLink l : links) {
            String path = paths.get(l.from());
            if (path != null) {
                offered.computeIfAbsent(path, k -> new ArrayList<>(2)).add(l.node());
            }
        }
    }

    private static List<DeviceRecord> join(List<DeviceRecord> some, List<DeviceRecord> more) {
        List<DeviceRecord> all = new ArrayList<>(some);
        all.addAll(more);
        return Collections.unmodifiableList(all);
    }

    /** Devices of an IOMMU group that are bound to a VFIO driver: these are what its group node opens. */
    private List<String> groups(int group) {
        List<String> paths = new ArrayList<>();
        for (Draft d : drafts) {
            if (d.pci != null && d.pci.iommuGroup() == group && d.driver != null && d.driver.contains("vfio")) {
                paths.add(d.path);
            }
        }
        return paths;
    }

    private static Draft parent(String path, Map<String, Draft> byPath) {
        for (String up = SysfsPath.parent(path); !up.isEmpty(); up = SysfsPath.parent(up)) {
            Draft d = byPath.get(up);
            if (d != null) {
                return d;
            }
        }
        return null;
    }

    /** The nearest {@code pciDDDD:BB} above; there can be two, when a bridge starts a domain of its own (VMD). */
    private static String hostBridge(String path) {
        for (String up = SysfsPath.parent(path); !up.isEmpty(); up = SysfsPath.parent(up)) {
            String name = SysfsPath.name(up);
            if (PciText.hostBridge(name)) {
                return name;
            }
        }
        return null;
    }
}
