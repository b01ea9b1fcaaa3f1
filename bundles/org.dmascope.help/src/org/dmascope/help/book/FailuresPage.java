// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.book;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.dmascope.core.catalogue.FailureStage;
import org.dmascope.core.catalogue.KnownErrno;
import org.dmascope.core.catalogue.KnownErrnos;
import org.dmascope.core.catalogue.KnownFailure;
import org.dmascope.core.catalogue.KnownFailures;
import org.eclipse.osgi.util.NLS;

/** Why did it fail: the stages, how to ask, and every known cause by its errno; made from the table that the program explains with. */
final class FailuresPage {
    private FailuresPage() {
    }

    static String xhtml() {
        Xhtml out = new Xhtml(Messages.failuresTitle).paragraph(Messages.failuresLead).paragraph(Messages.failuresHow).paragraph(Messages.failuresProcess);
        out.heading(2, "stages", Messages.failuresStages).list(); //$NON-NLS-1$
        for (FailureStage s : FailureStage.values()) {
            String calls = s.calls().isEmpty() ? "" : ": " + Xhtml.code(String.join(", ", s.calls())); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            out.row(s.word(), Xhtml.escape(s.text()) + calls);
        }
        out.end();
        KnownErrnos errnos = KnownErrnos.load();
        Map<String, String> seen = new LinkedHashMap<>();
        List<KnownFailure> all = KnownFailures.load().all();
        for (KnownErrno e : errnos.all()) {
            List<KnownFailure> of = all.stream().filter(f -> f.errnos().contains(e.name())).toList();
            if (!of.isEmpty()) {
                out.heading(2, e.name(), NLS.bind(Messages.failuresErrno, new Object[] { e.name(), e.number(), e.text() }));
                of.forEach(f -> cause(out, f, seen.put(f.id(), e.name())));
            }
        }
        return out.toString();
    }

    /** @param before the errno under which it stands already; null when it is new */
    private static void cause(Xhtml out, KnownFailure f, String before) {
        if (before != null) {
            out.paragraph("<a href=\"#" + GeneratedPages.anchor(f.rule()) + "\">" + Xhtml.escape(f.rule()) + "</a>: " + Xhtml.escape(f.cause())); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            return;
        }
        String importers = String.join(", ", Stream.concat(f.drivers().stream().sorted(), f.traits().stream().sorted().map(t -> t.word())).toList()); //$NON-NLS-1$
        out.heading(3, GeneratedPages.anchor(f.rule()), f.rule()).paragraph(Xhtml.escape(f.cause())).list()
                .row(Messages.failuresStages, Xhtml.code(String.join(", ", f.stages().stream().sorted().map(s -> s.word()).toList()))) //$NON-NLS-1$
                .row(Messages.exporters, Xhtml.code(String.join(", ", f.exporters().stream().sorted().toList()))).row(Messages.importers, Xhtml.code(importers)) //$NON-NLS-1$
                .row(Messages.failuresKernel, Xhtml.code(String.join(", ", f.conditions().stream().map(Object::toString).toList()))) //$NON-NLS-1$
                .row(Messages.failuresTell, Xhtml.escape(f.tell())).row(Messages.failuresRemedy, Xhtml.escape(f.remedy())).row(Messages.ruleSource, Xhtml.code(f.source())).end();
    }
}
