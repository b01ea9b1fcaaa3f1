// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.dmascope.analysis.AttachmentPath;
import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.path.PathState;
import org.dmascope.graph.build.GraphOptions;
import org.dmascope.graph.scene.Box;
import org.dmascope.graph.scene.Item;
import org.dmascope.graph.write.DrawingOptions;
import org.dmascope.session.HostSpec;
import org.dmascope.ui.diagnostics.DiagnosticsView;
import org.dmascope.ui.filter.RowFilter;
import org.dmascope.ui.live.HostPhase;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.menu.JsonText;
import org.dmascope.ui.menu.ObjectMenu;
import org.dmascope.ui.menu.SelectedRow;
import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.parts.Opening;
import org.dmascope.ui.parts.PartTools;
import org.dmascope.ui.parts.TableClipboard;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.status.StatusText;
import org.dmascope.ui.tables.HostState;
import org.dmascope.ui.tables.LayoutStore;
import org.dmascope.ui.tables.TableKinds;
import org.dmascope.ui.widgets.FilterBar;
import org.dmascope.ui.widgets.Sentence;
import org.dmascope.ui.widgets.Strip;
import org.dmascope.ui.words.Units;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;

/**
 * The machine with its devices, and the buffers that they export and attach to, as a drawing. Made in the background, only while it can be seen; until the first host
 * is read, none of the classes that draw is loaded.
 */
public final class TopologyView extends ViewPart implements LinkedSelection.Listener {
    public static final String ID = "org.dmascope.ui.graph.topology"; //$NON-NLS-1$
    private static final int STALE_TICK_MS = 1000;
    /** Pixels a side of a copied picture. */
    private static final int LARGEST = 8192;

    private final Map<OpenHost, Arranged> arranged = new WeakHashMap<>();
    private IMemento memento;
    private Look look;
    private LinkedSelection selection;
    private LayoutStore store;
    private FilterBar bar;
    private Composite body;
    private final StackLayout stack = new StackLayout();
    private Sentence sentence;
    private Strip strip;
    private DrawingActions actions;
    private Watch watch;
    private LayoutDesk desk;
    private Easel easel;
    private Set<String> sources;
    private Predicate<Object> filter;
    private Drawn drawn;
    private OpenHost shownHost;
    private boolean late;
    private boolean ticking;

    @Override
    public void init(IViewSite site, IMemento kept) throws PartInitException {
        super.init(site, kept);
        memento = kept;
    }

    @Override
    public void createPartControl(Composite parent) {
        Opening.fill(getViewSite(), parent, () -> fill(parent));
    }

    private void fill(Composite parent) {
        look = getSite().getService(Look.class);
        selection = getSite().getService(LinkedSelection.class);
        store = new LayoutStore("topology"); //$NON-NLS-1$
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        bar = new FilterBar(parent, look, RowFilter.hint(Kind.BUFFER), () -> selection.rows().buffers(), this::filter, this::setFocus);
        Composite find = new Composite(parent, SWT.NONE); // the field is made when it is asked for
        GridLayoutFactory.fillDefaults().applyTo(find);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(find);
        body = new Composite(parent, SWT.NONE);
        body.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        sentence = new Sentence(body, look);
        stack.topControl = sentence.control();
        strip = new Strip(parent, look, () -> PartTools.show(getSite(), DiagnosticsView.ID));
        setTitleImage(look.image("topology")); //$NON-NLS-1$
        desk = new LayoutDesk(parent.getDisplay(), this::wanted, this::drawn);
        watch = new Watch(getSite(), this::seen);
        actions = new DrawingActions(look, getViewSite().getActionBars(), told(find), memento);
        handlers(find);
        StatusText.attach(getSite(), getViewSite().getActionBars(), parent);
        getSite().<IContextService>getService(IContextService.class).activateContext(Commands.CONTEXT);
        parent.addDisposeListener(e -> gone());
        selection.add(this);
        hostShown();
    }

    private void gone() {
        selection.remove(this);
        watch.dispose();
        desk.dispose();
        store.flush();
    }

    private void handlers(Composite find) {
        TableClipboard.handle(getSite(), Commands.FIND, () -> find(find));
        TableClipboard.handle(getSite(), Commands.FILTER_ROW, () -> bar.focus());
        TableClipboard.handle(getSite(), Commands.EXPAND_ALL, this::expandAll);
        TableClipboard.handle(getSite(), Commands.COLLAPSE_ALL, this::collapseAll);
        TableClipboard.handle(getSite(), IWorkbenchCommandConstants.EDIT_COPY, this::copyWords);
        TableClipboard.handle(getSite(), Commands.COPY_VALUE, this::copyName);
        TableClipboard.handle(getSite(), Commands.COPY_JSON, () -> {
            if (selection.row() != null) {
                TableClipboard.put(body.getDisplay(), JsonText.of(List.of(selection.row())));
            }
        });
    }

    private DrawingActions.Told told(Composite find) {
        return new DrawingActions.Told() {
            @Override
            public void zoom(boolean closer) {
                drawing(() -> easel.canvas().zoom(closer));
            }

            @Override
            public void fit() {
                drawing(() -> easel.canvas().fit());
            }

            @Override
            public void filter() {
                bar.focus();
            }

            @Override
            public void find() {
                TopologyView.this.find(find);
            }

            @Override
            public void export() {
                drawing(() -> DrawingFiles.ask(getSite().getShell(), drawn.host(), options()));
            }

            @Override
            public void expandAll() {
                TopologyView.this.expandAll();
            }

            @Override
            public void collapseAll() {
                TopologyView.this.collapseAll();
            }

            @Override
            public void copyImage() {
                drawing(() -> DrawingFiles.copy(body.getDisplay(), easel.canvas().picture(LARGEST)));
            }

            @Override
            public void copySvg() {
                drawing(() -> DrawingFiles.copySvg(body.getDisplay(), drawn.host(), options()));
            }

            @Override
            public void toggled() {
                TopologyView.this.toggled();
            }
        };
    }

    private void toggled() {
        actions.folded(actions.folded()); // one that was left out begins anew
        legend();
        desk.changed();
    }

    private void legend() {
        if (easel != null) {
            easel.legend().want(actions.legend(), actions.folded());
        }
    }

    private void drawing(Runnable with) {
        if (drawing()) {
            with.run();
        }
    }

    /** Whether a drawing is shown. */
    private boolean drawing() {
        return easel != null && drawn != null && stack.topControl == easel.control();
    }

    /** What draws is made when there is something to draw. */
    private void make() {
        if (easel == null) {
            easel = new Easel(body, look, this::picked, this::opened, this::words, () -> drawn == null ? getPartName() : easel.name(drawn.host().title()));
            easel.legend().told(actions::folded);
            legend();
            ObjectMenu.attach(getSite(), easel.canvas().control(), new SelectedRow(selection));
        }
    }

    private Arranged arranged(OpenHost host) {
        return arranged.computeIfAbsent(host, h -> new Arranged());
    }

    private HostSpec spec() {
        return selection.host() == null ? null : selection.host().spec();
    }

    // what is drawn

    private GraphOptions graphOptions(OpenHost host) {
        Arranged a = arranged(host);
        return GraphOptions.DEFAULT.withAll(actions.allDevices()).withProcesses(actions.processes()).withExpanded(a.expanded()).withMost(a.ungrouped() ? GraphOptions.NO_LIMIT : GraphOptions.MOST);
    }

    private Wanted wanted() {
        OpenHost host = selection.host();
        if (host == null || host.snapshot() == null) {
            return null;
        }
        if (!watch.visible()) {
            late = true;
            return null;
        }
        make();
        return new Wanted(host, host.snapshot(), host.shape(), filter, graphOptions(host), actions.regions(), arranged(host).places(filter != null), easel.measure(),
                drawn != null && drawn.host() == host ? drawn : null);
    }

    private void drawn(Drawn d) {
        if (d == null) {
            body();
            return;
        }
        if (d.host() != selection.host()) {
            return;
        }
        boolean other = drawn == null || drawn.host() != d.host();
        boolean same = !other && drawn.index() == d.index();
        drawn = d;
        arranged(d.host()).stand(d.drawing().places(), filter != null);
        if (!same) {
            body();
            if (other) {
                easel.canvas().restore(arranged(d.host()).seen());
            }
            easel.show(d, other);
        }
        emphasise(other);
        bar.setCount(NLS.bind(Messages.shownOf, new Object[] { d.shown(), d.total(), d.total() == 1 ? Messages.buffer : Messages.buffers }));
        body();
    }

    /** The drawing, or why there is none. */
    private void body() {
        OpenHost host = selection.host();
        HostState.Words w = HostState.unread(host);
        if (w == null && (drawn == null || drawn.host() != host)) {
            w = desk.idle() && watch.visible() ? new HostState.Words("warning", Messages.cancelled, Messages.cancelledText) : new HostState.Words("topology", Messages.drawing, ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        } else if (w == null && drawn.shown() == 0 && drawn.total() > 0) {
            w = new HostState.Words("filter", NLS.bind(Messages.noMatch, drawn.total()), ""); //$NON-NLS-1$ //$NON-NLS-2$
        } else if (w == null && drawn.index().scene().boxes().isEmpty()) {
            w = HostState.none(Messages.buffers, Messages.noBuffers, host.snapshot().buffersKnown(), host);
        }
        if (w != null) {
            sentence.say(w.icon(), w.heading(), w.text());
        }
        Control top = w == null ? easel.control() : sentence.control();
        if (stack.topControl != top) {
            stack.topControl = top;
            body.layout();
        }
    }

    private void emphasise(boolean reveal) {
        if (drawn != null && drawn.host() == selection.host() && watch.visible()) {
            easel.canvas().emphasise(Emphasis.of(selection.followed(), selection.related(), selection.rows(), drawn.snapshot(), drawn.index()), reveal);
        }
    }

    /** It has come to the front. */
    private void seen() {
        if (late) {
            late = false;
            desk.changed();
            body();
        } else {
            emphasise(true);
        }
    }

    private void filter(String text) {
        RowFilter.Result r = RowFilter.parse(text);
        bar.setProblem(r.problem() == null ? null : NLS.bind(Messages.filterBad, r.problem()));
        if (r.problem() == null) {
            filter = text.isBlank() ? null : r.predicate();
            store.keepFilter(spec(), text);
            if (selection.host() != null) {
                arranged(selection.host()).filtered();
            }
            desk.changed();
        }
    }

    private void find(Composite holder) {
        drawing(() -> easel.find(holder));
    }

    private void expandAll() {
        arrange(a -> a.expandAll(drawn.index().scene()));
    }

    private void collapseAll() {
        arrange(Arranged::collapseAll);
    }

    // what the user does in the drawing

    private void picked(Item item, double x, double y) {
        Subject s = item == null ? null : Picking.at(item, x, y, selection.rows(), selection.subject());
        if (item == null || s != null) {
            selection.select(s, this);
            emphasise(false);
        }
    }

    /** A group opens in its place, or, by one of its members, closes again; any other thing leads where Enter leads everywhere. */
    private void opened(Item item, boolean close) {
        if (item instanceof Box b && b.group() != null && (close || b.kind().group())) {
            arranged(drawn.host()).toggle(b.group());
            desk.changed();
        } else if (!close && Links.subject(item.subject(), selection.rows()) != null) {
            PartTools.run(getSite(), Commands.OPEN);
        }
    }

    private String words(Item i) {
        return i.tip() + '\n' + NLS.bind(Messages.readAt, Units.exactTime(drawn.host().takenAt()));
    }

    private void copyWords() {
        drawing(() -> {
            Item i = easel.canvas().cursor();
            if (i != null) {
                TableClipboard.put(body.getDisplay(), words(i));
            } else {
                DrawingFiles.copy(body.getDisplay(), easel.canvas().picture(LARGEST));
            }
        });
    }

    private void copyName() {
        drawing(() -> {
            Item i = easel.canvas().cursor();
            TableClipboard.put(body.getDisplay(), i == null ? "" : i.tip().lines().findFirst().orElse("")); //$NON-NLS-1$ //$NON-NLS-2$
        });
    }

    /** As it is shown: the same theme, groups and filter, the selected path. */
    private DrawingOptions options() {
        PathState path = selection.row() instanceof AttachmentState a ? AttachmentPath.of(drawn.snapshot(), a) : selection.row() instanceof PathState p ? p : null;
        GraphOptions o = graphOptions(drawn.host());
        return new DrawingOptions(Inks.theme(look), filter == null ? o : o.withWanted(filter::test), path);
    }

    // what happens elsewhere

    @Override
    public void hostShown() {
        if (shownHost != null && easel != null && drawn != null && drawn.host() == shownHost) {
            arranged(shownHost).see(easel.canvas().fitted() ? null : easel.canvas().viewport());
        }
        shownHost = selection.host();
        drawn = null;
        bar.set(store.filter(spec()));
        desk.changed();
        stateChanged();
    }

    @Override
    public void read() {
        OpenHost host = selection.host();
        // a filter may ask for what changed
        if (filter == null && desk.idle() && drawn != null && drawn.host() == host && drawn.shape() == host.shape()) {
            drawn = drawn.of(host.snapshot());
        } else {
            desk.readAgain();
        }
    }

    @Override
    public void selected(Object origin) {
        if (origin != this) {
            emphasise(true);
        }
    }

    @Override
    public void stateChanged() {
        OpenHost host = selection.host();
        HostState.Words missing = host == null || host.snapshot() == null ? null : HostState.strip(sources(), host);
        if (missing == null) {
            strip.hide();
        } else {
            int all = host.snapshot().diagnostics().size();
            strip.say(missing.icon(), missing.heading(), missing.text(), all == 0 ? "" : NLS.bind(Messages.showAllMissing, all)); //$NON-NLS-1$
        }
        boolean stale = host != null && host.phase() == HostPhase.STALE;
        String title = stale ? NLS.bind(Messages.titleStale, getSite().getRegisteredName(), HostState.age(host)) : getSite().getRegisteredName();
        if (!Objects.equals(title, getPartName())) {
            setPartName(title);
        }
        body();
        tick(stale);
    }

    /** Everything that the drawing shows comes from these. */
    private Set<String> sources() {
        if (sources == null) {
            sources = new TreeSet<>(List.of("buffers", "attachments", "mrs", "devices", "paths").stream().flatMap(id -> TableKinds.byId(id).stream()) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
                    .flatMap(k -> k.sources().stream()).collect(Collectors.toSet()));
        }
        return sources;
    }

    /** The age of a stale drawing goes on; nothing wakes up otherwise. */
    private void tick(boolean stale) {
        if (stale && !ticking) {
            ticking = true;
            body.getDisplay().timerExec(STALE_TICK_MS, () -> {
                ticking = false;
                if (!body.isDisposed()) {
                    stateChanged();
                }
            });
        }
    }

    @Override
    public void saveState(IMemento to) {
        if (actions != null) {
            actions.save(to);
        } else if (memento != null) {
            to.putMemento(memento);
        }
    }

    @Override
    public void setFocus() {
        if (sentence != null) {
            (drawing() ? easel.canvas().control() : sentence.control()).setFocus();
        }
    }

    // for tests

    /** What is said instead of a drawing; null while there is one. */
    public String sentence() {
        return stack.topControl == sentence.control() ? sentence.words() : null;
    }

    /** What the line below says, "" when nothing is missing. */
    public String strip() {
        return strip.words();
    }

    /** The filter. */
    public FilterBar bar() {
        return bar;
    }

    /** What is on screen; null while there is no drawing. */
    public Sight sight() {
        return drawing() ? easel.sight(drawn) : null;
    }

    /** The picture; null before there was something to draw. */
    public Canvas canvas() {
        return easel == null ? null : easel.canvas().control();
    }

    /** Searches as the user does in the field, and tells how many things have the words. */
    public int search(String words) {
        PartTools.run(getSite(), Commands.FIND);
        easel.findBar().type(words);
        return easel.found().size();
    }

    /** Opens and closes all groups, or one by its key, as the user does. */
    public void arrange(Consumer<Arranged> how) {
        drawing(() -> {
            how.accept(arranged(drawn.host()));
            desk.changed();
        });
    }

    /** Sets the toggles of the menu as the user does. */
    public void toggle(boolean legend, boolean allDevices, boolean regions) {
        actions.set(legend, allDevices, regions);
        toggled();
    }

    /** Shows or hides the processes that hold buffers, as the user does. */
    public void showProcesses(boolean show) {
        actions.processes(show);
        toggled();
    }

    /** Writes the drawing as the dialog does that asks where to; the ending of the name decides the format. */
    public Job export(String file) {
        return DrawingFiles.write(drawn.host(), options(), file, 0);
    }

    /** How many drawings were begun. */
    public int made() {
        return desk.made();
    }

    /** How many buffers the reading has that is drawn; -1 for none. */
    public int drawnBuffers() {
        return drawn == null ? -1 : drawn.total();
    }

    /** Whether no drawing is being made or waited for. */
    public boolean idle() {
        return desk.idle();
    }
}
