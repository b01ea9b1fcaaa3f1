// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.trials;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.dmascope.analysis.trial.TrialMatrix;
import org.dmascope.analysis.trial.TrialPair;
import org.dmascope.core.Names;
import org.dmascope.core.catalogue.FailureStage;
import org.dmascope.core.catalogue.KnownErrnos;
import org.dmascope.core.trial.LiveBuffer;
import org.dmascope.core.trial.TrialAftermath;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialStep;
import org.dmascope.ui.explain.ExplainFailureHandler;
import org.dmascope.ui.grid.IconLegend;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.parts.TableClipboard;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.status.StatusText;
import org.dmascope.ui.table.CellAccess;
import org.dmascope.ui.widgets.Sentence;
import org.dmascope.ui.words.Units;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;

/**
 * Which exporter of the shown host works with which importer: foretold by rule, or tried. Nothing is asked of a host before the user wants it, and nothing is
 * tried before the user has read what that does.
 */
public final class TrialsView extends ViewPart implements LinkedSelection.Listener {
    public static final String ID = "org.dmascope.ui.view.trials"; //$NON-NLS-1$
    private static final String COMMAND = "org.dmascope.ui.command.trials."; //$NON-NLS-1$

    private Look look;
    private LinkedSelection selection;
    private TrialDesk desk;
    private TrialBar bar;
    private Composite body;
    private final StackLayout stack = new StackLayout();
    private Sentence sentence;
    private SashForm sash;
    private MatrixTable table;
    private LineText explanation;
    private Action export;
    private KnownErrnos errnos;
    private Wanted wanted;
    private Hint hint;

    /** What was chosen for a buffer; said until something is run. */
    private record Hint(boolean found, String words) {
    }

    /** Something that shall be selected as soon as there is a matrix. */
    private record Wanted(OpenHost host, ExporterChoice choice, ExporterChoice importer) {
    }

    @Override
    public void createPartControl(Composite parent) {
        look = getSite().getService(Look.class);
        selection = getSite().getService(LinkedSelection.class);
        desk = new TrialDesk(getSite().getService(OpenHosts.class), parent.getDisplay(), this::show);
        parent.addDisposeListener(e -> {
            selection.remove(this);
            desk.dispose();
        });
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        bar = new TrialBar(parent, look, new TrialBar.Told(this::dryRun, this::runSelected, this::runAll, this::cancel));
        body = new Composite(parent, SWT.NONE);
        body.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        sentence = new Sentence(body, look);
        setTitleImage(look.image("trials")); //$NON-NLS-1$
        handlers();
        tool();
        StatusText.attach(getSite(), getViewSite().getActionBars(), parent);
        getSite().<IContextService>getService(IContextService.class).activateContext(Commands.CONTEXT);
        selection.add(this);
        show();
    }

    private void tool() {
        export = new Action(Messages.exportTool, look.descriptor("export")) { //$NON-NLS-1$
            @Override
            public void run() {
                export();
            }
        };
        export.setToolTipText(Messages.exportTool);
        getViewSite().getActionBars().getToolBarManager().add(export);
        getViewSite().getActionBars().updateActionBars();
    }

    private void handlers() {
        TableClipboard.handle(getSite(), COMMAND + "dryRun", this::dryRun); //$NON-NLS-1$
        TableClipboard.handle(getSite(), COMMAND + "run", this::runSelected); //$NON-NLS-1$
        TableClipboard.handle(getSite(), COMMAND + "runAll", this::runAll); //$NON-NLS-1$
        TableClipboard.handle(getSite(), COMMAND + "cancel", this::cancel); //$NON-NLS-1$
        TableClipboard.handle(getSite(), COMMAND + "export", this::export); //$NON-NLS-1$
        TableClipboard.handle(getSite(), ExplainFailureHandler.COMMAND, this::explainFailure);
        TableClipboard.handle(getSite(), IWorkbenchCommandConstants.EDIT_COPY, this::copy);
        TableClipboard.handle(getSite(), Commands.COPY_VALUE, this::copyCell);
        TableClipboard.handle(getSite(), Commands.COPY_JSON, () -> matrixed(m -> TableClipboard.put(body.getDisplay(), TrialFiles.json(m, host()))));
        TableClipboard.handle(getSite(), IWorkbenchCommandConstants.EDIT_SELECT_ALL, () -> matrixed(m -> table.selectAll()));
    }

    private interface WithMatrix {
        void use(TrialMatrix m);
    }

    private void matrixed(WithMatrix use) {
        if (table != null && desk.state(host()).trials() != null) { // else the matrix is that of the host before
            use.use(table.matrix());
        }
    }

    /** The matrix is made when there is something to show in it. */
    private void make() {
        if (table != null) {
            return;
        }
        errnos = KnownErrnos.load();
        sash = new SashForm(body, SWT.VERTICAL | SWT.SMOOTH);
        Composite upper = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(upper);
        table = new MatrixTable(upper, look);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        new IconLegend(upper, look, TrialWords.legend());
        explanation = new LineText(sash, look, SWT.NONE);
        explanation.control().setData("test.id", "explanation"); //$NON-NLS-1$ //$NON-NLS-2$
        explanation.control().addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ESC) {
                table.control().setFocus();
            }
        });
        sash.setWeights(52, 48);
        table.onSelection(this::explain);
        table.onEnter(() -> explanation.control().setFocus());
        menu(table.control(), "popup:org.dmascope.ui.view.trials"); //$NON-NLS-1$
        menu(explanation.control(), "popup:org.dmascope.ui.rows"); //$NON-NLS-1$
    }

    private void menu(Control control, String id) {
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(m -> m.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS)));
        control.setMenu(menu.createContextMenu(control));
        getSite().registerContextMenu(id.substring(id.indexOf(':') + 1), menu, getSite().getSelectionProvider());
    }

    private OpenHost host() {
        return selection.host();
    }

    private void dryRun() {
        desk.dryRun(host());
    }

    private void runSelected() {
        matrixed(m -> run(possible(table.selection())));
    }

    private void runAll() {
        matrixed(m -> run(harmless(m)));
    }

    /** Buffers that somebody uses are no part of it: they are run by themselves. */
    private static List<TrialPair> harmless(TrialMatrix m) {
        return possible(m.pairs()).stream().filter(p -> LiveBuffer.of(p.exporter().id()).isEmpty()).toList();
    }

    private static List<TrialPair> possible(List<TrialPair> pairs) {
        return pairs.stream().filter(p -> TrialWords.missing(p) == null).toList();
    }

    /** Says what it does first. */
    private void run(List<TrialPair> pairs) {
        OpenHost host = host();
        if (!pairs.isEmpty() && host != null && host.spec().live() && !desk.state(host).busy()
                && new RunTrialsDialog(getSite().getShell(), look, host.title(), pairs, table.matrix().list()).open() == Window.OK) {
            hint = null;
            desk.run(host, pairs);
        }
    }

    private void cancel() {
        desk.cancel(host());
    }

    private void export() {
        matrixed(m -> TrialFiles.ask(getSite().getShell(), m, host()));
    }

    private void copy() {
        if (explanation != null && explanation.control().isFocusControl()) {
            TableClipboard.put(body.getDisplay(), explanation.copied());
        } else {
            matrixed(m -> TableClipboard.put(body.getDisplay(), TrialFiles.tsv(m)));
        }
    }

    /** The pair that the keyboard is at, null for none. */
    private TrialPair at() {
        return table == null || desk.state(host()).trials() == null ? null : table.anchor();
    }

    private void copyCell() {
        TrialPair p = at();
        TableClipboard.put(body.getDisplay(), p == null ? "" : TrialWords.cell(p).text()); //$NON-NLS-1$
    }

    /** Explain a Failure, with what failed filled in. */
    private void explainFailure() {
        TrialPair p = at();
        TrialStep failed = p == null || p.trial() == null ? null : p.trial().cell().failure().orElse(null);
        FailureStage stage = failed == null ? null : switch (failed.stage()) {
            case EXPORT -> LiveBuffer.of(p.exporter().id()).isPresent() ? FailureStage.DUPLICATE : FailureStage.EXPORT;
            case PREPARE -> FailureStage.OPEN;
            default -> Set.of("mr", "ibv").contains(p.importer().kind()) ? FailureStage.REGISTER : FailureStage.IMPORT; //$NON-NLS-1$ //$NON-NLS-2$
        };
        ExplainFailureHandler.ask(getSite().getWorkbenchWindow(), p == null ? null : name(p.exporter()), p == null ? null : name(p.importer()), failed == null ? 0 : failed.errno(), stage);
    }

    /** How the table of failures knows a side. */
    private static String name(TrialParty p) {
        return switch (p.kind()) {
            case "udmabuf" -> "udmabuf"; //$NON-NLS-1$ //$NON-NLS-2$
            case "heap" -> p.device() != null ? p.device() : "system"; //$NON-NLS-1$ //$NON-NLS-2$
            default -> p.driver() != null ? p.driver() : p.device() != null ? p.device() : p.id();
        };
    }

    /** Selects the pairs of an exporter like the one of a buffer, now or when the host has said what it has. */
    void prefer(ExporterChoice choice) {
        prefer(choice, null);
    }

    /** Selects the pair of an exporter and an importer, now or when the host has said what it has. Devices and drivers raw, drivers null when none is bound. */
    public void prefer(String exporter, String exporterDriver, String importer, String importerDriver) {
        prefer(new ExporterChoice(-1, null, exporterDriver, exporter, null), new ExporterChoice(-1, null, importerDriver, importer, null));
    }

    private void prefer(ExporterChoice choice, ExporterChoice importer) {
        wanted = new Wanted(host(), choice, importer);
        if (desk.state(host()).trials() == null) {
            desk.dryRun(host());
        }
        show();
    }

    private void select() {
        if (wanted == null || wanted.host() != host() || table == null || table.matrix() == null || desk.state(host()).busy()) {
            return;
        }
        Wanted w = wanted;
        wanted = null;
        TrialParty live = w.choice().live();
        if (live != null) {
            desk.add(host(), live);
            table.show(desk.state(host()).trials().matrix());
        }
        List<TrialParty> exporters = table.matrix().exporters();
        int at = IntStream.range(0, exporters.size()).filter(i -> LiveBuffer.of(exporters.get(i).id()).isEmpty() && w.choice().fits(exporters.get(i))).findFirst().orElse(-1);
        if (w.importer() != null) {
            selectPair(w, at);
            return;
        }
        if (at >= 0 || live != null) {
            table.selectRow(at >= 0 ? at : rowOf(live));
        }
        String ino = Long.toString(w.choice().ino());
        String fresh = at < 0 ? NLS.bind(Messages.triesNone, w.choice().words())
                : NLS.bind(live == null ? Messages.triesLike : Messages.triesLikeToo, new Object[] { exporters.get(at).id(), ino, live == null ? "" : live.id() }); //$NON-NLS-1$
        hint = at < 0 && live != null ? new Hint(true, NLS.bind(Messages.triesLive, live.id(), ino)) : new Hint(at >= 0, fresh);
    }

    /** Asked for with its importer. */
    private void selectPair(Wanted w, int at) {
        List<TrialParty> importers = table.matrix().importers();
        int to = IntStream.range(0, importers.size()).filter(i -> w.importer().fits(importers.get(i))).findFirst().orElse(-1);
        if (at >= 0 && to >= 0) {
            table.select(at, to);
        } else if (at >= 0) {
            table.selectRow(at);
        }
        boolean found = at >= 0 && to >= 0;
        hint = found ? null : new Hint(false, NLS.bind(Messages.triesNone, at < 0 ? w.choice().words() : w.importer().words()));
    }

    private int rowOf(TrialParty exporter) {
        List<TrialParty> all = table.matrix().exporters();
        return IntStream.range(0, all.size()).filter(i -> all.get(i).id().equals(exporter.id())).findFirst().orElse(0);
    }

    private void show() {
        OpenHost host = host();
        desk.open(host);
        TrialDesk.State state = desk.state(host);
        boolean live = host != null && host.spec().live();
        if (state.trials() != null) {
            make();
            table.show(state.trials().matrix());
            explain();
        }
        select();
        said(state);
        buttons();
        Control top = state.trials() != null ? sash : sentence.control();
        if (top != sash) {
            sentence.say(state.failure() != null ? "error" : state.busy() ? "revoking" : live ? "trials" : "info", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
                    host == null ? Messages.noHost : !live ? Messages.still : state.failure() != null ? state.failure() : state.busy() ? state.doing() : Messages.notAsked,
                    host == null ? "" : !live ? Messages.stillText : state.failure() != null || state.busy() ? "" : Messages.notAskedText); //$NON-NLS-1$ //$NON-NLS-2$
        }
        if (stack.topControl != top) {
            stack.topControl = top;
            body.layout();
        }
    }

    private void buttons() {
        OpenHost host = host();
        boolean any = table != null && table.matrix() != null && desk.state(host).trials() != null;
        export.setEnabled(any);
        bar.update(desk.state(host), host != null && host.spec().live(), any && !possible(table.selection()).isEmpty(), any && !harmless(table.matrix()).isEmpty());
    }

    /** How far it is, or what came of it. */
    private void said(TrialDesk.State state) {
        HostTrials t = state.trials();
        if (state.busy()) {
            bar.say(null, state.total() == 0 ? state.doing() : NLS.bind(Messages.progress, new Object[] { state.done(), state.total(), state.doing() }), Token.DIM);
        } else if (state.failure() != null) {
            bar.say("error", state.failure(), Token.RED); //$NON-NLS-1$
        } else if (hint != null) {
            bar.say(hint.found() ? "info" : "warning", hint.words(), hint.found() ? Token.TEXT : Token.OCHRE); //$NON-NLS-1$ //$NON-NLS-2$
        } else if (t != null && !host().spec().live()) {
            bar.say(null, NLS.bind(Messages.kept, t.tried(), Units.time(t.at())), Token.DIM);
        } else if (t == null || t.at() == null) {
            bar.say(null, t == null ? "" : Messages.onlyForetold, Token.DIM); //$NON-NLS-1$
        } else {
            TrialAftermath a = t.matrix().aftermath();
            String tried = NLS.bind(Messages.tried, new Object[] { t.tried(), t.matrix().pairs().size(), Units.time(t.at()) });
            int differ = t.matrix().differences().size();
            String differing = differ == 0 ? "" : NLS.bind(Messages.differing, differ); //$NON-NLS-1$
            bar.say(a.clean() ? differ == 0 ? "ok" : "warning" : "warning", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                    tried + differing + (a.clean() ? Messages.clean : !a.left().isEmpty() ? NLS.bind(Messages.left, a.left().get(0)) : NLS.bind(Messages.unchecked, Names.display(a.reason()))),
                    a.clean() ? Token.DIM : Token.OCHRE);
        }
    }

    private void explain() {
        TrialPair p = table.anchor();
        HostTrials t = desk.state(host()).trials();
        explanation.show(p == null || t == null ? List.of(Line.heading("info", Messages.select, Messages.selectText)) : Explanation.of(p, t.matrix().list(), t.at(), errnos)); //$NON-NLS-1$
        buttons();
    }

    @Override
    public void hostShown() {
        hint = null;
        show();
    }

    /** A capture may keep trials. */
    @Override
    public void read() {
        if (host() != null && !host().spec().live()) {
            show();
        }
    }

    /** What is explained, for tests. */
    public String words() {
        return stack.topControl == sentence.control() ? sentence.words() : explanation.words();
    }

    /** What the line over the matrix says, for tests. */
    public String note() {
        return bar.words();
    }

    /** The matrix, null while there is none; for tests. */
    public TrialMatrix matrix() {
        return stack.topControl == sentence.control() ? null : table.matrix();
    }

    /** Selects a pair as a click does. */
    public void select(int exporter, int importer) {
        table.select(exporter, importer);
    }

    /** Selects the pairs of an exporter as a click on its heading does. */
    public void selectExporter(int exporter) {
        table.selectRow(exporter);
    }

    /** What screen readers are told of the matrix. */
    public CellAccess access() {
        return table.access();
    }

    @Override
    public void setFocus() {
        if (stack.topControl == sash) {
            table.control().setFocus();
        } else {
            sentence.control().setFocus();
        }
    }
}
