// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.foreign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Names;
import org.dmascope.core.Reading;
import org.dmascope.core.foreign.Foreign;
import org.dmascope.core.foreign.ForeignFiles;
import org.dmascope.core.foreign.ForeignKind;
import org.dmascope.core.source.PciIds;
import org.eclipse.osgi.util.NLS;

/**
 * What a file or a text turned out to be.
 *
 * @param kinds   in words, "" when it was not looked into
 * @param holds   what can be shown of it
 * @param unknown what will be unknown
 * @param notes   what was not understood, and where it is cut
 * @param problem why it cannot be opened, null when it can
 */
public record ForeignPreview(String kinds, String holds, String unknown, List<String> notes, String problem) {
    /** A larger one would keep the window waiting; it is recognised when it is read. */
    private static final long MOST = 4 << 20;
    private static final int MOST_NOTES = 6;

    /** Of a file. */
    public static ForeignPreview of(Path file) {
        try {
            if (Files.isRegularFile(file) && Files.size(file) > MOST) {
                return new ForeignPreview("", Messages.large, "", List.of(), null); //$NON-NLS-1$ //$NON-NLS-2$
            }
        } catch (IOException e) {
            return refused(String.valueOf(e.getMessage()));
        }
        return of(ForeignFiles.open(file));
    }

    /** Of a text that was pasted, UTF-8. */
    static ForeignPreview of(byte[] text) {
        return text.length > MOST ? new ForeignPreview("", Messages.large, "", List.of(), null) : of(ForeignFiles.parse(Messages.pasted, text)); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static ForeignPreview refused(String why) {
        return new ForeignPreview("", "", "", List.of(), why); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }

    private static ForeignPreview of(Reading<Foreign> opened) {
        if (!(opened instanceof Reading.Ok<Foreign>(String path, Foreign f))) {
            return refused(Diagnostic.of(Foreign.SOURCE, opened, null).reason());
        }
        Snapshot s = Snapshots.of(f.read(Instant.now(), PciIds.none()));
        String holds = NLS.bind(Messages.holds, new Object[] { s.devices().stream().filter(d -> d.pci() != null).count(), s.buffers().size(), s.regions().size() });
        List<String> notes = f.diagnostics().stream().limit(MOST_NOTES).map(d -> d.line() > 0 ? NLS.bind(Messages.atLine, d.line(), Names.display(d.reason())) : Names.display(d.reason())).toList();
        return new ForeignPreview(joined(f, ForeignKind::words), holds, joined(f, ForeignKind::unknown), notes, null);
    }

    private static String joined(Foreign f, java.util.function.Function<ForeignKind, String> part) {
        return f.kinds().stream().map(part).collect(Collectors.joining("; ")); //$NON-NLS-1$
    }

    /** All of it, a line each. */
    String text() {
        if (problem != null) {
            return problem;
        }
        StringBuilder out = new StringBuilder();
        if (!kinds.isEmpty()) {
            out.append(NLS.bind(Messages.recognised, kinds)).append('\n');
        }
        out.append(holds);
        if (!unknown.isEmpty()) {
            out.append('\n').append(NLS.bind(Messages.unknown, unknown));
        }
        notes.forEach(n -> out.append('\n').append(NLS.bind(Messages.note, n)));
        return out.toString();
    }
}
