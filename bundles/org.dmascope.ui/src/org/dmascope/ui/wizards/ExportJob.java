// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.wizards;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

import org.dmascope.export.ExportRequest;
import org.dmascope.ui.errors.Failures;
import org.dmascope.ui.parts.WholeFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

/** Writes an export beside its place and moves it there when it is whole; what was there before is replaced at once or not at all. */
public final class ExportJob extends Job {
    private static final long MIB = 1 << 20;

    private final ExportChoice choice;

    public ExportJob(ExportChoice choice) {
        super(NLS.bind(Messages.exporting, choice.host()));
        this.choice = choice;
        setUser(true);
    }

    /** Counts what is written and ends when it is cancelled. */
    private static final class Watched extends FilterOutputStream {
        private final IProgressMonitor monitor;
        private long bytes;

        Watched(OutputStream out, IProgressMonitor monitor) {
            super(out);
            this.monitor = monitor;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] { (byte) b }, 0, 1);
        }

        @Override
        public void write(byte[] b, int from, int length) throws IOException {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            out.write(b, from, length);
            if ((bytes + length) / MIB > bytes / MIB) {
                monitor.subTask(NLS.bind(Messages.written, (bytes + length) / MIB));
            }
            bytes += length;
        }
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(choice.file().toString(), IProgressMonitor.UNKNOWN);
        Path file = choice.file().toAbsolutePath();
        try {
            WholeFile.write(file, out -> choice.format().write(new ExportRequest(choice.snapshot(), choice.view(), choice.filter(), 0), new Watched(out, monitor)));
            return Status.OK_STATUS;
        } catch (OperationCanceledException e) {
            return Status.CANCEL_STATUS;
        } catch (IOException e) {
            return Failures.of(NLS.bind(Messages.notWritten, file), e.getClass().getSimpleName() + ": " + e.getMessage(), Messages.writeRemedy, e); //$NON-NLS-1$
        }
    }
}
