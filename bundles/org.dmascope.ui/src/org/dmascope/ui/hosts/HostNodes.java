// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.hosts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Errno;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.core.source.Survey;
import org.dmascope.lab.LabScenario;
import org.dmascope.lab.LabStatus;
import org.dmascope.session.HostSpec;
import org.dmascope.ui.lab.LabDesk;
import org.dmascope.ui.live.HostPhase;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.words.Units;
import org.eclipse.osgi.util.NLS;

/** Makes the lines of the Hosts view from what is open and what was read. */
final class HostNodes {
    private static final String VIEW = "org.dmascope.ui.view."; //$NON-NLS-1$

    private final OpenHosts hosts;
    private final LabDesk lab;

    HostNodes(OpenHosts hosts, LabDesk lab) {
        this.hosts = hosts;
        this.lab = lab;
    }

    List<Node> roots() {
        List<Node> out = new ArrayList<>();
        hosts.all().stream().filter(h -> !(h.spec() instanceof HostSpec.Lab) && !(h.spec() instanceof HostSpec.Capture)).map(this::host).forEach(out::add);
        if (lab.available()) {
            out.add(new Node("lab", "lab", Messages.lab, lab.problem() == null ? "" : lab.problem(), null, false, null, null, null, this::labs)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        }
        List<Node> captures = hosts.all().stream().filter(h -> h.spec() instanceof HostSpec.Capture).map(this::host).toList();
        if (!captures.isEmpty()) {
            out.add(new Node("captures", "capture", Messages.captures, "", null, false, null, null, null, () -> captures)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        }
        return out;
    }

    private List<Node> labs() {
        List<Node> out = new ArrayList<>();
        for (LabStatus k : lab.kernels()) {
            OpenHost open = hosts.all().stream().filter(h -> h.spec() instanceof HostSpec.Lab l && l.kernel().equals(k.kernel().id())).findFirst().orElse(null);
            String running = k.running().map(r -> r.scenario().name()).orElse(null);
            String state = k.running().map(r -> r.ready() ? Messages.running : Messages.booting).orElse(k.fetched() ? Messages.stopped : Messages.notFetched);
            String scenario = open != null ? ((HostSpec.Lab) open.spec()).scenario() : running != null ? running : HostSpec.Lab.DEFAULT_SCENARIO;
            String tip = k.running().map(r -> NLS.bind(Messages.labTip, r.pid(), r.startedAt())).orElse(null);
            out.add(new Node("lab:" + k.kernel() + '/' + scenario, "lab", k.kernel() + " " + scenario, open == null ? state : dim(open), tip, open != null, open, k, null, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                    () -> open == null ? scenarios(k, scenario) : below(open)));
        }
        return out;
    }

    /** What else this kernel can make. */
    private List<Node> scenarios(LabStatus k, String shown) {
        return lab.scenarios().stream().map(LabScenario::name).filter(n -> !n.equals(shown))
                .map(n -> new Node("lab:" + k.kernel() + '/' + n, "lab", k.kernel() + " " + n, "", null, false, null, k, null, List::of)).toList(); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
    }

    private Node host(OpenHost h) {
        String icon = h.phase() == HostPhase.STALE ? "stale" : h.phase() == HostPhase.FAILED ? "error" //$NON-NLS-1$ //$NON-NLS-2$
                : h.spec() instanceof HostSpec.Capture ? "capture" : "host"; //$NON-NLS-1$ //$NON-NLS-2$
        return new Node(h.spec().text(), icon, h.title(), dim(h), h.failure(), true, h, null, null, () -> below(h));
    }

    private static String dim(OpenHost h) {
        if (h.busy() && h.readings() == 0) {
            return h.progress() == null ? Messages.reading : h.progress();
        }
        return switch (h.phase()) {
            case NEW -> Messages.notRead;
            case CONNECTING -> Messages.reading;
            case FAILED -> Messages.failed;
            case STALE -> NLS.bind(Messages.stale, h.kernel());
            case READ -> h.live() ? NLS.bind(Messages.live, h.kernel()) : h.kernel();
        };
    }

    private List<Node> below(OpenHost h) {
        String key = h.spec().text() + ' ';
        List<Node> out = new ArrayList<>();
        if (h.failure() != null) {
            out.add(Node.leaf(key + "failure", "error", h.failure(), "", h.failure(), h)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        }
        if (h.snapshot() == null) {
            return out;
        }
        out.add(Node.leaf(key + "rights", "holder", Rights.who(h.reading()), Rights.how(h.reading()), Rights.tip(h.reading()), h)); //$NON-NLS-1$ //$NON-NLS-2$
        List<Node> sources = sources(h, key);
        long read = sources.stream().filter(n -> n.icon().equals("ok")).count(); //$NON-NLS-1$
        out.add(new Node(key + "sources", read == sources.size() ? "ok" : "warning", Messages.sources, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                NLS.bind(Messages.sourcesRead, read, sources.size()), null, false, h, null, VIEW + "diagnostics", () -> sources)); //$NON-NLS-1$
        Snapshot s = h.snapshot();
        out.add(count(key, "devices", "gpu", Messages.devices, s.devicesKnown(), s.devices().size(), h)); //$NON-NLS-1$ //$NON-NLS-2$
        out.add(count(key, "buffers", "buffer", Messages.buffers, s.buffersKnown(), s.buffers().size(), h)); //$NON-NLS-1$ //$NON-NLS-2$
        out.add(count(key, "holders", "process", Messages.processes, s.holdersKnown(), s.processes().size(), h)); //$NON-NLS-1$ //$NON-NLS-2$
        return out;
    }

    private static Node count(String key, String id, String icon, String words, Fact<Integer> known, int seen, OpenHost h) {
        String number = known.known() ? known.value().toString() : seen == 0 ? Messages.unknown : NLS.bind(Messages.atLeast, seen);
        String tip = known.known() ? null : known.reason() + (known.remedy() == null ? "" : "\n" + known.remedy()); //$NON-NLS-1$ //$NON-NLS-2$
        return new Node(key + id, icon, words, number, tip, false, h, null, VIEW + id, List::of);
    }

    private static List<Node> sources(OpenHost h, String key) {
        Survey s = h.reading().survey();
        List<Node> out = new ArrayList<>();
        out.add(source(h, key, "bufinfo", "bufinfo", s.bufinfo())); //$NON-NLS-1$ //$NON-NLS-2$
        out.add(source(h, key, "bpf", "BPF iterator", s.struct().bpf())); //$NON-NLS-1$ //$NON-NLS-2$
        if (!s.struct().bpf().ok() || s.struct().kcore().ok()) {
            out.add(source(h, key, "kcore", "/proc/kcore walk", s.struct().kcore())); //$NON-NLS-1$ //$NON-NLS-2$
        }
        out.add(source(h, key, "proc", "/proc fd, maps", s.holders())); //$NON-NLS-1$ //$NON-NLS-2$
        out.add(source(h, key, "sysfs", "sysfs", s.devices())); //$NON-NLS-1$ //$NON-NLS-2$
        if (!(s.stats() instanceof Reading.Absent<?>)) {
            out.add(source(h, key, "dmabufstats", "dmabuf sysfs stats", s.stats())); //$NON-NLS-1$ //$NON-NLS-2$
        }
        return out;
    }

    /** A source that was read in part is a warning: denied processes, malformed lines. */
    private static Node source(OpenHost h, String key, String id, String words, Reading<?> r) {
        List<Diagnostic> of = h.snapshot().diagnostics().stream().filter(d -> d.source().equals(id)).toList();
        String tip = of.isEmpty() ? Names.display(r.path()) : tip(of);
        if (r.ok()) {
            boolean whole = of.stream().allMatch(d -> d.outcome() == Diagnostic.Outcome.ABSENT);
            var cost = h.reading().costBySource().get(id);
            Tier tier = id.equals("bpf") || id.equals("kcore") ? Tier.STRUCT : Tier.TEXT; //$NON-NLS-1$ //$NON-NLS-2$
            String dim = whole ? cost == null ? tier.name() : tier + " \u00b7 " + Units.cost(cost) : NLS.bind(Messages.inPart, of.stream().mapToInt(Diagnostic::count).sum()); //$NON-NLS-1$ //$NON-NLS-2$
            return Node.leaf(key + id, whole ? "ok" : "warning", words, dim, tip, h); //$NON-NLS-1$ //$NON-NLS-2$
        }
        String icon = switch (r) {
            case Reading.Denied<?> d -> "denied"; //$NON-NLS-1$
            case Reading.Absent<?> a -> "unknown"; //$NON-NLS-1$
            case Reading.Unsupported<?> u -> "unknown"; //$NON-NLS-1$
            default -> "error"; //$NON-NLS-1$
        };
        String dim = r.errno() == 0 ? Diagnostic.of(id, r, null).outcome().name().toLowerCase(Locale.ROOT) : Errno.name(r.errno());
        return Node.leaf(key + id, icon, words, dim, tip, h);
    }

    private static String tip(List<Diagnostic> of) {
        StringBuilder out = new StringBuilder();
        for (Diagnostic d : of.subList(0, Math.min(of.size(), 8))) {
            out.append(out.isEmpty() ? "" : "\n").append(Names.display(d.path())).append(": ").append(d.reason()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            out.append(d.remedy() == null ? "" : "\n    " + d.remedy()); //$NON-NLS-1$ //$NON-NLS-2$
        }
        return out.toString();
    }
}
