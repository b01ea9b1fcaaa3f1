// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.trial;

import java.util.Objects;

/**
 * What a kind of exporter or importer does when it is tried; said before anything is done. All texts are English sentences or phrases.
 *
 * @param role       which side it is
 * @param id         short stable word: {@code udmabuf}, {@code prime}
 * @param title      a few words for people
 * @param nodes      which device nodes it opens
 * @param rights     what is needed to do so
 * @param does       what it attaches, maps and pins
 * @param onExporter side effects on the exporter and its memory
 * @param onImporter side effects on the importer
 * @param undo       what undoes it
 * @param refused    why it is never tried; null when it may be
 */
public record TrialKind(TrialRole role, String id, String title, String nodes, String rights, String does, String onExporter, String onImporter, String undo,
        String refused) {
    public TrialKind {
        Objects.requireNonNull(role);
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        Objects.requireNonNull(nodes);
        Objects.requireNonNull(rights);
        Objects.requireNonNull(does);
        Objects.requireNonNull(onExporter);
        Objects.requireNonNull(onImporter);
        Objects.requireNonNull(undo);
    }
}
