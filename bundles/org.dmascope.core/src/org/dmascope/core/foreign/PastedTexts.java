// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

import java.util.EnumSet;
import java.util.Set;

import org.dmascope.core.ProblemList;

/** Texts that people paste into bug reports: finds out what one holds, and plants all of it. */
final class PastedTexts {
    /** Why a path has no answer where several kinds of text stand together. */
    static final String SILENT = "the text does not say this";

    private PastedTexts() {
    }

    /** What a text holds, none when nothing is recognised. */
    static Set<ForeignKind> kinds(String text) {
        Set<ForeignKind> kinds = EnumSet.noneOf(ForeignKind.class);
        if (BufinfoText.region(text) != null) {
            kinds.add(ForeignKind.BUFINFO);
        }
        if (GemText.seen(text)) {
            kinds.add(ForeignKind.GEM_INFO);
        }
        if (RdmaText.seen(text)) {
            kinds.add(ForeignKind.RDMA);
        }
        if (LspciParser.seen(text)) {
            kinds.add(ForeignKind.LSPCI);
        }
        return kinds;
    }

    /** Why a path has no answer: one kind says it in its words, several together. */
    static String silence(Set<ForeignKind> kinds, String path) {
        if (kinds.size() == 1) {
            return kinds.iterator().next().silence(path);
        }
        return kinds.contains(ForeignKind.LSPCI) && path.startsWith("/sys/devices/") ? ForeignKind.LSPCI.silence(path) : SILENT;
    }

    static void plant(String text, Set<ForeignKind> kinds, PlantedRoot root, ProblemList problems) {
        if (kinds.contains(ForeignKind.LSPCI)) {
            LspciDump.plant(text, root, problems);
        }
        if (kinds.contains(ForeignKind.BUFINFO)) {
            BufinfoText.plant(text, root, problems);
        }
        if (kinds.contains(ForeignKind.GEM_INFO)) {
            GemText.plant(text, root, problems);
        }
        if (kinds.contains(ForeignKind.RDMA)) {
            RdmaText.plant(text, root, problems);
        }
    }
}
