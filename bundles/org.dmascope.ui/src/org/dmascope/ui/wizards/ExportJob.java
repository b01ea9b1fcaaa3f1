// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.wizards;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.dmascope.export.ExportRequest;
import org.dmascope.ui.errors.Failures;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

/** Writes an export beside its place and moves it there when it is whole; what was there before is replaced at once or not at all. */
public final class ExportJob extends Job {
    private static final int BUFFER = 1 << 16;
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
        Path part = file.resolveSibling("." + file.getFileName() + ".part"); //$NON-NLS-1$ //$NON-NLS-2$
        try {
            try (OutputStream out = new Watched(new BufferedOutputStream(Files.newOutputStream(part), BUFFER), monitor)) {
                choice.format().write(new ExportRequest(choice.snapshot(), choice.view(), choice.filter(), 0), out);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return Status.OK_STATUS;
        } catch (OperationCanceledException e) {
            return gone(part, Status.CANCEL_STATUS);
        } catch (IOException e) {
            return gone(part, Failures.of(NLS.bind(Messages.notWritten, file), e.getClass().getSimpleName() + ": " + e.getMessage(), Messages.writeRemedy, e)); //$NON-NLS-1$
        }
    }

    private static IStatus gone(Path part, IStatus why) {
        try {
            Files.deleteIfExists(part);
            return why;
        } catch (IOException e) {
            return Failures.of(NLS.bind(Messages.notDeleted, part), e.getMessage(), null, e);
        }
    }
}
