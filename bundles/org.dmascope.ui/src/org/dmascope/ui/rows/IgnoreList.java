// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.rows;

import java.util.List;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.rules.Ignore;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Reading;
import org.dmascope.session.IgnoreFile;

/**
 * Which findings are ignored on a host: the file that {@code dmascope check} reads.
 *
 * @param entries nothing when the file is not there, or cannot be understood: nothing is ignored by mistake
 * @param problem why it could not be read or understood, null when it could
 */
public record IgnoreList(List<Ignore> entries, String problem) {
    static final IgnoreList NONE = new IgnoreList(List.of(), null);

    /** Where it is kept. */
    public static IgnoreFile file(Snapshot s) {
        return IgnoreFile.of(System.getenv(), System.getProperties(), s.host() == null ? null : s.host().name());
    }

    static IgnoreList read(Snapshot s) {
        Reading<List<Ignore>> r = file(s).read();
        return r instanceof Reading.Ok<List<Ignore>>(String path, List<Ignore> list) ? new IgnoreList(list, null) : new IgnoreList(List.of(), Diagnostic.of("ignore", r, null).reason()); //$NON-NLS-1$
    }
}
