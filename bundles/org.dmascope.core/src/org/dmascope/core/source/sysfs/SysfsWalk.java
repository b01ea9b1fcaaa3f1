// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.dmascope.core.Content;
import org.dmascope.core.Errno;
import org.dmascope.core.FileStat;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;

/**
 * The one walk through sysfs. The gathering side runs it to record what it touches, the reading side runs it over that record, so both
 * touch exactly the same paths. It resolves links and otherwise looks into a file only to decide what to read next.
 * <p>
 * It wakes no device: config space and link state of a runtime-suspended PCI function are left alone
 * (pci_read_config() and current_link_speed_show() of drivers/pci/pci-sysfs.c resume the device).
 */
final class SysfsWalk {
    /** Bound on the devices of a host; more are left out and reported. */
    static final int MAX_DEVICES = 16_384;
    /** Bytes of a file that holds one number or word. */
    private static final int WORD = 64;
    /** Bytes of uevent (UEVENT_BUFFER_SIZE of include/linux/kobject.h) and of resource (at most 24 lines of 57 bytes). */
    private static final int TEXT = 2048;
    /** The header of config space. What lies behind it needs CAP_SYS_ADMIN, and some conventional devices do not stand being read there (lspci(8)). */
    private static final int CONFIG_HEADER = 64;
    /** All of it, which the kernel's peer-to-peer rule needs of functions on PCI Express: PCI_CFG_SPACE_EXP_SIZE of include/uapi/linux/pci_regs.h. */
    private static final int CONFIG_EXPRESS = 4096;
    /** Base classes (include/linux/pci_ids.h) of functions that do no DMA for programs: simple communication, system peripheral, input, signal processing. */
    private static final Set<String> NO_PEERS = Set.of("7", "8", "9", "11");
    private static final String DEVICES = "/sys/devices/";
    private static final String BUSES = "/sys/bus/";
    private static final List<String> IDS = List.of("vendor", "device", "subsystem_vendor", "subsystem_device", "class");
    private static final List<String> LINK = List.of("current_link_width", "max_link_speed", "max_link_width");
    /** Buses whose devices do no DMA of their own and never stand behind a dma-buf; some hold thousands of devices. */
    private static final Set<String> NO_DMA = Set.of("ac97", "acpi", "cec", "clockevents", "clocksource", "container", "cpu", "dax", "edac",
            "event_source", "gameport", "genpd", "gpio", "hdaudio", "hid", "iscsi_flashnode", "machinecheck", "mdio_bus", "memory", "memory_tiering",
            "mmc", "nd", "node", "nvmem", "parport", "pci_express", "pcmcia", "pnp", "rtc", "scsi", "sdio", "sdw", "serial", "serial-base", "serio",
            "slimbus", "soundwire", "typec", "usb-serial", "w1", "wmi", "workqueue");

    private final SystemRoot root;
    private final Consumer<Raw> out;
    private final Set<String> devices = new HashSet<>();
    private final Set<String> drivers = new HashSet<>();
    private final Set<String> groups = new TreeSet<>();
    private int left = MAX_DEVICES;

    SysfsWalk(SystemRoot root, Consumer<Raw> out) {
        this.root = root;
        this.out = out;
    }

    /** Walks buses and classes. @return the failure of /sys/bus when nothing can be said at all, else null */
    Reading<?> run() {
        Reading<List<String>> buses = root.list("/sys/bus");
        if (!(buses instanceof Reading.Ok<List<String>>(String path, List<String> names))) {
            return buses;
        }
        if (names.contains("pci")) {
            bus("pci");
        }
        for (String bus : bounded("/sys/bus", names)) {
            if (!bus.equals("pci") && !NO_DMA.contains(bus)) {
                bus(bus);
            }
        }
        new ClassWalk(root, out).run();
        new PlatformWalk(root, out).run(groups);
        return null;
    }

    private void bus(String bus) {
        String directory = BUSES + bus + "/devices";
        Reading<List<String>> list = root.list(directory);
        if (!(list instanceof Reading.Ok<List<String>>(String path, List<String> names))) {
            out.accept(new Raw.Trouble(bus, list));
            return;
        }
        for (String name : bounded(directory, names)) {
            String real = place(directory, name);
            if (real == null) {
                continue;
            }
            if (!devices.add(real)) {
                out.accept(new Raw.Trouble("twice", new Reading.Malformed<>(directory + "/" + name, 0, "two bus entries lead to the same device")));
            } else if (bus.equals("pci")) {
                pci(name, real);
            } else {
                Reading<String> driver = root.readlink(real + "/driver");
                module(real, driver);
                out.accept(new Raw.Other(bus, name, real, driver));
            }
        }
    }

    private List<String> bounded(String directory, List<String> names) {
        if (names.size() <= left) {
            left -= names.size();
            return names;
        }
        List<String> some = names.subList(0, left);
        left = 0;
        out.accept(new Raw.Trouble("bound", new Reading.Failed<>(directory, Errno.EOVERFLOW, "more than " + MAX_DEVICES + " devices; the rest is left out")));
        return some;
    }

    /** The real path of a bus entry, or null when it leads nowhere that a device can be. */
    private String place(String directory, String name) {
        String entry = directory + "/" + name;
        Reading<String> link = root.readlink(entry);
        if (link instanceof Reading.Ok<String>(String p, String target)) {
            String real = SysfsPath.resolve(directory, target);
            if (real.startsWith(DEVICES) && SysfsPath.name(real).equals(name)) {
                return real;
            }
            out.accept(new Raw.Trouble("place", new Reading.Malformed<>(entry, 0, "the entry does not lead to a device of its name below /sys/devices")));
            return null;
        }
        if (link.errno() == Errno.EINVAL) {
            // A copy that kept the directory instead of the link: the device is there, its place in the tree of devices is not.
            out.accept(new Raw.Trouble("copied", new Reading.Malformed<>(entry, 0, "a folder instead of a link: what the device hangs on is not known")));
            return entry;
        }
        out.accept(new Raw.Trouble("entry", link));
        return null;
    }

    private void pci(String name, String path) {
        Map<String, Reading<Content>> files = HashMap.newHashMap(12);
        Reading<Content> uevent = read(files, path, "uevent", TEXT);
        if (!(uevent instanceof Reading.Ok<Content> ok && ok.value().line().contains("PCI_ID="))) {
            for (String id : IDS) {
                read(files, path, id, WORD);
            }
        }
        read(files, path, "numa_node", WORD);
        read(files, path, "resource", TEXT);
        Reading<Content> power = read(files, path, "power/runtime_status", WORD);
        boolean asleep = power instanceof Reading.Ok<Content> ok && ok.value().line().startsWith("suspend");
        boolean link;
        if (asleep) {
            read(files, path, "revision", WORD);
            link = root.stat(path + "/current_link_speed").ok();
        } else {
            link = !(read(files, path, "current_link_speed", WORD) instanceof Reading.Absent);
            Reading<Content> config = read(files, path, "config", link && !peerless(uevent) ? CONFIG_EXPRESS : CONFIG_HEADER);
            if (!(config instanceof Reading.Ok<Content> ok && ok.value().bytes().length >= CONFIG_HEADER)) {
                read(files, path, "revision", WORD);
            }
            if (link) {
                for (String file : LINK) {
                    read(files, path, file, WORD);
                }
            }
        }
        // the size of the file is what the kernel reaches of config space, whatever this reader may see of it; wakes nobody
        Reading<FileStat> reachable = link ? null : root.stat(path + "/config");
        Reading<String> driver = root.readlink(path + "/driver");
        Reading<String> group = root.readlink(path + "/iommu_group");
        Reading<String> physical = root.readlink(path + "/physfn");
        if (group instanceof Reading.Ok<String>(String p, String target)) {
            groups.add(SysfsPath.name(target));
        }
        module(path, driver);
        out.accept(new Raw.Pci(name, path, files, asleep, link, reachable, driver, group, physical));
    }

    /** Whether the class says that nothing is exported or attached there; PCI_CLASS is printed without leading zeros, the base class before the last four digits. */
    private static boolean peerless(Reading<Content> uevent) {
        String value = uevent instanceof Reading.Ok<Content> ok ? PciText.value(ok.value().line(), "PCI_CLASS=") : null;
        return value != null && value.length() > 4 && NO_PEERS.contains(value.substring(0, value.length() - 4));
    }

    private Reading<Content> read(Map<String, Reading<Content>> files, String path, String file, int limit) {
        Reading<Content> r = root.read(path + "/" + file, limit);
        files.put(file, r);
        return r;
    }

    /** Reads the module link of a driver that was not met before. */
    private void module(String device, Reading<String> driver) {
        if (driver instanceof Reading.Ok<String>(String p, String target)) {
            String path = SysfsPath.resolve(device, target);
            if (path.startsWith(BUSES) && drivers.add(path)) {
                out.accept(new Raw.Module(path, root.readlink(path + "/module")));
            }
        }
    }
}
