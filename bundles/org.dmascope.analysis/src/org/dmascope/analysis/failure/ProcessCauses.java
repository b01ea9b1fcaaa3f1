// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.failure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.DeviceState;
import org.dmascope.analysis.HoldingState;
import org.dmascope.analysis.ProcessState;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.FileStat;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.core.catalogue.Catalogue;
import org.dmascope.core.catalogue.FailureStage;
import org.dmascope.core.catalogue.ImporterTrait;
import org.dmascope.core.catalogue.KnownFailure;
import org.dmascope.core.catalogue.KnownFailures;
import org.dmascope.core.source.proc.Credentials;
import org.dmascope.core.source.proc.ProcessRights;
import org.dmascope.core.source.proc.Rights;

/**
 * The reverse of {@link FailureCauses}: given a process, what its imports and registrations depend on and whether that holds: nodes that it may open, limits,
 * drivers that can register, exporters of the buffers that it holds. Nothing is tried.
 */
public final class ProcessCauses {
    private static final String SOURCE = "rights";
    private static final Set<FailureStage> IMPORTS = EnumSet.of(FailureStage.ATTACH, FailureStage.PIN, FailureStage.MAP, FailureStage.IMPORT, FailureStage.REGISTER);
    /** Register operations are drivers' own; the row names those without. */
    private static final String NO_OPERATION = "rdma-no-op";
    /** S_IFMT and S_IFCHR of include/uapi/linux/stat.h. */
    private static final int TYPE = 0170000;
    private static final int CHARACTER = 0020000;
    private static final int PERMISSIONS = 07777;

    private final KnownFailures failures;
    private final Catalogue catalogue;

    public ProcessCauses(KnownFailures failures, Catalogue catalogue) {
        this.failures = failures;
        this.catalogue = catalogue;
    }

    /** With the tables of the program. */
    public static ProcessCauses load() {
        return new ProcessCauses(KnownFailures.load(), Catalogue.load());
    }

    /** Fails when the reading has nothing of the process, with the reason and the remedy of {@link Reading}. */
    public Reading<ProcessReport> of(int pid, Reading<Rights> rights, FailureHost host) {
        if (!(rights instanceof Reading.Ok<Rights>(String path, Rights r))) {
            return rights.retype();
        }
        ProcessRights p = r.processes().get(pid);
        if (p == null) {
            return new Reading.Failed<>("/proc/" + pid, 0, "the reading shows no process " + pid);
        }
        Evidence evidence = new Evidence(Tier.TEXT, SOURCE, "/proc/" + pid + "/status", host.snapshot().takenAt());
        List<ProcessLine> lines = new ArrayList<>();
        if (p.credentials() instanceof Reading.Ok<Credentials>(String status, Credentials c)) {
            namespaces(c, evidence, lines);
            r.nodes().forEach(n -> node(n, c, host, lines));
        } else {
            lines.add(new ProcessLine("process", "it may open the nodes of devices",
                    Fact.unknown("who it is could not be read: " + Diagnostic.of(SOURCE, p.credentials(), null).reason(), "read as root"), null, null));
        }
        ProcessLimits.add(p, evidence, lines);
        drivers(host, lines);
        ProcessState held = host.snapshot().processes().stream().filter(s -> s.process().pid() == pid).findFirst().orElse(null);
        buffers(held, host, lines);
        lines.sort(Comparator.comparingInt(l -> !l.holds().known() ? 1 : l.holds().value() ? 2 : 0));
        Fact<String> comm = held == null || held.process().comm() == null ? Fact.unknown("it holds no buffer that this reading shows", null) : Fact.of(held.process().comm(), held.evidence());
        Fact<Long> uid = p.credentials() instanceof Reading.Ok<Credentials>(String s, Credentials c) ? Fact.of(c.uid(), evidence) : Fact.unknown("it could not be read", "read as root");
        return new Reading.Ok<>(path, new ProcessReport(pid, comm, uid, host, lines));
    }

    private static void namespaces(Credentials c, Evidence e, List<ProcessLine> out) {
        String what = "it sees the nodes of the host";
        if (c.namespaces() == 1) {
            return; // not a container: nothing to say
        }
        out.add(new ProcessLine("process", what, Fact.unknown(c.namespaces() == 0 ? "the kernel does not say whether it is in a container"
                : "it is in a container (" + c.namespaces() + " pid namespaces), which has a /dev and a device cgroup of its own", "nsenter -t PID -m ls -l /dev/dri /dev/infiniband"),
                "hand the devices to the container (docker --device, the device plugin of Kubernetes)", "failure:device-cgroup"));
    }

    private static void node(Rights.Node n, Credentials c, FailureHost host, List<ProcessLine> out) {
        if (n.stat() instanceof Reading.Absent<FileStat>) {
            return; // a device that this host does not have
        }
        String what = "it may open " + n.path() + " for reading and writing";
        if (!(n.stat() instanceof Reading.Ok<FileStat>(String path, FileStat s))) {
            out.add(new ProcessLine("node", what, Fact.unknown(Diagnostic.of(SOURCE, n.stat(), null).reason(), "read as root"), null, null));
            return;
        }
        if ((s.mode() & TYPE) != CHARACTER) {
            return; // folders by-path, and what a copied tree has in the place of a node
        }
        Boolean may = NodeAccess.mayOpen(c, s);
        String group = s.gid() == -1 ? "" : ", group " + Integer.toUnsignedLong(s.gid());
        Evidence e = new Evidence(Tier.TEXT, SOURCE, n.path(), host.snapshot().takenAt(), "mode " + Integer.toOctalString(s.mode() & PERMISSIONS) + ", owner " + Integer.toUnsignedLong(s.uid())
                + group + (Boolean.FALSE.equals(may) ? "; an access list may allow more: getfacl" : ""));
        out.add(may == null ? new ProcessLine("node", what, Fact.unknown("the group of the node was not recorded", "read again with this version"), null, null)
                : new ProcessLine("node", what, Fact.of(may, e), may ? null : "add its user to group" + (s.gid() == -1 ? " of the node" : " " + Integer.toUnsignedLong(s.gid()))
                        + " and start it anew, or allow the user by an access list (setfacl)", may ? null : "failure:node-mode"));
    }

    private void drivers(FailureHost host, List<ProcessLine> out) {
        KnownFailure none = failures.all().stream().filter(f -> f.id().equals(NO_OPERATION)).findFirst().orElse(null);
        for (DeviceState d : host.snapshot().devices()) {
            if (none == null || !ImporterNames.kinds(d, d.nodes()).contains(ImporterTrait.RDMA)) {
                continue;
            }
            Set<String> drivers = ImporterNames.driversOf(d);
            String what = "the driver of " + d.id() + " can register dma-bufs";
            Fact<Boolean> read = OperationSide.of(host, d.id());
            if (read != null) {
                out.add(new ProcessLine("driver", what, read, read.value() ? null : none.remedy(), read.value() ? null : none.rule()));
            } else if (drivers.stream().anyMatch(none.drivers()::contains)) {
                out.add(new ProcessLine("driver", what, Fact.of(false, rule(none.rule(), host)), none.remedy(), none.rule()));
            } else if (drivers.stream().anyMatch(n -> !catalogue.importers(n, d.id()).isEmpty())) {
                String row = drivers.stream().flatMap(n -> catalogue.importers(n, d.id()).stream()).findFirst().orElseThrow().rule();
                out.add(new ProcessLine("driver", what, Fact.of(true, rule(row, host)), null, row));
            } else {
                out.add(new ProcessLine("driver", what, Fact.unknown(drivers.isEmpty() ? "it has no driver in sysfs" : "nothing is known of driver " + String.join(", ", drivers),
                        "register with fd -1: EBADF means that it can, EOPNOTSUPP that it cannot"), null, null));
            }
        }
    }

    private static Evidence rule(String name, FailureHost host) {
        return new Evidence(Tier.RULE, "rule", "core.catalogue", host.snapshot().takenAt(), "rule " + name);
    }

    /** Of each exporter whose buffers it holds: the refusals that are known of it and that this host does not rule out. */
    private void buffers(ProcessState held, FailureHost host, List<ProcessLine> out) {
        if (held == null) {
            Fact<Integer> known = host.snapshot().holdersKnown();
            out.add(new ProcessLine("buffer", "it holds a buffer that could be imported", known.known() ? Fact.of(false, known.evidence()) : Fact.unknown(known.reason(), known.remedy()), null, null));
            return;
        }
        Map<String, Integer> exporters = new LinkedHashMap<>();
        for (HoldingState h : held.holdings()) {
            BufferState b = h.buffer();
            String name = b.exporterDriver().known() ? b.exporterDriver().value() : b.expName().value();
            if (name != null) {
                exporters.merge(name, 1, Integer::sum);
            }
        }
        KernelSide kernel = new KernelSide(host);
        ImporterSide importers = new ImporterSide(catalogue, null, host, host.snapshot().takenAt());
        exporters.forEach((name, count) -> {
            ExporterSide exporter = new ExporterSide(catalogue, name, host, host.snapshot().takenAt());
            boolean any = false;
            for (KnownFailure f : failures.all()) {
                boolean named = !f.exporters().isEmpty() && Boolean.TRUE.equals(exporter.of(f).fits()) && f.stages().stream().anyMatch(IMPORTS::contains);
                if (named && !Boolean.FALSE.equals(kernel.of(f).fits()) && !Boolean.FALSE.equals(importers.of(f).fits())) {
                    any = true;
                    out.add(new ProcessLine("buffer", buffers(count, name) + " can be imported, not " + String.join(" ", f.errnos()),
                            Fact.unknown("known of this exporter: " + f.cause(), f.tell()), f.remedy(), f.rule()));
                }
            }
            if (!any) {
                out.add(new ProcessLine("buffer", buffers(count, name) + " can be imported", Fact.unknown("no refusal is known of this exporter", null), null, null));
            }
        });
    }

    private static String buffers(int count, String exporter) {
        return count == 1 ? "the buffer of " + exporter + " that it holds" : "the " + count + " buffers of " + exporter + " that it holds";
    }
}
