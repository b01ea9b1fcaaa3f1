// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.capture;

import java.nio.file.Path;
import java.util.List;

import org.dmascope.analysis.Applied;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Reading;
import org.dmascope.session.Captures;
import org.dmascope.session.HostSpec;
import org.dmascope.ui.diagnostics.DiagnosticColumns;
import org.dmascope.ui.live.HostListener;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.parts.PartTools;
import org.dmascope.ui.parts.TableClipboard;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.status.StatusText;
import org.dmascope.ui.table.RowTable;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;

/**
 * A capture: what it says about itself, how much is in it, what could not be read when it was made. While it is the active part, the views
 * show the capture as they show a live host.
 */
public final class CaptureEditor extends EditorPart {
    public static final String ID = "org.dmascope.ui.editor.capture"; //$NON-NLS-1$

    private OpenHosts hosts;
    private LinkedSelection selection;
    private OpenHost host;
    private Summary summary;
    private RowTable<Diagnostic> missing;

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
        host = hosts.open(new HostSpec.Capture(file(input)));
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
        summary = new Summary(parent, look);
        missing = new RowTable<>(parent, look, DiagnosticColumns.all(), DiagnosticColumns::key, true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(missing.control());
        TableClipboard.attach(getSite(), missing);
        StatusText.attach(getSite(), getEditorSite().getActionBars(), parent);
        hosts.add(watch);
        if (host.readings() == 0) {
            hosts.read(host);
        } else {
            fill();
        }
        selection.show(host);
    }

    private void fill() {
        List<Diagnostic> gaps = host.snapshot() == null ? List.of() : host.snapshot().diagnostics();
        missing.setRows(gaps);
        missing.control().setVisible(!gaps.isEmpty());
        Path file = ((HostSpec.Capture) host.spec()).file();
        Job.createSystem(NLS.bind(Messages.reading, file.getFileName()), monitor -> {
            Reading<Captures.Opened> r = Captures.open(file);
            getSite().getShell().getDisplay().asyncExec(() -> manifest(r));
            return Status.OK_STATUS;
        }).schedule();
    }

    private void manifest(Reading<Captures.Opened> r) {
        if (!missing.control().isDisposed()) {
            if (r instanceof Reading.Ok<Captures.Opened> ok) {
                summary.show(ok.value().manifest(), host);
            } else {
                summary.failed(Diagnostic.of("capture", r, null).reason()); //$NON-NLS-1$
            }
        }
    }

    /** What the summary says, for tests. */
    public String summary() {
        return summary.words();
    }

    @Override
    public void setFocus() {
        missing.control().setFocus();
        selection.show(host);
    }

    @Override
    public void dispose() {
        if (hosts != null) {
            hosts.remove(watch);
            hosts.close(host);
            PartTools.giveBackThePlace(getSite());
        }
        super.dispose();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        throw new UnsupportedOperationException("a capture is never changed"); //$NON-NLS-1$
    }

    @Override
    public void doSaveAs() {
        throw new UnsupportedOperationException("a capture is never changed"); //$NON-NLS-1$
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
