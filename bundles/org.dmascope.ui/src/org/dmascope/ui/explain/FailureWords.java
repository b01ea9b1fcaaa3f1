// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.explain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.dmascope.analysis.failure.FailureCauses;
import org.dmascope.analysis.failure.FailureHost;
import org.dmascope.analysis.failure.FailureQuery;
import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.analysis.row.HolderRow;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.Reading;
import org.dmascope.core.catalogue.FailureStage;
import org.dmascope.core.catalogue.KnownErrno;
import org.dmascope.core.source.struct.KernelCaps;
import org.dmascope.core.source.struct.StructReadings;
import org.dmascope.export.FailureExplanation;
import org.dmascope.ui.live.OpenHost;
import org.eclipse.osgi.util.NLS;

/** What {@code dmascope explain ERRNO} prints for the selected thing; by the same code. */
final class FailureWords {
    private FailureWords() {
    }

    /** An exporter and an importer, each null for any. */
    static String about(String exporter, String importer) {
        return exporter != null && importer != null ? NLS.bind(Messages.failurePair, Names.display(importer), Names.display(exporter))
                : exporter != null ? NLS.bind(Messages.failureExporter, Names.display(exporter))
                        : importer != null ? NLS.bind(Messages.failureImporter, Names.display(importer)) : Messages.failureAnything;
    }

    /** A failed call on what is selected. */
    static FailureQuery query(KnownErrno errno, FailureStage stage, Object row) {
        return new FailureQuery(errno, stage, exporter(row), importer(row));
    }

    /** What fits a host; a host that was not read yet says nothing against any cause. */
    static String of(FailureQuery query, OpenHost host) {
        Reading<KernelCaps> kernel = host.reading() == null ? StructReadings.notAsked().kernel() : host.reading().survey().struct().kernel();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            FailureExplanation.of(FailureCauses.load().of(query, host.snapshot() == null ? null : new FailureHost(host.snapshot(), kernel))).text(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail so
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Whose buffer, raw; null when what is selected does not tell. */
    static String exporter(Object row) {
        BufferRow b = row instanceof BufferRow r ? r : row instanceof AttachmentRow a ? a.buffer() : row instanceof HolderRow h ? h.buffer() : null;
        if (b == null) {
            return null;
        }
        Fact<String> driver = b.exporterDriver();
        return driver.known() ? driver.value() : b.expName().value();
    }

    /** Who wants it, raw; null when what is selected does not tell. */
    static String importer(Object row) {
        return row instanceof AttachmentRow a ? a.deviceName() : row instanceof DeviceRow d ? d.id() : null;
    }
}
