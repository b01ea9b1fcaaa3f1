// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.path;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Fixture;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.Reading;
import org.dmascope.core.source.pci.LspciDump;
import org.dmascope.core.source.sysfs.DeviceInventory;
import org.dmascope.core.source.sysfs.SysfsReader;

/** A machine of {@code core/p2p}: files of sysfs and /proc put together from what was captured, and the kernel's own answers. */
public final class CapturedMachine {
    /** All of them. */
    public static final List<String> ALL = List.of("a-direct_iommu-off_max", "a-direct_iommu-on_EPYC", "a-direct_iommu-on_max", "b-rootports_iommu-off_max",
            "b-rootports_iommu-on_EPYC", "b-rootports_iommu-on_max", "c-switch_iommu-off_max", "c-switch_iommu-on_EPYC", "c-switch_iommu-on_max",
            "e-multifunction_iommu-on_EPYC", "e-multifunction_iommu-on_max", "e-multifunction_iommu-on_max_config_acs-UFonly-00-04.0",
            "e-multifunction_iommu-on_max_disable_acs_redir-00-04.0");
    private static final Pattern FIELD = Pattern.compile("(\\w+)=(\\S*)");

    /** A row of the kernel's table: pci_p2pdma_distance(), the map type, and the distance that goes with it. */
    public record Answer(String provider, String client, int api, String type, int distance) {
    }

    private final String folder;
    private final int readable;

    /** @param readable bytes of config space that the reader may see: 4096 as root, 64 else */
    public CapturedMachine(String name, int readable) {
        folder = "core/p2p/" + name + "/";
        this.readable = readable;
    }

    Map<String, LspciDump.Function> lspci() {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Fixture.bytes(folder + "lspci-vvv-xxxx.gz")))) {
            return LspciDump.parse(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public MemoryRoot root() {
        MemoryRoot root = new MemoryRoot().file("/proc/cpuinfo", Fixture.raw(folder + "cpuinfo")).file("/proc/cmdline", Fixture.raw(folder + "cmdline"))
                .file("/proc/bus/pci/devices", Fixture.raw(folder + "proc-bus-pci-devices")).directory("/sys/class");
        Map<String, LspciDump.Function> configs = lspci();
        for (String line : Fixture.raw(folder + "sysfs-devices").split("\n")) {
            String id = line.substring(0, line.indexOf(' '));
            String path = line.split(" ")[1].replace("../../../devices", "/sys/devices");
            Matcher m = FIELD.matcher(line);
            root.link("/sys/bus/pci/devices/" + id, "../../.." + path.substring(4), null);
            while (m.find()) {
                switch (m.group(1)) {
                    case "vendor", "device", "class", "numa_node" -> root.file(path + "/" + m.group(1), m.group(2) + "\n");
                    case "iommu_group" -> {
                        if (m.group(2).matches("[0-9]+")) {
                            root.link(path + "/iommu_group", "/sys/kernel/iommu_groups/" + m.group(2), null);
                        }
                    }
                    case "driver" -> {
                        if (!m.group(2).isEmpty()) {
                            root.link(path + "/driver", "/sys/bus/pci/drivers/" + m.group(2), null);
                        }
                    }
                    default -> {
                        // not a file that is read
                    }
                }
            }
            byte[] config = configs.get(id).config();
            root.file(path + "/config", java.util.Arrays.copyOf(config, Math.min(config.length, readable)));
            if (config.length == 4096) { // a function on PCI Express shows its link: pcie_dev_attrs_are_visible() of drivers/pci/pci-sysfs.c
                root.file(path + "/current_link_speed", "Unknown\n").file(path + "/current_link_width", "0\n");
            }
        }
        for (String line : Fixture.raw(folder + "iommu_groups").split("\n")) {
            String[] words = line.split(" ");
            if (words.length > 1) {
                root.file(words[0] + "type", words[1] + "\n");
            }
        }
        return root;
    }

    public DeviceInventory inventory() {
        return SysfsReader.read(root(), new ArrayList<Diagnostic>()) instanceof Reading.Ok<DeviceInventory> ok ? ok.value() : null;
    }

    public List<Answer> answers() {
        List<Answer> out = new ArrayList<>();
        for (String line : Fixture.raw(folder + "boot.table").split("\n")) {
            if (!line.startsWith("#")) {
                String[] w = line.split(" ");
                out.add(new Answer(w[0], w[1], Integer.parseInt(w[2]), w[3], Integer.parseInt(w[4])));
            }
        }
        return out;
    }

    /** Rows of boot.bridges: address → columns by their names in its head. */
    List<String[]> bridges() {
        return Fixture.raw(folder + "boot.bridges").lines().filter(l -> !l.startsWith("#")).map(l -> l.split(" ")).toList();
    }
}
