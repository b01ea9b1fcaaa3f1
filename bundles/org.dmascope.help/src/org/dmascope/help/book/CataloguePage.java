// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.book;

import java.util.List;
import java.util.Locale;

import org.dmascope.core.axis.Word;
import org.dmascope.core.catalogue.Catalogue;
import org.dmascope.core.catalogue.KnownExporter;
import org.dmascope.core.catalogue.KnownImporter;

/** The known exporters and importers, made from the tables that the program infers with. */
final class CataloguePage {
    private CataloguePage() {
    }

    static String xhtml() {
        Catalogue catalogue = Catalogue.load();
        Xhtml out = new Xhtml(Messages.catalogueTitle).paragraph(Messages.catalogueLead).heading(2, "exporters", Messages.exporters); //$NON-NLS-1$
        catalogue.exporters().forEach(e -> exporter(out, e));
        out.heading(2, "importers", Messages.importers); //$NON-NLS-1$
        catalogue.importers().forEach(i -> importer(out, i));
        return out.toString();
    }

    private static void exporter(Xhtml out, KnownExporter e) {
        out.heading(3, GeneratedPages.anchor(e.rule()), e.rule()).list().row(Messages.expNames, names(e.expNames())).row(Messages.driver, text(e.driver()))
                .row(Messages.memory, e.fixed() ? Messages.memoryFixed : Messages.memoryMovable)
                .row(Messages.pinOperation, Xhtml.escape(e.pinOp().name().toLowerCase(Locale.ROOT)))
                .row(Messages.revokes, e.revokes() ? Messages.yes : Messages.no).row(Messages.placement, word(e.placement()))
                .row(Messages.operations, names(e.ops())).row(Messages.remark, text(e.remark())).row(Messages.ruleSource, Xhtml.code(e.source())).end();
    }

    private static void importer(Xhtml out, KnownImporter i) {
        out.heading(3, GeneratedPages.anchor(i.rule()), i.rule()).list().row(Messages.driver, names(i.drivers())).row(Messages.devices, names(i.devices()))
                .row(Messages.importerKind, word(i.importer())).row(Messages.attachmentClass, word(i.kind()))
                .row(Messages.revocable, i.revocable() == null ? "" : i.revocable() ? Messages.yes : Messages.no).row(Messages.operations, names(i.ops())) //$NON-NLS-1$
                .row(Messages.callback, names(i.callbacks())).row(Messages.remark, text(i.remark())).row(Messages.ruleSource, Xhtml.code(i.source())).end();
    }

    private static String word(Word w) {
        return w == null ? "" : Xhtml.escape(w.word()); //$NON-NLS-1$
    }

    private static String text(String s) {
        return s == null ? "" : Xhtml.escape(s); //$NON-NLS-1$
    }

    private static String names(List<String> words) {
        return Xhtml.code(String.join(", ", words)); //$NON-NLS-1$
    }
}
