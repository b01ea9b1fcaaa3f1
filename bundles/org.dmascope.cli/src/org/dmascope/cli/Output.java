// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import org.dmascope.analysis.Snapshot;
import org.dmascope.export.ExportRequest;
import org.dmascope.export.Exporters;
import org.dmascope.export.Filter;
import org.dmascope.export.Views;

/** What is printed of a snapshot. */
final class Output {
    private Output() {
    }

    static void table(ExportRequest request, Console console) throws IOException {
        Exporters.byId("table").write(request, console.out());
    }

    static void tsv(ExportRequest request, Console console) throws IOException {
        Exporters.byId("tsv").write(request, console.out());
    }

    static void json(ExportRequest request, Console console) throws IOException {
        Exporters.byId("json").write(request, console.out());
    }

    /** The whole of a snapshot as JSON. */
    static byte[] document(Snapshot snapshot) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            document(snapshot, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail so
        }
        return out.toByteArray();
    }

    /** The same into a stream, which stays open: of a big host it is too much for memory. */
    static void document(Snapshot snapshot, OutputStream out) throws IOException {
        Exporters.byId("json").write(new ExportRequest(snapshot, Views.BUFFERS, Filter.ALL, 0), out);
    }
}
