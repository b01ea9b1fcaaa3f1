// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import org.dmascope.analysis.Applied;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.diff.GrowthRow;
import org.dmascope.core.Names;
import org.dmascope.export.DifferenceGroup;
import org.dmascope.session.HostSpec;
import org.dmascope.session.StepName;
import org.dmascope.ui.capture.CaptureInput;
import org.dmascope.ui.filter.RowFilter;
import org.dmascope.ui.live.HostListener;
import org.dmascope.ui.live.HostPhase;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.menu.ObjectMenu;
import org.dmascope.ui.menu.TableMenu;
import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.parts.PartTools;
import org.dmascope.ui.parts.ReadOnlyEditor;
import org.dmascope.ui.parts.TableClipboard;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.select.Remark;
import org.dmascope.ui.status.StatusText;
import org.dmascope.ui.table.RowTable;
import org.dmascope.ui.widgets.EndLabel;
import org.dmascope.ui.widgets.FilterBar;
import org.dmascope.ui.widgets.Sentence;
import org.dmascope.ui.widgets.Strip;
import org.dmascope.ui.words.Units;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;

/**
 * Two readings, held against each other: line by line what appeared, went, changed, and what only one of them could see; with more readings also what grew over them. What
 * is selected is selected in all views, on the side that has it.
 */
public final class CompareEditor extends ReadOnlyEditor {
    public static final String ID = "org.dmascope.ui.editor.compare"; //$NON-NLS-1$

    private OpenHosts hosts;
    private LinkedSelection selection;
    private List<CompareSide> sides;
    /** Hosts that were opened for this comparison. */
    private final List<OpenHost> own = new ArrayList<>();
    private Look look;
    private CompareBar bar;
    private FilterBar filter;
    private Composite body;
    private final StackLayout stack = new StackLayout();
    private Sentence sentence;
    private SashForm sash;
    private RowTable<DifferenceRow> table;
    private RowTable<GrowthRow> growth;
    private Strip strip;
    private CLabel read;
    private CompareJob job;
    private Compared shown;
    private Predicate<DifferenceRow> typed = r -> true;

    private final HostListener watch = new HostListener() {
        @Override
        public void hostChanged(OpenHost changed) {
            if (shown == null) {
                begin();
            }
        }

        @Override
        public void hostRead(OpenHost changed, Applied applied) {
            if (shown == null) {
                begin();
            } else {
                missing();
            }
        }
    };

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof CompareInput in)) {
            throw new PartInitException(NLS.bind(Messages.noInput, input.getName()));
        }
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        sides = in.sides();
        hosts = site.getService(OpenHosts.class);
        selection = site.getService(LinkedSelection.class);
    }

    @Override
    public void createPartControl(Composite parent) {
        look = getSite().getService(Look.class);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        setTitleImage(look.image("compare")); //$NON-NLS-1$
        bar = new CompareBar(parent, look, this::filtered, id -> table.group(id));
        read = look.paint(new EndLabel(parent), Token.WINDOW, Token.DIM);
        GridDataFactory.fillDefaults().grab(true, false).hint(0, SWT.DEFAULT).applyTo(read);
        filter = new FilterBar(parent, look, Messages.filterHint, () -> shown == null ? List.of() : shown.rows().stream().map(DifferenceRow::buffer).filter(Objects::nonNull).toList(),
                this::filter, this::setFocus);
        body = new Composite(parent, SWT.NONE);
        body.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        sentence = new Sentence(body, look);
        sash = new SashForm(body, SWT.VERTICAL | SWT.SMOOTH);
        tables();
        strip = new Strip(parent, look, this::linked);
        commands();
        StatusText.attach(getSite(), getEditorSite().getActionBars(), parent);
        hosts.add(watch);
        for (CompareSide s : sides) {
            if (s.mark() == null && hosts.find(s.spec()).isEmpty()) {
                own.add(hosts.open(s.spec()));
            }
        }
        own.forEach(hosts::read);
        begin();
    }

    private void tables() {
        table = new RowTable<>(sash, look, DifferenceColumns.all(CompareInput.title(sides.getFirst()), CompareInput.title(sides.getLast())), DifferenceRow::key, true);
        table.control().setData("test.id", "differences"); //$NON-NLS-1$ //$NON-NLS-2$
        table.setNouns(Messages.difference, Messages.differences);
        table.setGroupings(DifferenceColumns.groupings());
        table.group(DifferenceGroup.BUFFER.word());
        table.onSelection(rows -> select(rows.isEmpty() ? null : rows.getFirst()));
        table.onOpen(r -> PartTools.run(getSite(), Commands.PROPERTIES));
        table.onCount(() -> filter.setCount(NLS.bind(Messages.shownOf, table.shown().size(), table.total())));
        growth = new RowTable<>(sash, look, GrowthColumns.all(), GrowthColumns::key, true);
        growth.control().setData("test.id", "growth"); //$NON-NLS-1$ //$NON-NLS-2$
        growth.setNouns(Messages.group, Messages.growth);
        sash.setWeights(70, 30);
        sash.setMaximizedControl(table.control());
    }

    private void commands() {
        TableMenu<GrowthRow> lower = TableMenu.of(getSite(), growth, ObjectMenu.ROWS);
        TableMenu<DifferenceRow> upper = TableMenu.of(getSite(), table, ObjectMenu.ID);
        handle(IWorkbenchCommandConstants.EDIT_COPY, () -> TableClipboard.put(body.getDisplay(), growth.control().isFocusControl() ? growth.tsv(growth.chosen()) : table.tsv(table.chosen())));
        handle(IWorkbenchCommandConstants.EDIT_SELECT_ALL, () -> (growth.control().isFocusControl() ? growth : table).selectAll());
        getSite().<IContextService>getService(IContextService.class).activateContext(Commands.CONTEXT);
        handle(Commands.FIND, filter::focus);
        handle(Commands.FILTER_ROW, () -> table.showFilterRow(!table.filterRowVisible()));
        handle(Commands.EXPAND_ALL, () -> table.collapseAll(false));
        handle(Commands.COLLAPSE_ALL, () -> table.collapseAll(true));
        handle(Commands.FIT_COLUMNS, table::fit);
        handle(Commands.NEXT_FINDING, () -> step(1));
        handle(Commands.PREVIOUS_FINDING, () -> step(-1));
        handle(Commands.READ, this::compareAgain);
        handle(Commands.COPY_VALUE, () -> TableClipboard.put(body.getDisplay(), growth.control().isFocusControl() ? lower.value() : upper.value()));
        handle(Commands.COPY_JSON, () -> TableClipboard.put(body.getDisplay(), shown == null ? "" : CompareFiles.json(shown))); //$NON-NLS-1$
        handle(Commands.EXPORT_TABLE, () -> {
            if (shown != null) {
                CompareFiles.ask(getSite().getShell(), shown);
            }
        });
        table.control().addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ESC && filter.visible()) {
                filter.clear();
            }
        });
    }

    private void handle(String command, Runnable action) {
        TableClipboard.handle(getSite(), command, action);
    }

    /** The reading of a side; null while there is none. */
    private Snapshot snapshot(CompareSide s) {
        return s.mark() != null ? s.mark() : hosts.find(s.spec()).map(OpenHost::snapshot).orElse(null);
    }

    /** Compares as soon as every side has been read. */
    private void begin() {
        List<Snapshot> series = sides.stream().map(this::snapshot).filter(Objects::nonNull).toList();
        if (series.size() < sides.size()) {
            waiting();
        } else if (job == null) {
            say("revoking", NLS.bind(Messages.comparing, getPartName()), ""); //$NON-NLS-1$ //$NON-NLS-2$
            job = new CompareJob(body.getDisplay(), getPartName(), series, this::show);
            job.schedule();
        }
    }

    private void waiting() {
        for (CompareSide s : sides) {
            OpenHost h = snapshot(s) != null ? null : hosts.find(s.spec()).orElse(null);
            if (h != null && h.phase() == HostPhase.FAILED) {
                say("error", NLS.bind(Messages.failed, CompareInput.title(s)), h.failure()); //$NON-NLS-1$
                return;
            }
            if (h != null && !h.busy() && h.phase() == HostPhase.NEW) {
                hosts.read(h);
            }
        }
        say("revoking", Messages.reading, ""); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private void say(String icon, String head, String words) {
        sentence.say(icon, head, words);
        top(sentence.control());
    }

    private void top(Control c) {
        if (stack.topControl != c) {
            stack.topControl = c;
            body.layout();
        }
    }

    private void show(Compared c) {
        job = null;
        if (body.isDisposed()) {
            return;
        }
        shown = c;
        bar.count(c.counts());
        read.setText(side(sides.getFirst(), c.series().getFirst()) + "   \u2194   " + side(sides.getLast(), c.series().getLast())); //$NON-NLS-1$
        read.setToolTipText(read.getText());
        filtered();
        table.setRows(c.rows());
        growth.setRows(c.growth());
        sash.setMaximizedControl(sides.size() > 2 && !c.growth().isEmpty() ? null : table.control());
        missing();
        if (c.comparison().differences().isEmpty() && c.comparison().notComparable().isEmpty() && c.comparison().same().isEmpty()) {
            say("ok", Messages.nothing, ""); //$NON-NLS-1$ //$NON-NLS-2$
        } else {
            top(sash);
        }
    }

    /** Below the table: that a side was read again since, that the boots are others, that the rights were others. */
    private void missing() {
        if (shown == null) {
            strip.hide();
        } else if (stale()) {
            strip.say("stale", Messages.stale, Messages.staleText, Messages.compareAgain); //$NON-NLS-1$
        } else if (shown.otherRights()) {
            strip.say("denied", Messages.otherRights, NLS.bind(Messages.otherRightsText, who(shown.series().getFirst()), who(shown.series().getLast())), //$NON-NLS-1$
                    shown.counts().containsKey(DifferenceKind.HIDDEN) ? Messages.showHidden : ""); //$NON-NLS-1$
        } else if (!shown.comparison().sameBoot()) {
            strip.say("info", Messages.otherBoot, Messages.otherBootText, ""); //$NON-NLS-1$ //$NON-NLS-2$
        } else {
            strip.hide();
        }
    }

    private static String side(CompareSide s, Snapshot reading) {
        return NLS.bind(Messages.side, CompareInput.title(s), who(reading));
    }

    private static String who(Snapshot s) {
        String user = s.host().uid() < 0 ? Messages.unknownUser : s.host().uid() == 0 ? "root" : "uid " + s.host().uid(); //$NON-NLS-1$ //$NON-NLS-2$
        return NLS.bind(Messages.readBy, new Object[] { s.host().name() == null ? "?" : Names.display(s.host().name()), Units.time(s.takenAt()), user }); //$NON-NLS-1$
    }

    private boolean stale() {
        for (int i = 0; i < sides.size(); i++) {
            Snapshot now = snapshot(sides.get(i));
            if (now != null && now != shown.series().get(i)) {
                return true;
            }
        }
        return false;
    }

    private void linked() {
        if (stale()) {
            compareAgain();
        } else {
            bar.press(DifferenceKind.HIDDEN, true);
        }
    }

    /** Reads live sides again and compares; with nothing to read only compares. */
    private void compareAgain() {
        if (job == null && stale()) {
            begin();
        } else {
            sides.stream().filter(s -> s.mark() == null && s.spec().live()).map(s -> hosts.find(s.spec())).forEach(h -> h.ifPresent(hosts::read));
        }
    }

    private void select(DifferenceRow r) {
        if (r == null) {
            selection.select(null, this);
            return;
        }
        Remark remark = DifferenceRemarks.of(r, CompareInput.title(sides.getFirst()), CompareInput.title(sides.getLast()));
        OpenHost host = hosts.find((r.later() ? sides.getLast() : sides.getFirst()).spec()).orElse(null);
        if (host != null) {
            selection.show(host);
        }
        Subject s = host == null ? null : r.subject(host.rows());
        selection.select(s, remark, this);
    }

    /** The next difference that is shown, or the one before; round and round. */
    private void step(int by) {
        List<DifferenceRow> all = table.shown();
        if (!all.isEmpty()) {
            List<DifferenceRow> now = table.selection();
            int at = now.isEmpty() ? by > 0 ? -1 : 0 : all.indexOf(now.getFirst());
            DifferenceRow next = all.get(Math.floorMod(at + by, all.size()));
            table.reveal(next.key());
            table.select(next.key());
            select(next);
        }
    }

    /** Filters as the user does: by the language of the tables on the buffer, or by words of the line. */
    public void filter(String text) {
        RowFilter.Result r = RowFilter.parse(text);
        filter.setProblem(r.problem());
        if (r.problem() == null) {
            String words = text.strip().toLowerCase(Locale.ROOT);
            typed = text.isBlank() ? d -> true : d -> d.buffer() != null && r.predicate().test(d.buffer()) || line(d).contains(words);
            filtered();
        }
    }

    private String line(DifferenceRow d) {
        StringBuilder out = new StringBuilder();
        table.columns().forEach(c -> out.append(c.text().apply(d)).append(' '));
        return out.toString().toLowerCase(Locale.ROOT);
    }

    private void filtered() {
        Set<DifferenceKind> kinds = bar.shown();
        Predicate<DifferenceRow> words = typed;
        table.setQuickFilter(r -> kinds.contains(r.kind()) && words.test(r));
    }

    /** The lines. */
    public RowTable<?> table() {
        return table;
    }

    /** What grew. */
    public RowTable<?> growth() {
        return growth;
    }

    /** Whether growth is on screen. */
    public boolean showsGrowth() {
        return sash.getMaximizedControl() == null;
    }

    /** What is said over the lines, instead of them, and below them; for tests. */
    public String words() {
        return (stack.topControl == sash ? bar.words() : sentence.words()) + '\n' + strip.words();
    }

    /** Shows everything, or differences only. */
    public void everything(boolean on) {
        bar.everything(on);
    }

    /** Shows only lines of that kind, or those too. */
    public void press(DifferenceKind k, boolean on) {
        bar.press(k, on);
    }

    @Override
    public void setFocus() {
        (stack.topControl == sash ? table.control() : sentence.control()).setFocus();
    }

    @Override
    public void dispose() {
        if (hosts != null) {
            hosts.remove(watch);
            if (job != null) {
                job.cancel();
            }
            // what was opened for this comparison only
            own.stream().filter(h -> !(h.spec() instanceof HostSpec.Capture c) || !c.step().equals(StepName.LAST) || getSite().getPage().findEditor(new CaptureInput(c.file())) == null).forEach(hosts::close);
            PartTools.giveBackThePlace(getSite());
        }
        super.dispose();
    }
}
