// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

import org.dmascope.core.source.pci.PciOmissions;

/** What a file of another tool holds. One file may hold several: a bug report with a dump of lspci and a bufinfo. */
public enum ForeignKind {
    HWLOC("hwloc topology (XML)", "hwloc's XML", "ACS and capabilities, drivers, IOMMU groups, BARs, speed and width of links; functions that hwloc filtered out; buffers and processes"),
    NCCL("NCCL or RCCL topology (XML)", "NCCL's topology",
            "ACS and capabilities, root ports and downstream ports of switches, host bridges, drivers, IOMMU groups, BARs; devices that NCCL does not use; buffers and processes"),
    LSPCI("lspci dump", "lspci's dump", "processor and kernel command line; what devices offer to programs; ACS where the dump was not taken as root; buffers and processes"),
    BUFINFO("bufinfo of debugfs", "a pasted bufinfo", "devices behind the names, processes, contracts of attachments"),
    GEM_INFO("amdgpu_gem_info of debugfs", "a pasted amdgpu_gem_info", "which device it is of, attachments, other buffers"),
    RDMA("rdma resource show mr", "a pasted list of rdma", "which buffer a region sits on, other objects, PCI devices"),
    TREE("gathered tree of /sys and /proc", "the archive", "what was not copied into it");

    private static final String DUMP = "open an lspci -xxxx dump taken as root";
    private final String words;
    private final String subject;
    private final String unknown;

    ForeignKind(String words, String subject, String unknown) {
        this.words = words;
        this.subject = subject;
        this.unknown = unknown;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** What will be unknown of such a host, for people. */
    public String unknown() {
        return unknown;
    }

    /** Subject of a sentence. */
    String subject() {
        return subject;
    }

    /** Why a path has no answer, one sentence without a full stop. */
    String silence(String path) {
        if (path.endsWith("/config")) {
            return this == LSPCI ? "lspci's dump holds no bytes of config space here; take it with lspci -xxxx as root" : subject + " carries no config space (ACS, capabilities); " + DUMP;
        }
        if (this == HWLOC && path.contains("_link_")) {
            return "hwloc's XML carries the bandwidth of a link only, not speed and width";
        }
        return subject + " does not say this";
    }

    /** What the way between two functions lacks in such a file; null for those that hold none of it. */
    public PciOmissions omissions() {
        return switch (this) {
            case HWLOC -> new PciOmissions(subject, DUMP, false);
            case NCCL -> new PciOmissions(subject, DUMP, true);
            case LSPCI -> new PciOmissions(subject, "take the dump with lspci -xxxx as root", false);
            default -> null;
        };
    }
}
