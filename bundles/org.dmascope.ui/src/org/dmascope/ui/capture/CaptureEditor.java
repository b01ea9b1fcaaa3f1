// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;

import org.dmascope.analysis.Applied;
import org.dmascope.analysis.diff.GrowthRow;
import org.dmascope.analysis.diff.StepRow;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Reading;
import org.dmascope.session.CaptureManifest;
import org.dmascope.session.Captures;
import org.dmascope.session.HostSpec;
import org.dmascope.session.Series;
import org.dmascope.session.SeriesStep;
import org.dmascope.session.SurveyReading;
import org.dmascope.ui.compare.CompareHandler;
import org.dmascope.ui.compare.CompareSide;
import org.dmascope.ui.compare.GrowthColumns;
import org.dmascope.ui.diagnostics.DiagnosticColumns;
import org.dmascope.ui.live.HostListener;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.parts.PartTools;
import org.dmascope.ui.parts.ReadOnlyEditor;
import org.dmascope.ui.parts.TableClipboard;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.status.StatusText;
import org.dmascope.ui.table.RowTable;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;

/**
 * A capture: what it says about itself, how much is in it, what could not be read when it was made. While it is the active part, the views
 * show the capture as they show a live host. Of a series they show the step that the slider stands on; below it says what each step changed and what grew.
 */
public final class CaptureEditor extends ReadOnlyEditor {
    public static final String ID = "org.dmascope.ui.editor.capture"; //$NON-NLS-1$
    /** A series may be recorded while it is shown. */
    private static final int LOOK_MS = 2000;

    private OpenHosts hosts;
    private LinkedSelection selection;
    private OpenHost host;
    private Path file;
    private Summary summary;
    private SeriesBar bar;
    private CTabFolder folder;
    private SashForm over;
    private RowTable<StepRow> steps;
    private RowTable<GrowthRow> growth;
    private RowTable<Diagnostic> missing;
    private SeriesJob job;
    private FileTime seen;

    private final HostListener watch = new HostListener() {
        @Override
        public void hostChanged(OpenHost changed) {
            if (changed == host && host.failure() != null) {
                summary.failed(host.failure());
            }
        }

        @Override
        public void hostRead(OpenHost changed, Applied applied) {
            if (changed == host) {
                fill();
            }
        }
    };

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        hosts = site.getService(OpenHosts.class);
        selection = site.getService(LinkedSelection.class);
        file = file(input);
        host = hosts.open(new HostSpec.Capture(file));
    }

    private static Path file(IEditorInput input) throws PartInitException {
        IPathEditorInput path = Adapters.adapt(input, IPathEditorInput.class);
        if (path == null) {
            throw new PartInitException(NLS.bind(Messages.noFile, input.getName()));
        }
        return path.getPath().toPath();
    }

    @Override
    public void createPartControl(Composite parent) {
        Look look = getSite().getService(Look.class);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        setTitleImage(look.image("capture")); //$NON-NLS-1$
        bar = new SeriesBar(parent, look, new SeriesBar.Told(this::step, this::compare));
        folder = new CTabFolder(parent, SWT.BOTTOM | SWT.FLAT);
        folder.setTabHeight(0); // a capture that is no series has one page
        GridDataFactory.fillDefaults().grab(true, true).applyTo(folder);
        Composite about = new Composite(folder, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(about);
        summary = new Summary(about, look);
        missing = new RowTable<>(about, look, DiagnosticColumns.all(), DiagnosticColumns::key, true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(missing.control());
        page(Messages.about, about, 0);
        folder.setSelection(0);
        tables(look);
        StatusText.attach(getSite(), getEditorSite().getActionBars(), parent);
        hosts.add(watch);
        look();
        if (host.readings() == 0) {
            hosts.read(host);
        } else {
            fill();
        }
        selection.show(host);
    }

    private void page(String title, Control content, int at) {
        CTabItem page = new CTabItem(folder, SWT.NONE, at);
        page.setText(title);
        page.setControl(content);
    }

    private void tables(Look look) {
        over = new SashForm(folder, SWT.HORIZONTAL | SWT.SMOOTH);
        steps = new RowTable<>(over, look, StepColumns.all(), StepColumns::key, true);
        steps.control().setData("test.id", "steps"); //$NON-NLS-1$ //$NON-NLS-2$
        steps.setNouns(Messages.step, Messages.steps);
        steps.onOpen(r -> bar.steps().stream().filter(s -> s.number() == r.number()).findFirst().ifPresent(bar::go));
        growth = new RowTable<>(over, look, GrowthColumns.all(), GrowthColumns::key, true);
        growth.control().setData("test.id", "growth"); //$NON-NLS-1$ //$NON-NLS-2$
        growth.setNouns(Messages.group, Messages.growth);
        over.setWeights(45, 55);
        TableClipboard.attach(getSite(), missing);
        TableClipboard.handle(getSite(), IWorkbenchCommandConstants.EDIT_COPY,
                () -> TableClipboard.put(folder.getDisplay(), steps.control().isFocusControl() ? steps.tsv(steps.chosen()) : growth.control().isFocusControl() ? growth.tsv(growth.chosen()) : missing.tsv(missing.chosen())));
        TableClipboard.handle(getSite(), IWorkbenchCommandConstants.EDIT_SELECT_ALL,
                () -> (steps.control().isFocusControl() ? steps : growth.control().isFocusControl() ? growth : missing).selectAll());
    }

    /** Looks for steps, now and again: their heads cost nothing. */
    private void look() {
        Job.createSystem(NLS.bind(Messages.reading, file.getFileName()), monitor -> {
            FileTime now = changed();
            Reading<Series> opened = Objects.equals(now, seen) || !Series.is(file) ? null : Series.open(file);
            if (opened instanceof Reading.Ok<Series>(String path, Series series)) {
                try (series) {
                    List<SeriesStep> all = series.steps();
                    onDisplay(() -> follow(now, all));
                }
            }
            return Status.OK_STATUS;
        }).schedule();
    }

    private FileTime changed() {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return seen; // reading it says what is wrong
        }
    }

    private void follow(FileTime now, List<SeriesStep> all) {
        boolean first = seen == null;
        seen = now;
        bar.show(all);
        if (first) {
            page(Messages.stepsAndGrowth, over, 0);
            folder.setTabHeight(SWT.DEFAULT);
            folder.setSelection(0);
            job = new SeriesJob(folder.getDisplay(), file, hosts.tiers(), this::told);
            again();
        }
        job.again();
    }

    private void again() {
        folder.getDisplay().timerExec(LOOK_MS, () -> {
            if (!folder.isDisposed()) {
                look();
                again();
            }
        });
    }

    private void told(SeriesSteps all) {
        if (!folder.isDisposed()) {
            steps.setRows(all.steps());
            if (bar.step() != null) {
                mark(bar.step());
            }
            growth.setRows(all.growth());
            hosts.series(host, all.takenAt(), all.past());
        }
    }

    private void step(SeriesStep s) {
        hosts.choose(host, s.name());
        mark(s);
    }

    /** The line of the shown step is in sight. */
    private void mark(SeriesStep s) {
        String key = Integer.toString(s.number());
        steps.reveal(key);
        steps.select(key);
    }

    private void compare() {
        StepDialog dialog = new StepDialog(getSite().getShell(), bar.steps(), bar.step());
        if (dialog.open() == Window.OK) {
            CompareHandler.open(getSite().getWorkbenchWindow(), dialog.pair().stream().map(s -> CompareSide.of(new HostSpec.Capture(file, s.name()))).toList());
        }
    }

    private void fill() {
        List<Diagnostic> gaps = host.snapshot() == null ? List.of() : host.snapshot().diagnostics();
        missing.setRows(gaps);
        missing.control().setVisible(!gaps.isEmpty());
        SurveyReading shown = host.reading();
        Job.createSystem(NLS.bind(Messages.reading, file.getFileName()), monitor -> {
            Reading<CaptureManifest> r = Captures.manifest(file, shown);
            onDisplay(() -> manifest(r));
            return Status.OK_STATUS;
        }).schedule();
    }

    private void onDisplay(Runnable action) {
        if (!folder.isDisposed()) {
            folder.getDisplay().asyncExec(() -> {
                if (!folder.isDisposed()) {
                    action.run();
                }
            });
        }
    }

    private void manifest(Reading<CaptureManifest> r) {
        if (r instanceof Reading.Ok<CaptureManifest> ok) {
            summary.show(ok.value(), host);
        } else {
            summary.failed(Diagnostic.of("capture", r, null).reason()); //$NON-NLS-1$
        }
    }

    /** What the summary says, for tests. */
    public String summary() {
        return summary.words();
    }

    /** Which step is shown; "" when it is no series. */
    public String stepWords() {
        return bar.words();
    }

    /** The steps of a series. */
    public RowTable<?> steps() {
        return steps;
    }

    /** What grew over them. */
    public RowTable<?> growth() {
        return growth;
    }

    @Override
    public void setFocus() {
        (bar.visible() ? bar.focus() : missing.control()).setFocus();
        selection.show(host);
    }

    @Override
    public void dispose() {
        if (hosts != null) {
            hosts.remove(watch);
            if (job != null) {
                job.cancel();
            }
            hosts.close(host);
            PartTools.giveBackThePlace(getSite());
        }
        super.dispose();
    }
}
