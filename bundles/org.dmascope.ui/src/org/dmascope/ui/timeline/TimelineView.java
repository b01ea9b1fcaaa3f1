// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

import org.dmascope.analysis.timeline.Lane;
import org.dmascope.analysis.timeline.Timeline;
import org.dmascope.core.Names;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.event.TraceEvent;
import org.dmascope.session.HostSpec;
import org.dmascope.ui.filter.RowFilter;
import org.dmascope.ui.live.HostRecording;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.RecordingState;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.menu.JsonText;
import org.dmascope.ui.menu.ObjectMenu;
import org.dmascope.ui.menu.SelectedRow;
import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.parts.PartTools;
import org.dmascope.ui.parts.TableClipboard;
import org.dmascope.ui.rows.EventRow;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.status.StatusText;
import org.dmascope.ui.tables.LayoutStore;
import org.dmascope.ui.widgets.Sentence;
import org.dmascope.ui.words.EventWords;
import org.dmascope.ui.words.Units;
import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;

/** What happened to which buffer, when: lanes of a recording that runs, that was ended, or that a capture holds. */
public final class TimelineView extends ViewPart implements LinkedSelection.Listener {
    public static final String ID = "org.dmascope.ui.view.timeline"; //$NON-NLS-1$
    private static final int TICK_MS = 500;

    private LinkedSelection selection;
    private LayoutStore store;
    private RecordBar bar;
    private Composite body;
    private final StackLayout stack = new StackLayout();
    private Sentence sentence;
    private LaneCanvas canvas;
    private Predicate<TraceEvent> filter = e -> true;
    private Timeline timeline = Timeline.NONE;
    private boolean ticking;
    private Subject chosen;

    @Override
    public void createPartControl(Composite parent) {
        Look look = getSite().getService(Look.class);
        selection = getSite().getService(LinkedSelection.class);
        store = new LayoutStore("timeline"); //$NON-NLS-1$
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        bar = new RecordBar(parent, look, getSite(), new RecordBar.Told(this::setFilter, this::show, this::setFocus, () -> selection.rows().events()));
        body = new Composite(parent, SWT.NONE);
        body.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        sentence = new Sentence(body, look);
        canvas = new LaneCanvas(body, look, this::words, e -> select(e), bar::stopFollowing);
        look.paint(canvas.control(), Token.BASE, Token.TEXT);
        new Legend(parent, look);
        tool(look, "zoom-in", Messages.zoomIn, () -> canvas.zoom(true)); //$NON-NLS-1$
        tool(look, "zoom-out", Messages.zoomOut, () -> canvas.zoom(false)); //$NON-NLS-1$
        tool(look, "fit", Messages.fit, canvas::fit); //$NON-NLS-1$
        getViewSite().getActionBars().updateActionBars();
        setTitleImage(look.image("timeline")); //$NON-NLS-1$
        TableClipboard.handle(getSite(), Commands.FIND, bar::focusFilter);
        StatusText.attach(getSite(), getViewSite().getActionBars(), parent);
        getSite().<IContextService>getService(IContextService.class).activateContext(Commands.CONTEXT);
        copying();
        selection.add(this);
        hostShown();
    }

    /** The context menu, and copying of the selected event. */
    private void copying() {
        ObjectMenu.attach(getSite(), canvas.control(), new SelectedRow(selection));
        TableClipboard.handle(getSite(), IWorkbenchCommandConstants.EDIT_COPY, () -> copy(e -> words(e.event())));
        TableClipboard.handle(getSite(), Commands.COPY_VALUE, () -> copy(e -> Long.toString(e.event().ino())));
        TableClipboard.handle(getSite(), Commands.COPY_JSON, () -> copy(e -> JsonText.of(List.of(e))));
    }

    private void copy(Function<EventRow, String> as) {
        if (selection.row() instanceof EventRow e) {
            TableClipboard.put(body.getDisplay(), as.apply(e));
        }
    }

    private void tool(Look look, String icon, String words, Runnable run) {
        Action action = new Action(words, look.descriptor(icon)) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setToolTipText(words);
        getViewSite().getActionBars().getToolBarManager().add(action);
    }

    /** What the lanes show, for tests. */
    public Timeline timeline() {
        return timeline;
    }

    /** Filters as the user does. */
    public void filter(String text) {
        bar.setFilter(text);
    }

    /** The text of the filter, for tests. */
    public String filter() {
        return bar.filter();
    }

    /** What the bar says beside the filter, for tests. */
    public String note() {
        return bar.note();
    }

    /** The picture, for tests. */
    public org.eclipse.swt.widgets.Canvas canvas() {
        return canvas.control();
    }

    /** What is said instead of lanes; null while there are some. */
    public String sentence() {
        return stack.topControl == sentence.control() ? sentence.words() : null;
    }

    /** One line of an event: time, kind, buffer, device, task. */
    private String words(TraceEvent e) {
        OpenHost host = selection.host();
        StringBuilder out = new StringBuilder(host == null ? "" : Units.exactTime(host.recording().log().time(e)) + "  "); //$NON-NLS-1$ //$NON-NLS-2$
        out.append(e.kind().word());
        if (e.ino() >= 0) {
            out.append(", ino ").append(e.ino()); //$NON-NLS-1$
        }
        if (e.device() != null) {
            out.append(", ").append(Names.display(e.device())); //$NON-NLS-1$
        }
        if (!EventWords.task(e).isEmpty()) {
            out.append(", ").append(EventWords.task(e)); //$NON-NLS-1$
        }
        if (e.ops() != null && e.ops().named()) {
            out.append(", ").append(EventWords.symbol(e.ops())); //$NON-NLS-1$
        }
        if (EventWords.failed(e)) {
            out.append(", ").append(EventWords.detail(e)); //$NON-NLS-1$
        }
        return out.toString();
    }

    private void select(TraceEvent e) {
        List<EventRow> rows = selection.rows().events();
        for (EventRow r : rows) {
            if (r.event() == e || r.event().equals(e)) {
                chosen = Subject.of(r);
                selection.select(chosen, this);
                mark();
                return;
            }
        }
        canvas.select(e, e.ino()); // older than the list goes back
    }

    private void setFilter(String text) {
        RowFilter.Result r = RowFilter.parse(text);
        bar.setProblem(r.problem() == null ? null : NLS.bind(Messages.filterBad, r.problem()));
        if (r.problem() == null) {
            filter = e -> r.predicate().test(new EventRow(0, e, Instant.EPOCH, -1));
            store.keepFilter(spec(), text);
            show();
        }
    }

    private HostSpec spec() {
        return selection.host() == null ? null : selection.host().spec();
    }

    private void show() {
        OpenHost host = selection.host();
        bar.update(host);
        HostRecording rec = host == null ? null : host.recording();
        if (rec == null || !rec.log().recorded()) {
            timeline = Timeline.NONE;
            sentence.say(rec != null && rec.state() == RecordingState.FAILED ? "error" : "record", //$NON-NLS-1$ //$NON-NLS-2$
                    host == null ? Messages.noHost : rec.state() == RecordingState.FAILED ? NLS.bind(Messages.failed, rec.failure())
                            : rec.state() == RecordingState.STARTING ? Messages.starting : Messages.off,
                    host == null ? "" : host.spec().live() ? Messages.offText : Messages.offStill); //$NON-NLS-1$
            top(sentence.control());
            return;
        }
        if (!bar.paused()) {
            EventLog log = rec.log();
            timeline = Timeline.of(log.events(), rec.from(), rec.to(), host.snapshot());
        }
        List<Lane> lanes = timeline.lanes().stream().filter(this::passes).toList();
        bar.say(count(rec), note(rec, lanes.size()));
        if (timeline.lanes().isEmpty()) {
            sentence.say("record", Messages.quiet, Messages.quietText); //$NON-NLS-1$
            top(sentence.control());
        } else {
            canvas.show(timeline, lanes, rec.log().info().bootMillis(), bar.following() && rec.state() == RecordingState.ON);
            canvas.filter(filter);
            top(canvas.control());
            mark();
        }
        tick(rec);
    }

    private String note(HostRecording rec, int lanes) {
        return switch (rec.state()) {
            case ENDING -> Messages.ending;
            case FAILED -> NLS.bind(Messages.failed, rec.failure());
            default -> passing(rec) < rec.log().events().size() ? NLS.bind(Messages.shown, new Object[] { lanes, timeline.lanes().size(), passing(rec), rec.log().events().size() })
                    : rec.state() == RecordingState.ENDED && host().spec().live() ? Messages.ended : ""; //$NON-NLS-1$
        };
    }

    private long passing(HostRecording rec) {
        return rec.log().events().stream().filter(filter).count();
    }

    private OpenHost host() {
        return selection.host();
    }

    private boolean passes(Lane l) {
        return l.marks().stream().anyMatch(filter) || l.tracks().stream().anyMatch(t -> t.marks().stream().anyMatch(filter));
    }

    private static String count(HostRecording rec) {
        Duration d = Duration.ofNanos(Math.max(0, rec.to() - rec.from()));
        String time = String.format(Locale.ROOT, "%02d:%02d.%d", d.toMinutes(), d.toSecondsPart(), d.toMillisPart() / 100); //$NON-NLS-1$
        return NLS.bind(Messages.counts, new Object[] { time, rec.log().events().size() + rec.log().gone(), rec.log().lost() });
    }

    /** While it records, the lines grow though nothing happens. */
    private void tick(HostRecording rec) {
        if (rec.state() == RecordingState.ON && !ticking) {
            ticking = true;
            body.getDisplay().timerExec(TICK_MS, () -> {
                ticking = false;
                if (!body.isDisposed()) {
                    show();
                }
            });
        }
    }

    private void top(org.eclipse.swt.widgets.Control c) {
        if (stack.topControl != c) {
            stack.topControl = c;
            body.layout();
        }
    }

    private void mark() {
        Object row = chosen == null ? null : selection.rows().find(chosen);
        long ino = switch (row) {
            case EventRow e -> e.event().ino();
            case BufferRow b -> b.ino();
            case AttachmentRow a -> a.buffer().ino();
            case null, default -> -1;
        };
        canvas.select(row instanceof EventRow e ? e.event() : null, ino);
    }

    @Override
    public void hostShown() {
        chosen = selection.followed();
        bar.setFilter(store.filter(spec()));
        show();
    }

    @Override
    public void recorded() {
        show();
    }

    @Override
    public void read() {
        show();
    }

    @Override
    public void selected(Object origin) {
        chosen = selection.followed();
        mark();
    }

    @Override
    public void setFocus() {
        (stack.topControl == null ? body : stack.topControl).setFocus();
    }

    @Override
    public void dispose() {
        if (selection != null) {
            selection.remove(this);
            store.flush();
        }
        super.dispose();
    }
}
