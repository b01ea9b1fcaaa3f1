// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

import java.util.List;

import org.dmascope.core.Content;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.FileStat;
import org.dmascope.core.Parsed;
import org.dmascope.core.Problem;
import org.dmascope.core.Reading;
import org.dmascope.core.source.PciIds;
import org.dmascope.core.source.Tally;
import org.dmascope.core.source.pci.ConfigParser;
import org.dmascope.core.source.pci.PciCapabilities;

/** Makes a {@link PciFunction} of the files of one function and complains about what they lack. */
final class PciParser {
    private static final int BRIDGE = 0x0604;

    private final Tally tally;
    private final PciIds names;

    /** @param names for vendor and device names; may be empty */
    PciParser(Tally tally, PciIds names) {
        this.tally = tally;
        this.names = names;
    }

    PciFunction parse(Raw.Pci raw) {
        String uevent = optional(raw, "uevent");
        PciConfig config = config(raw);
        int[] id = pair(raw, uevent, "PCI_ID=", "vendor", "device");
        int[] sub = pair(raw, uevent, "PCI_SUBSYS_ID=", "subsystem_vendor", "subsystem_device");
        int classCode = classCode(raw, uevent);
        int revision = -1;
        if (config != null && !config.silent()) {
            revision = config.revision();
            if (config.identifies()) {
                id[0] = agreed(raw, "vendor", id[0], config.vendor());
                id[1] = agreed(raw, "device", id[1], config.device());
                classCode = agreed(raw, "class", classCode, config.classCode());
                if (config.subVendor() > 0) {
                    sub[0] = agreed(raw, "subsystem vendor", sub[0], config.subVendor());
                    sub[1] = agreed(raw, "subsystem device", sub[1], config.subDevice());
                }
            }
        } else if (raw.files().containsKey("revision")) {
            revision = hex(raw, "revision", 2, false);
        }
        boolean header = config != null && !config.silent();
        boolean bridge = classCode >= 0 && classCode >> 8 == BRIDGE || header && config.isBridge();
        return new PciFunction(id[0], id[1], sub[0], sub[1], classCode, revision, names.vendor(id[0]), names.device(id[0], id[1]), bridge,
                header ? config.secondaryBus() : -1, numaNode(raw), group(raw), link(raw), bars(raw),
                raw.files().get("config") instanceof Reading.Ok<Content> ok ? ok.value().bytes().length : 0, capabilities(raw), raw.asleep(), physical(raw));
    }

    /**
     * The kernel makes the file {@code config} as long as it reaches (pci_dev_config_attr_bin_size() of drivers/pci/pci-sysfs.c): 256 bytes of a function without extended
     * capabilities (pci_cfg_space_size() of drivers/pci/probe.c). That needs no right, and no byte of such a function is read to know that it has no access control.
     */
    private PciCapabilities capabilities(Raw.Pci raw) {
        boolean conventional = raw.reachable() instanceof Reading.Ok<FileStat> ok && ok.value().size() == PciCapabilities.CONVENTIONAL;
        return conventional ? read(raw).conventional() : read(raw);
    }

    private PciCapabilities read(Raw.Pci raw) {
        if (!(raw.files().get("config") instanceof Reading.Ok<Content>(String path, Content c)) || c.bytes().length < PciConfig.HEADER) {
            return PciCapabilities.UNREAD;
        }
        Parsed<PciCapabilities> parsed = ConfigParser.parse(c.bytes());
        for (Problem p : parsed.problems()) {
            tally.malformed("config", path, p.reason());
        }
        return parsed.value();
    }

    /** Target of physfn; a recording of an older version does not have it. */
    private String physical(Raw.Pci raw) {
        if (raw.physical() instanceof Reading.Ok<String>(String path, String target)) {
            String name = SysfsPath.name(target);
            if (PciText.bdf(name)) {
                return name;
            }
            tally.malformed("physfn", path, "the link does not lead to a PCI function");
        }
        return null;
    }

    /** The driver by the uevent file, for a function whose driver link is unusable; null when it names none. */
    String driver(Raw.Pci raw) {
        return raw.files().get("uevent") instanceof Reading.Ok<Content> ok ? PciText.value(ok.value().line(), "DRIVER=") : null;
    }

    private PciConfig config(Raw.Pci raw) {
        Reading<Content> r = raw.files().get("config");
        if (r == null) {
            return null; // asleep, not asked
        }
        if (!(r instanceof Reading.Ok<Content> ok)) {
            failure("config", r);
            return null;
        }
        PciConfig config = PciConfig.of(ok.value().bytes());
        if (config == null) {
            tally.malformed("config", r.path(), "fewer bytes than a PCI header has");
        } else if (config.silent()) {
            tally.malformed("config", r.path(), "all bits set: the device does not answer");
        } else if (config.headerType() > 2) {
            tally.malformed("config", r.path(), "an unknown type of PCI header");
            return null;
        }
        return config;
    }

    /** The value of the kernel's file wins over config space, which is kept silent only when both agree. */
    private int agreed(Raw.Pci raw, String what, int file, int config) {
        if (file < 0) {
            return config;
        }
        if (file != config) {
            tally.count("disagree", new Diagnostic(SysfsSource.ID, raw.path() + "/config", Diagnostic.Outcome.DISAGREE, 0, 0,
                    String.format("%s is 0x%x in config space and 0x%x in the kernel's file; the file is used", what, config, file), null, 1));
        }
        return file;
    }

    private int[] pair(Raw.Pci raw, String uevent, String key, String first, String second) {
        if (uevent == null || raw.files().containsKey(first)) {
            return new int[] {hex(raw, first, 4, true), hex(raw, second, 4, true)};
        }
        String value = PciText.value(uevent, key);
        if (value == null) {
            tally.malformed("uevent", raw.path() + "/uevent", "it has no line " + key);
            return new int[] {-1, -1};
        }
        int colon = value.indexOf(':');
        int a = PciText.bare(value, 0, colon, 4);
        int b = PciText.bare(value, colon + 1, value.length(), 4);
        if (a < 0 || b < 0) {
            tally.malformed("uevent", raw.path() + "/uevent", "its line " + key + " does not hold two ids");
            return new int[] {-1, -1};
        }
        return new int[] {a, b};
    }

    private int classCode(Raw.Pci raw, String uevent) {
        if (uevent == null || raw.files().containsKey("class")) {
            return hex(raw, "class", 6, true);
        }
        String value = PciText.value(uevent, "PCI_CLASS=");
        int v = value == null ? PciText.BAD : PciText.bare(value, 0, value.length(), 6);
        if (v < 0) {
            tally.malformed("uevent", raw.path() + "/uevent", "it has no line PCI_CLASS= with a class");
            return -1;
        }
        return v;
    }

    /** A file with one hex number; -1 when it was not asked for, is not there or is not one. */
    private int hex(Raw.Pci raw, String file, int digits, boolean required) {
        String s = required ? text(raw, file) : optional(raw, file);
        if (s == null) {
            return -1;
        }
        int v = PciText.hex(s, digits);
        if (v < 0) {
            tally.malformed(file, raw.path() + "/" + file, "not a hexadecimal number");
            return -1;
        }
        return v;
    }

    private int numaNode(Raw.Pci raw) {
        String s = optional(raw, "numa_node");
        int v = s == null ? -1 : PciText.decimal(s, -1, 1 << 20);
        if (v == PciText.BAD) {
            tally.malformed("numa_node", raw.path() + "/numa_node", "not a NUMA node");
            return -1;
        }
        return v;
    }

    private int group(Raw.Pci raw) {
        if (!(raw.iommuGroup() instanceof Reading.Ok<String>(String path, String target))) {
            if (!(raw.iommuGroup() instanceof Reading.Absent)) {
                failure("iommu_group", raw.iommuGroup());
            }
            return -1;
        }
        int group = PciText.decimal(SysfsPath.name(target), 0, Integer.MAX_VALUE);
        if (group < 0) {
            tally.malformed("iommu_group", path, "the link does not lead to a numbered group");
            return -1;
        }
        return group;
    }

    private PciLink link(Raw.Pci raw) {
        if (!raw.link()) {
            return null;
        }
        return raw.asleep() ? new PciLink(0, 0, 0, 0)
                : new PciLink(speed(raw, "current_link_speed"), width(raw, "current_link_width"), speed(raw, "max_link_speed"), width(raw, "max_link_width"));
    }

    private int speed(Raw.Pci raw, String file) {
        String s = optional(raw, file);
        return known(raw, file, s == null ? 0 : PciText.speed(s), "not a link speed");
    }

    private int width(Raw.Pci raw, String file) {
        String s = optional(raw, file);
        return known(raw, file, s == null ? 0 : PciText.width(s), "not a link width");
    }

    private int known(Raw.Pci raw, String file, int value, String complaint) {
        if (value < 0) {
            tally.malformed(file, raw.path() + "/" + file, complaint);
            return 0;
        }
        return value;
    }

    private List<PciBar> bars(Raw.Pci raw) {
        Reading<Content> r = raw.files().get("resource");
        if (!(r instanceof Reading.Ok<Content> ok)) {
            failure("resource", r);
            return List.of();
        }
        List<PciBar> bars = PciText.bars(ok.value().bytes());
        if (bars == null) {
            tally.malformed("resource", r.path(), "not a list of address ranges");
            return List.of();
        }
        return bars;
    }

    private void failure(String kind, Reading<?> r) {
        tally.failure(kind, r, SysfsReader.remedy(r));
    }

    /** The text of a file that every function has; null with a complaint when it cannot be read. */
    private String text(Raw.Pci raw, String file) {
        Reading<Content> r = raw.files().get(file);
        if (r instanceof Reading.Ok<Content> ok) {
            return ok.value().line();
        }
        if (r != null) {
            failure(file, r);
        }
        return null;
    }

    /** The same for a file that older kernels or other devices lack. */
    private String optional(Raw.Pci raw, String file) {
        Reading<Content> r = raw.files().get(file);
        return r instanceof Reading.Absent ? null : text(raw, file);
    }
}
