// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.find;

import java.util.List;
import java.util.Optional;

import org.dmascope.ui.commands.ShowViewHandler;
import org.dmascope.ui.errors.Failures;
import org.dmascope.ui.filter.Completion;
import org.dmascope.ui.filter.FilterAssist;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.menu.ObjectMenu;
import org.dmascope.ui.menu.TreeCommands;
import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.parts.TableClipboard;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.status.StatusText;
import org.dmascope.ui.tree.LineTree;
import org.dmascope.ui.tree.SubjectLine;
import org.dmascope.ui.widgets.Named;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;

/**
 * Looks for buffers, attachments, holders, devices and events on all open hosts at once, off the display thread. Enter on a result shows
 * its host and selects it.
 */
public final class FindView extends ViewPart {
    public static final String ID = "org.dmascope.ui.view.find"; //$NON-NLS-1$
    private static final int DELAY_MS = 200;

    private OpenHosts hosts;
    private LinkedSelection selection;
    private LineTree tree;
    private Text text;
    private Button stop;
    private Label count;
    private Job job;
    private FilterAssist assist;
    private int searches;

    /** Opens the view and looks for a text. */
    public static void find(IWorkbenchWindow window, String words) {
        if (ShowViewHandler.show(window, ID) instanceof FindView v) {
            v.find(words);
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        Look look = getSite().getService(Look.class);
        hosts = getSite().getService(OpenHosts.class);
        selection = getSite().getService(LinkedSelection.class);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(6, 3).spacing(6, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        new Label(bar, SWT.NONE).setImage(look.image("filter")); //$NON-NLS-1$
        text = new Text(bar, SWT.SINGLE | SWT.BORDER | SWT.ICON_CANCEL);
        text.setMessage(Messages.hint);
        text.setToolTipText(Messages.hint);
        Named.as(Messages.hint, text);
        text.setData("test.id", "find"); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
        count = new Label(bar, SWT.RIGHT);
        count.setForeground(look.color(Token.DIM));
        GridDataFactory.fillDefaults().hint(190, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(count);
        stop = new Button(bar, SWT.PUSH);
        stop.setText(Messages.stop);
        stop.setEnabled(false);
        stop.addListener(SWT.Selection, e -> cancel());
        Composite below = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(below);
        tree = new LineTree(below, look, "found", getPartName(), Messages.hint, Messages.noMatch, l -> { }); //$NON-NLS-1$
        tree.otherwise("filter", Messages.start, Messages.startText); //$NON-NLS-1$
        tree.show(List.of(), s -> null);
        text.addListener(SWT.Modify, e -> search());
        text.addListener(SWT.FocusIn, e -> assist());
        text.addListener(SWT.KeyDown, e -> {
            if (assist().open()) {
                return; // the key is for the list
            }
            if (e.keyCode == SWT.ARROW_DOWN || e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR) {
                tree.setFocus();
                e.doit = false;
            } else if (e.keyCode == SWT.ESC) {
                text.setText(""); //$NON-NLS-1$
                e.doit = false;
            }
        });
        tree.viewer().addOpenListener(e -> open(tree.selected()));
        getSite().setSelectionProvider(tree.viewer());
        setTitleImage(look.image("filter")); //$NON-NLS-1$
        TreeCommands.attach(getSite(), tree, s -> selection.rows().find(s));
        TableClipboard.handle(getSite(), Commands.FIND, () -> {
            text.setFocus();
            text.selectAll();
        });
        ObjectMenu.attach(getSite(), tree.viewer().getTree(), tree.viewer());
        tree.viewer().getTree().addListener(SWT.MenuDetect, e -> select(tree.selected()));
        StatusText.attach(getSite(), getViewSite().getActionBars(), parent);
    }

    /** Looks for a text as if it were typed. */
    public void find(String words) {
        text.setText(words);
    }

    private void search() {
        cancel();
        int mine = ++searches;
        String wanted = text.getText();
        List<Search.Source> sources = hosts.all().stream().filter(h -> h.snapshot() != null).map(h -> new Search.Source(h.spec(), h.title(), h.rows())).toList();
        job = Job.create(NLS.bind(Messages.searching, wanted), monitor -> {
            Search.Result r = Search.run(wanted, sources, monitor::isCanceled);
            text.getDisplay().asyncExec(() -> show(mine, wanted, sources.size(), r));
            return r == null ? Status.CANCEL_STATUS : Status.OK_STATUS;
        });
        stop.setEnabled(true);
        job.schedule(DELAY_MS);
    }

    private void cancel() {
        if (job != null) {
            job.cancel();
            job = null;
        }
        stop.setEnabled(false);
    }

    /** Offers what occurs on the open hosts. */
    private FilterAssist assist() {
        if (assist == null) {
            assist = new FilterAssist(text, () -> hosts.all().stream().map(OpenHost::rows).flatMap(Search::rows).limit(Completion.ROWS).toList());
        }
        return assist;
    }

    /** @param r null when it was cancelled */
    private void show(int search, String wanted, int read, Search.Result r) {
        if (text.isDisposed() || search != searches) {
            return;
        }
        stop.setEnabled(false);
        if (r == null) {
            count.setText(Messages.stopped);
            return;
        }
        if (assist != null || r.problem() != null) {
            assist().problem(r.problem());
        }
        if (r.problem() != null) {
            tree.otherwise("warning", r.problem(), ""); //$NON-NLS-1$ //$NON-NLS-2$
        } else if (wanted.isBlank()) {
            tree.otherwise("filter", Messages.start, Messages.startText); //$NON-NLS-1$
        } else {
            tree.otherwise("ok", NLS.bind(Messages.nothing, wanted), NLS.bind(Messages.looked, read)); //$NON-NLS-1$
        }
        tree.show(FindLines.of(r), s -> null);
        count.setText(wanted.isBlank() || r.problem() != null ? "" : r.shown() < r.total() ? NLS.bind(Messages.firstOf, r.shown(), r.total()) : NLS.bind(Messages.found, r.total())); //$NON-NLS-1$
    }

    /** Shows the host of a result, selects it, and brings its table up without taking the focus; what Enter does. */
    public void open(SubjectLine l) {
        if (!select(l)) {
            return;
        }
        selection.follow(this);
        try {
            getSite().getPage().showView("org.dmascope.ui.view." + table(l.subject().kind()), null, IWorkbenchPage.VIEW_VISIBLE); //$NON-NLS-1$
        } catch (PartInitException e) {
            Failures.show(e.getStatus());
        }
    }

    private boolean select(SubjectLine l) {
        if (l == null || l.subject() == null) {
            return false;
        }
        Optional<OpenHost> host = hosts.find(l.host());
        host.ifPresent(h -> {
            selection.show(h);
            selection.select(l.subject(), this);
        });
        if (host.isEmpty()) {
            getViewSite().getActionBars().getStatusLineManager().setMessage(Messages.hostGone);
        }
        return host.isPresent();
    }

    private static String table(Kind kind) {
        return switch (kind) {
            case BUFFER -> "buffers"; //$NON-NLS-1$
            case ATTACHMENT -> "attachments"; //$NON-NLS-1$
            case HOLDER -> "holders"; //$NON-NLS-1$
            case DEVICE -> "devices"; //$NON-NLS-1$
            case EVENT -> "events"; //$NON-NLS-1$
            case MEMORY -> "memory"; //$NON-NLS-1$
            case CGROUP -> "cgroups"; //$NON-NLS-1$
            case REGION -> "mrs"; //$NON-NLS-1$
            case PATH -> "paths"; //$NON-NLS-1$
            case FINDING -> "findings"; //$NON-NLS-1$
        };
    }

    /** What was found, for tests. */
    public LineTree tree() {
        return tree;
    }

    /** "first 500 of 1204", for tests. */
    public String count() {
        return count.getText();
    }

    @Override
    public void setFocus() {
        text.setFocus();
    }

    @Override
    public void dispose() {
        if (job != null) {
            job.cancel();
        }
        super.dispose();
    }
}
