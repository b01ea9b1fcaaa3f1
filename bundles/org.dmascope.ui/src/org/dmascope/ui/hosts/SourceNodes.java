// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.hosts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Errno;
import org.dmascope.core.Names;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.core.source.Sources;
import org.dmascope.core.source.Survey;
import org.dmascope.model.edit.State;
import org.dmascope.model.edit.Vocabulary;
import org.dmascope.ui.diagnostics.DiagnosticsView;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.RecordingState;
import org.dmascope.ui.words.SteadyCosts;
import org.dmascope.ui.words.Units;
import org.eclipse.osgi.util.NLS;

/** One line for each source of a host: its state as icon and word, tier, errno, cost; what would help in the tooltip. */
final class SourceNodes {
    private static final int MOST_TIPS = 8;
    private static final String EVENTS = "events"; //$NON-NLS-1$

    /** What was read of a source, under the id that its diagnostics carry. */
    private record Source(String key, String id, Tier tier, String words, Reading<?> reading) {
    }

    private final OpenHost host;
    private final Set<Tier> allowed;
    private final SteadyCosts costs;

    SourceNodes(OpenHost host, Set<Tier> allowed, SteadyCosts costs) {
        this.host = host;
        this.allowed = allowed;
        this.costs = costs;
    }

    List<Node> all() {
        List<Node> out = new ArrayList<>();
        list().forEach(s -> out.add(node(s)));
        out.add(tracing());
        return out;
    }

    /** What the lines show, but for what is said of each source in the diagnostics. */
    List<Object> looks() {
        List<Object> out = new ArrayList<>(List.of(host.recording().state(), host.recording().running(), host.recording().log().recorded(), allowed));
        out.add(host.recording().failure());
        for (Source s : list()) {
            Duration cost = host.reading().costBySource().get(s.id());
            out.add(s.key());
            out.add(s.reading().getClass());
            out.add(s.reading().path());
            out.add(s.reading().errno());
            out.add(cost == null || !s.reading().ok() ? null : Units.cost(costs.of(host.spec().text() + ' ' + s.key(), cost)));
        }
        return out;
    }

    /** Strongest first. The walk through kcore is only asked where there is no iterator, the statistics only where the kernel has them. */
    private List<Source> list() {
        Survey s = host.reading().survey();
        List<Source> out = new ArrayList<>();
        out.add(new Source("bpf", Sources.STRUCT, Tier.STRUCT, Messages.sourceBpf, s.struct().bpf())); //$NON-NLS-1$
        if (!s.struct().bpf().ok() || s.struct().kcore().ok()) {
            out.add(new Source("kcore", Sources.STRUCT, Tier.STRUCT, Messages.sourceKcore, s.struct().kcore())); //$NON-NLS-1$
        }
        out.add(new Source("bufinfo", "bufinfo", Tier.TEXT, Messages.sourceBufinfo, s.bufinfo())); //$NON-NLS-1$ //$NON-NLS-2$
        out.add(new Source("proc", "proc", Tier.TEXT, Messages.sourceProc, s.holders())); //$NON-NLS-1$ //$NON-NLS-2$
        out.add(new Source("sysfs", "sysfs", Tier.TEXT, Messages.sourceSysfs, s.devices())); //$NON-NLS-1$ //$NON-NLS-2$
        out.add(new Source("drm", "drm", Tier.TEXT, Messages.sourceDrm, s.drm().devices())); //$NON-NLS-1$ //$NON-NLS-2$
        if (s.dmem().tree().ok() || s.dmem().tree() instanceof Reading.Denied<?>) {
            out.add(new Source("dmem", "dmem", Tier.TEXT, Messages.sourceDmem, s.dmem().tree())); //$NON-NLS-1$ //$NON-NLS-2$
        }
        if (!(s.rdma().devices() instanceof Reading.Absent<?>)) {
            out.add(new Source("rdma", Sources.RDMA, Tier.TEXT, Messages.sourceRdma, s.rdma().devices())); //$NON-NLS-1$
        }
        if (!(s.stats() instanceof Reading.Absent<?>)) {
            out.add(new Source("dmabufstats", "dmabufstats", Tier.TEXT, Messages.sourceStats, s.stats())); //$NON-NLS-1$ //$NON-NLS-2$
        }
        return out;
    }

    /** Whether a source of the host could not be read for lack of rights. */
    boolean denied() {
        return list().stream().anyMatch(s -> allowed.contains(s.tier()) && s.reading() instanceof Reading.Denied<?>);
    }

    private Node node(Source s) {
        if (!allowed.contains(s.tier())) {
            return line(s.key(), Vocabulary.OFF, s.words(), Vocabulary.OFF.word(), Messages.tierOff, NLS.bind(Messages.tierRemedy, s.tier()));
        }
        List<Diagnostic> of = diagnostics(s);
        String tip = of.isEmpty() ? Names.display(s.reading().path()) : tip(of);
        String remedy = of.stream().map(Diagnostic::remedy).filter(r -> r != null).findFirst().orElse(null);
        if (s.reading().ok()) {
            boolean whole = of.stream().allMatch(d -> d.outcome() == Diagnostic.Outcome.ABSENT);
            Duration cost = host.reading().costBySource().get(s.id());
            String dim = whole ? s.tier().name() : NLS.bind(Messages.inPart, s.tier(), of.stream().mapToInt(Diagnostic::count).sum());
            return line(s.key(), whole ? Vocabulary.READ.icon() : "warning", s.words(), cost == null ? dim : NLS.bind(Messages.withCost, dim, Units.cost(costs.of(host.spec().text() + ' ' + s.key(), cost))), //$NON-NLS-1$
                    tip, whole ? null : remedy);
        }
        State state = Vocabulary.outcome(Diagnostic.of(s.id(), s.reading(), null).outcome());
        int errno = s.reading().errno();
        return line(s.key(), state, s.words(), errno == 0 ? state.word() : Errno.name(errno), tip, remedy);
    }

    /** The sources of the struct tier share an id: theirs is told by the path. */
    private List<Diagnostic> diagnostics(Source s) {
        return host.snapshot().diagnostics().stream().filter(d -> d.source().equals(s.id()))
                .filter(d -> !s.id().equals(Sources.STRUCT) || d.path().equals(s.reading().path())).toList();
    }

    /** Tracing is off until somebody records. */
    private Node tracing() {
        RecordingState state = host.recording().state();
        boolean kept = host.recording().log().recorded();
        return switch (state) {
            case OFF -> line(EVENTS, Vocabulary.OFF, Messages.sourceTracing, Vocabulary.OFF.word(), host.spec().live() ? Messages.tracingTip : Messages.tracingNone, null);
            case FAILED -> line(EVENTS, Vocabulary.outcome(Diagnostic.Outcome.FAILED), Messages.sourceTracing, Vocabulary.outcome(Diagnostic.Outcome.FAILED).word(),
                    host.recording().failure(), null);
            case STARTING, ON, ENDING, ENDED -> line(EVENTS, kept ? Vocabulary.READ.icon() : "record", Messages.sourceTracing, //$NON-NLS-1$
                    host.recording().running() ? NLS.bind(Messages.withCost, Tier.EVENT, Messages.recording) : Tier.EVENT.name(), Messages.tracingOn, null);
        };
    }

    private Node line(String id, State state, String words, String dim, String tip, String remedy) {
        return line(id, state.icon(), words, dim, tip, remedy);
    }

    private Node line(String id, String icon, String words, String dim, String tip, String remedy) {
        String all = remedy == null || tip.contains(remedy) ? tip : tip + '\n' + remedy;
        return Node.leaf(host.spec().text() + ' ' + id, icon, words, dim, all, host).withRemedy(remedy, DiagnosticsView.ID);
    }

    private static String tip(List<Diagnostic> of) {
        StringBuilder out = new StringBuilder();
        for (Diagnostic d : of.subList(0, Math.min(of.size(), MOST_TIPS))) {
            out.append(out.isEmpty() ? "" : "\n").append(Names.display(d.path())).append(": ").append(d.reason()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            out.append(d.remedy() == null ? "" : "\n    " + d.remedy()); //$NON-NLS-1$ //$NON-NLS-2$
        }
        return out.toString();
    }
}
