// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.hosts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Stream;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.rules.Severity;
import org.dmascope.core.Fact;
import org.dmascope.lab.LabScenario;
import org.dmascope.lab.LabStatus;
import org.dmascope.model.edit.Vocabulary;
import org.dmascope.session.HostSpec;
import org.dmascope.ui.known.HostActions;
import org.dmascope.ui.known.KnownHost;
import org.dmascope.ui.known.KnownHosts;
import org.dmascope.ui.lab.LabDesk;
import org.dmascope.ui.live.HostPhase;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.rows.FindingMarks;
import org.dmascope.ui.words.SteadyCosts;
import org.eclipse.osgi.util.NLS;

/** Makes the lines of the Hosts view from what is open, what is remembered, and what was read. */
final class HostNodes {
    private static final String VIEW = "org.dmascope.ui.view."; //$NON-NLS-1$

    private final OpenHosts hosts;
    private final KnownHosts known;
    private final LabDesk lab;
    private final SteadyCosts costs = new SteadyCosts();
    /** What the lines of hosts were made of when they were last asked for. */
    private final Map<OpenHost, List<Object>> made = new WeakHashMap<>();

    HostNodes(OpenHosts hosts, KnownHosts known, LabDesk lab) {
        this.hosts = hosts;
        this.known = known;
        this.lab = lab;
    }

    /** Other machines that answer, this machine, those that do not, the lab, captures and files of other tools. */
    List<Node> roots() {
        List<Node> out = new ArrayList<>(listed().filter(n -> !kept(n.spec())).sorted(Comparator.comparingInt(HostNodes::rank)).toList());
        if (lab.available()) {
            out.add(Node.group("lab", "lab", Messages.lab, lab.problem() == null ? "" : lab.problem(), this::labs)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        }
        List<Node> captures = listed().filter(n -> kept(n.spec())).toList();
        if (!captures.isEmpty()) {
            out.add(Node.group("captures", "capture", Messages.captures, "", () -> captures)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        }
        return out;
    }

    /**
     * Whether the lines of a host look as they did when this was last asked; all that they show is compared, before any is made. Tooltips and what opens below a
     * line are made when they are asked for.
     */
    boolean alike(OpenHost h) {
        List<Object> now = h.snapshot() == null ? null : looks(h);
        return now != null && now.equals(made.put(h, now));
    }

    /** Lines were made for another reason: what they look like is not known here any more. */
    void forget() {
        made.clear();
    }

    private List<Object> looks(OpenHost h) {
        Snapshot s = h.snapshot();
        List<Object> out = new ArrayList<>(Arrays.asList(h.title(), h.phase(), h.failure(), HostWords.dim(h), h.reading().survey().host(), h.reading().how(), s.diagnostics(),
                number(s.devicesKnown(), s.devices().size()), why(s.devicesKnown()), number(s.buffersKnown(), s.buffers().size()), why(s.buffersKnown()),
                number(s.holdersKnown(), s.processes().size()), why(s.holdersKnown()), h.rows().marks().count(Severity.ERROR), h.rows().marks().count(Severity.WARNING)));
        out.addAll(new SourceNodes(h, hosts.tiers(), costs).looks());
        return out;
    }

    /** Whether it is a file that stands in the group of captures. */
    private static boolean kept(HostSpec spec) {
        return spec instanceof HostSpec.Capture || spec instanceof HostSpec.Foreign;
    }

    /** The remembered ones in their order, then those that are only open. */
    private Stream<Node> listed() {
        Stream<Node> kept = known.all().stream().map(k -> hosts.find(k.spec()).map(this::host).orElseGet(() -> closed(k)));
        Stream<Node> only = hosts.all().stream().filter(h -> !(h.spec() instanceof HostSpec.Lab) && known.find(h.spec()).isEmpty()).map(this::host);
        return Stream.concat(kept, only);
    }

    private static int rank(Node n) {
        return n.spec() instanceof HostSpec.Local ? 1 : n.host() == null ? 2 : switch (n.host().phase()) {
            case READ, CONNECTING -> 0;
            case NEW, FAILED, STALE -> 2;
        };
    }

    private List<Node> labs() {
        List<Node> out = new ArrayList<>();
        for (LabStatus k : lab.kernels()) {
            OpenHost open = hosts.all().stream().filter(h -> h.spec() instanceof HostSpec.Lab l && l.kernel().equals(k.kernel().id())).findFirst().orElse(null);
            String running = k.running().map(r -> r.scenario().name()).orElse(null);
            String state = k.running().map(r -> r.ready() ? Messages.running : Messages.booting).orElse(k.fetched() ? Messages.stopped : Messages.notFetched);
            String scenario = open != null ? ((HostSpec.Lab) open.spec()).scenario() : running != null ? running : HostSpec.Lab.DEFAULT_SCENARIO;
            String tip = k.running().map(r -> NLS.bind(Messages.labTip, r.pid(), r.startedAt())).orElse(null);
            out.add(new Node("lab:" + k.kernel() + '/' + scenario, "lab", k.kernel() + " " + scenario, open == null ? state : HostWords.dim(open), tip, open != null, open, null, k, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                    null, null, open == null ? Set.of() : marks(open), () -> open == null ? scenarios(k, scenario) : below(open)));
        }
        return out;
    }

    /** What else this kernel can make. */
    private List<Node> scenarios(LabStatus k, String shown) {
        return lab.scenarios().stream().map(LabScenario::name).filter(n -> !n.equals(shown))
                .map(n -> new Node("lab:" + k.kernel() + '/' + n, "lab", k.kernel() + " " + n, "", null, false, null, null, k, null, null, Set.of(), List::of)).toList(); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
    }

    private Node host(OpenHost h) {
        String icon = h.phase() == HostPhase.FAILED ? "error" : kept(h.spec()) ? "capture" : "host"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        return new Node(h.spec().text(), icon, h.title(), HostWords.dim(h), null, true, h, null, null, null, null, marks(h), () -> below(h));
    }

    private Set<Mark> marks(OpenHost h) {
        Set<Mark> out = EnumSet.noneOf(Mark.class);
        if (h.phase() == HostPhase.STALE) {
            out.add(Mark.STALE);
        }
        if (h.snapshot() != null && new SourceNodes(h, hosts.tiers(), costs).denied()) {
            out.add(Mark.DENIED);
        }
        FindingMarks found = h.rows().marks();
        if (found.count(Severity.ERROR) > 0) {
            out.add(Mark.ERROR);
        } else if (found.count(Severity.WARNING) > 0) {
            out.add(Mark.WARNING);
        }
        return out;
    }

    private Node closed(KnownHost k) {
        String icon = kept(k.spec()) ? "capture" : "host"; //$NON-NLS-1$ //$NON-NLS-2$
        return new Node(k.spec().text(), icon, HostActions.title(k), HostWords.closed(k), HostWords.closedTip(k), false, null, k, null, null, null, Set.of(), List::of);
    }

    private List<Node> below(OpenHost h) {
        String key = h.spec().text() + ' ';
        List<Node> out = new ArrayList<>();
        if (h.failure() != null) {
            out.add(Node.leaf(key + "failure", "error", h.failure(), "", h.failure(), h).withRemedy(Messages.reconnectRemedy, null)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        }
        if (h.snapshot() == null) {
            return out;
        }
        String rights = Rights.tip(h.reading());
        out.add(Node.leaf(key + "rights", "holder", Rights.who(h.reading()), Rights.how(h.reading()), rights, h)); //$NON-NLS-1$ //$NON-NLS-2$
        String some = Rights.some(h.reading());
        if (some != null) {
            out.add(Node.leaf(key + "capabilities", null, "", some, rights, h)); //$NON-NLS-1$ //$NON-NLS-2$
        }
        List<Node> sources = new SourceNodes(h, hosts.tiers(), costs).all();
        long read = sources.stream().filter(n -> Vocabulary.READ.icon().equals(n.icon()) || "warning".equals(n.icon())).count(); //$NON-NLS-1$
        boolean whole = sources.stream().map(Node::icon).allMatch(i -> Objects.equals(i, Vocabulary.READ.icon()) || Objects.equals(i, Vocabulary.OFF.icon()));
        out.add(new Node(key + "sources", whole ? Vocabulary.READ.icon() : "warning", Messages.sources, NLS.bind(Messages.sourcesRead, read, sources.size()), null, false, h, //$NON-NLS-1$ //$NON-NLS-2$
                null, null, VIEW + "diagnostics", null, Set.of(), () -> sources)); //$NON-NLS-1$
        Snapshot s = h.snapshot();
        out.add(count(key, "devices", "gpu", Messages.devices, s.devicesKnown(), s.devices().size(), h)); //$NON-NLS-1$ //$NON-NLS-2$
        out.add(count(key, "buffers", "buffer", Messages.buffers, s.buffersKnown(), s.buffers().size(), h)); //$NON-NLS-1$ //$NON-NLS-2$
        out.add(count(key, "holders", "process", Messages.processes, s.holdersKnown(), s.processes().size(), h)); //$NON-NLS-1$ //$NON-NLS-2$
        return out;
    }

    private static Node count(String key, String id, String icon, String words, Fact<Integer> known, int seen, OpenHost h) {
        return Node.leaf(key + id, icon, words, number(known, seen), why(known), h).withRemedy(known.known() ? null : known.remedy(), VIEW + id);
    }

    private static String number(Fact<Integer> known, int seen) {
        return known.known() ? known.value().toString() : seen == 0 ? Messages.unknown : NLS.bind(Messages.atLeast, seen);
    }

    /** Why a number is not known, and what would help; null when it is. */
    private static String why(Fact<Integer> known) {
        return known.known() ? null : known.reason() + (known.remedy() == null ? "" : "\n" + known.remedy()); //$NON-NLS-1$ //$NON-NLS-2$
    }
}
