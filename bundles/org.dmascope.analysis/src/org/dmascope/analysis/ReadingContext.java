// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.dmascope.analysis.contract.Inference;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.core.catalogue.Catalogue;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.source.Survey;
import org.dmascope.core.source.pci.PciOmissions;
import org.dmascope.core.source.sysfs.DeviceInventory;
import org.dmascope.core.source.bufinfo.Bufinfo;
import org.dmascope.core.source.proc.ProcHolders;

/** What all buffers of one reading share: evidence, reasons for what is missing, the way from names to devices. */
final class ReadingContext {
    static final String BUFINFO = "bufinfo";
    static final String PROC = "proc";
    static final String STATS = "dmabufstats";
    static final String SYSFS = "sysfs";
    static final String DRM = "drm";
    static final String RDMA = "rdma";

    final Instant takenAt;
    /** Whether correlations of sources may be used for facts. */
    final boolean join;
    final Evidence bufinfo;
    final Evidence stats;
    final Evidence proc;
    final Evidence sysfs;
    final boolean namesPrinted;
    final DeviceNames devices;
    final ExporterNames exporters;
    /** Why there may be more holders than are seen; null when every process was looked into. */
    final Fact<Integer> moreHolders;
    /** Why bufinfo says nothing of a buffer that another source shows. */
    final Fact<Object> notInBufinfo;
    /** What walks of the kernel's structures show. */
    final StructTier structs;
    final Verdicts verdicts;
    /** What structures say of exporters. */
    final StructMemory memory;
    /** Null when nothing shall be inferred. */
    final Catalogue catalogue;
    private final List<Diagnostic> diagnostics;

    /** @param tiers those that may be used for facts */
    ReadingContext(Survey s, EventLog events, Set<Tier> tiers) {
        takenAt = s.takenAt();
        diagnostics = s.diagnostics();
        bufinfo = new Evidence(Tier.TEXT, BUFINFO, s.bufinfo().path(), takenAt);
        stats = new Evidence(Tier.TEXT, STATS, s.stats().path(), takenAt);
        proc = new Evidence(Tier.TEXT, PROC, s.holders().path(), takenAt);
        Evidence own = new Evidence(Tier.TEXT, SYSFS, s.devices().path(), takenAt);
        PciOmissions file = s.devices() instanceof Reading.Ok<DeviceInventory> ok ? ok.value().platform().omissions() : null;
        sysfs = file == null ? own : own.withNote("not read from a kernel: as " + file.subject() + " tells it");
        namesPrinted = s.bufinfo() instanceof Reading.Ok<Bufinfo> ok && ok.value().hasName();
        moreHolders = moreHolders(s.holders());
        devices = new DeviceNames(s.devices(), sysfs, s.devices().ok() ? null : unread(SYSFS, s.devices(), null).remedy());
        Catalogue all = Catalogue.load();
        join = tiers.contains(Tier.JOIN);
        boolean infer = tiers.contains(Tier.RULE);
        catalogue = infer ? all : null;
        exporters = new ExporterNames(catalogue, takenAt);
        structs = StructTier.of(s, all);
        verdicts = new Verdicts(structs, infer ? new Inference(all, structs.caps(), takenAt) : null, new EventTier(events, takenAt, all, structs.caps()));
        memory = new StructMemory(all, devices);
        notInBufinfo = s.bufinfo().ok()
                ? Fact.unknown("not in bufinfo: made after bufinfo was read, or bufinfo was cut off", "read again")
                : unread(BUFINFO, s.bufinfo(), "read as root, with debugfs mounted");
    }

    private Fact<Integer> moreHolders(Reading<ProcHolders> holders) {
        if (!(holders instanceof Reading.Ok<ProcHolders> ok)) {
            return unread(PROC, holders, "read as root");
        }
        int denied = ok.value().denied();
        return denied == 0 ? null
                : Fact.unknown(denied + (denied == 1 ? " process" : " processes") + " may not be looked into", "read as root, or with CAP_SYS_PTRACE");
    }

    /** Unknown because a source could not be read: in the words of its reader when it left any. */
    <T> Fact<T> unread(String source, Reading<?> failure, String remedy) {
        for (Diagnostic d : diagnostics) {
            if (d.source().equals(source) && d.outcome() != Diagnostic.Outcome.MALFORMED) {
                return Fact.unknown(source + ": " + d.reason(), d.remedy());
            }
        }
        return Fact.unknown(source + ": " + Diagnostic.of(source, failure, remedy).reason(), remedy);
    }

    /** Evidence of one descriptor. */
    Evidence fdinfo(int pid, int fd) {
        return new Evidence(Tier.TEXT, PROC, "/proc/" + pid + "/fdinfo/" + fd, takenAt);
    }

    /** Evidence of the mappings of one process. */
    Evidence maps(int pid) {
        return new Evidence(Tier.TEXT, PROC, "/proc/" + pid + "/maps", takenAt);
    }
}
