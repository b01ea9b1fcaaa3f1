// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.parts;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** A file that is there whole or not at all, and the question where it shall be. */
public final class WholeFile {
    private static final int BUFFER = 1 << 16;

    /** What stands in it. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** One of the forms that a file can have. @param suffix with the point */
    public record Form(String suffix, String label) {
    }

    private WholeFile() {
    }

    /** Asks where to. @param name of the file without suffix @return null when the user wants none; ends with the suffix of a form */
    public static Path ask(Shell shell, String title, String name, List<Form> forms) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(title);
        dialog.setFilterNames(forms.stream().map(Form::label).toArray(String[]::new));
        dialog.setFilterExtensions(forms.stream().map(f -> '*' + f.suffix()).toArray(String[]::new));
        dialog.setFileName(name + forms.getFirst().suffix());
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        return chosen == null ? null : Path.of(forms.stream().anyMatch(f -> named(Path.of(chosen), f.suffix())) ? chosen : chosen + forms.get(Math.max(0, dialog.getFilterIndex())).suffix());
    }

    /** Whether a file has this ending, in any case of letters. */
    public static boolean named(Path file, String suffix) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(suffix);
    }

    /** Writes in the background; a failure is shown as that of any job. */
    public static void later(Path file, Content content) {
        Job job = Job.create(NLS.bind(Messages.writing, file.getFileName()), (IJobFunction) monitor -> written(file, content));
        job.setUser(true);
        job.schedule();
    }

    /** Writes, and says how it went. */
    public static IStatus written(Path file, Content content) {
        try {
            write(file, content);
            return Status.OK_STATUS;
        } catch (IOException e) {
            return Status.error(NLS.bind(Messages.notWritten, file, why(e)), e);
        }
    }

    /** Why a file was not written. */
    public static String why(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** What would stand in a file, for the clipboard. */
    public static String text(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            content.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail so
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** A text as content. */
    public static Content of(Supplier<String> text) {
        return out -> out.write(text.get().getBytes(StandardCharsets.UTF_8));
    }

    /** Writes beside the file and then puts it in its place; a failure leaves what was there, and nothing else. */
    public static void write(Path file, Content content) throws IOException {
        Path partial = file.resolveSibling(file.getFileName() + ".partial"); //$NON-NLS-1$
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial), BUFFER)) {
                content.write(out);
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
