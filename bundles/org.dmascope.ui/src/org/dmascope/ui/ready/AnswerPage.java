// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.ready;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.dmascope.analysis.ready.Party;
import org.dmascope.analysis.ready.Readiness;
import org.dmascope.analysis.ready.ReadyRow;
import org.dmascope.ui.errors.Failures;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.parts.TableClipboard;
import org.dmascope.ui.table.RowTable;
import org.dmascope.ui.widgets.Named;
import org.dmascope.ui.words.FactCells;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The answer: the verdict, every condition as a row, all about the selected one below; ways to keep it and to go on from it. */
final class AnswerPage extends WizardPage {
    private static final int WIDTH = 1080;
    private static final int HEIGHT = 430;
    private static final int LINES = 6;
    private static final int MOST_NAMED = 4;

    private final Look look;
    private final Runnable ask;
    private final Consumer<Readiness> path;
    private final Consumer<Readiness> trials;
    private Label icon;
    private Label verdict;
    private RowTable<ReadyLine> table;
    private Text detail;
    private List<Button> buttons = List.of();
    private Button toPath;
    private Readiness shown;
    private boolean busy;

    /**
     * @param ask    called when the page is shown: the pair may be another one
     * @param path   leads to the path of the pair
     * @param trials leads to trials of the pair
     */
    AnswerPage(Look look, Runnable ask, Consumer<Readiness> path, Consumer<Readiness> trials) {
        super("answer", Messages.title, null); //$NON-NLS-1$
        this.look = look;
        this.ask = ask;
        this.path = path;
        this.trials = trials;
        setDescription(Messages.answerText);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(10, 8).spacing(4, 6).applyTo(area);
        Composite head = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        icon = new Label(head, SWT.NONE);
        icon.setImage(look.image(FactCells.UNKNOWN_ICON));
        verdict = new Label(head, SWT.WRAP);
        verdict.setFont(look.font(Face.BOLD));
        verdict.setData("test.id", "readyVerdict"); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(verdict);
        Composite rows = new Composite(area, SWT.BORDER);
        GridLayoutFactory.fillDefaults().applyTo(rows);
        GridDataFactory.fillDefaults().grab(true, true).hint(look.scaled(WIDTH), look.scaled(HEIGHT)).applyTo(rows);
        table = new RowTable<>(rows, look, ReadyLine.columns(), ReadyLine::key, false);
        table.setNouns(Messages.condition, Messages.conditions);
        table.setHeading(l -> l.row() == null);
        table.control().setData("test.id", "readyRows"); //$NON-NLS-1$ //$NON-NLS-2$
        table.onSelection(some -> detail.setText(some.isEmpty() ? "" : some.getFirst().words())); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        Composite below = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(below);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(below);
        detail = Named.as(Messages.detail, look.paint(new Text(below, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER), Token.BASE, Token.TEXT));
        detail.setData("test.id", "readyDetail"); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, detail.getLineHeight() * LINES).applyTo(detail);
        buttons(area);
        setControl(area);
        show();
    }

    private void buttons(Composite area) {
        Composite bar = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        buttons = List.of(button(bar, Messages.copyText, "readyCopyText", () -> TableClipboard.put(bar.getDisplay(), ReadyFiles.text(shown, false))), //$NON-NLS-1$
                button(bar, Messages.copyJson, "readyCopyJson", () -> TableClipboard.put(bar.getDisplay(), ReadyFiles.text(shown, true))), //$NON-NLS-1$
                button(bar, Messages.save, "readySave", this::save), //$NON-NLS-1$
                toPath = button(bar, Messages.showPath, "readyPath", () -> path.accept(shown)), //$NON-NLS-1$
                button(bar, Messages.showTrials, "readyTrials", () -> trials.accept(shown))); //$NON-NLS-1$
        GridLayoutFactory.fillDefaults().numColumns(buttons.size()).spacing(6, 0).applyTo(bar);
    }

    private static Button button(Composite bar, String words, String id, Runnable does) {
        Button b = new Button(bar, SWT.PUSH);
        b.setText(words);
        b.setData("test.id", id); //$NON-NLS-1$
        b.addListener(SWT.Selection, e -> does.run());
        return b;
    }

    private void save() {
        IStatus s = ReadyFiles.ask(getShell(), shown);
        if (s.getSeverity() == IStatus.ERROR) {
            Failures.show(s);
        }
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            ask.run();
            table.control().setFocus();
        }
    }

    /** The question was asked; nothing is known yet. */
    void begin() {
        shown = null;
        busy = true;
        table.replaceRows(List.of());
        detail.setText(""); //$NON-NLS-1$
        setMessage(Messages.looking);
        show();
    }

    /** @param found null when the devices are not there @param note why it is not the whole, "" when it is @param last whether nothing more comes */
    void found(Readiness found, String note, boolean last) {
        if (getControl() == null || getControl().isDisposed()) {
            return;
        }
        shown = found;
        busy = !last;
        table.setRows(found == null ? List.of() : ReadyLine.of(found));
        table.selection().stream().findFirst().ifPresent(l -> detail.setText(l.words()));
        setMessage(note.isEmpty() ? Messages.answerText : note, note.isEmpty() || !last ? NONE : WARNING);
        show();
    }

    private void show() {
        buttons.forEach(b -> b.setEnabled(shown != null));
        toPath.setEnabled(shown != null && shown.pair().path() != null);
        icon.setImage(look.image(shown == null ? FactCells.UNKNOWN_ICON : switch (shown.verdict()) {
            case READY -> "ok"; //$NON-NLS-1$
            case NOT_READY -> "error"; //$NON-NLS-1$
            case NOT_KNOWN -> FactCells.UNKNOWN_ICON;
        }));
        verdict.setText(shown == null ? busy ? Messages.looking : Messages.gone : sentence(shown).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        ((Composite) getControl()).layout(true, true);
        setPageComplete(!busy);
    }

    /** Never ready on a guess: what could not be told is named. */
    private static String sentence(Readiness r) {
        Party from = r.pair().exporter();
        Party to = r.pair().importer();
        String limits = r.limiting().isEmpty() ? "" : NLS.bind(Messages.limited, some(r.limiting())); //$NON-NLS-1$
        return NLS.bind(Messages.fromTo, from.label(), to.label()) + switch (r.verdict()) {
            case READY -> Messages.ready;
            case NOT_READY -> NLS.bind(Messages.notReady, some(r.blocking())) + (r.open().isEmpty() ? "" : NLS.bind(Messages.openBesides, r.open().size())); //$NON-NLS-1$
            case NOT_KNOWN -> NLS.bind(Messages.notKnown, some(r.open()));
        } + limits;
    }

    private static String some(List<ReadyRow> rows) {
        String named = rows.stream().limit(MOST_NAMED).map(x -> x.about().id()).collect(Collectors.joining(", ")); //$NON-NLS-1$
        return rows.size() > MOST_NAMED ? NLS.bind(Messages.andMore, named, rows.size() - MOST_NAMED) : named;
    }

    /** What was found, null for nothing yet. */
    Readiness found() {
        return shown;
    }

    boolean busy() {
        return busy;
    }

    RowTable<ReadyLine> table() {
        return table;
    }
}
