// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.parts;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** A file that is there whole or not at all, and the question where it shall be. */
public final class WholeFile {
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
        return chosen == null ? null : Path.of(forms.stream().anyMatch(f -> chosen.endsWith(f.suffix())) ? chosen : chosen + forms.get(Math.max(0, dialog.getFilterIndex())).suffix());
    }

    /** Writes beside the file and then puts it in its place; a failure leaves what was there, and nothing else. */
    public static void write(Path file, Content content) throws IOException {
        Path partial = file.resolveSibling(file.getFileName() + ".partial"); //$NON-NLS-1$
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial))) {
                content.write(out);
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
