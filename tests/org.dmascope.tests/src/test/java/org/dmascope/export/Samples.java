// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Surveys;
import org.dmascope.core.source.bufinfo.FenceLine;

/** A small host with everything that is awkward, and its exports. */
final class Samples {
    /** TAB, newline, a byte that is no UTF-8, a quote. */
    static final String HOSTILE = "a\tb\nc\u00ff\"";

    private Samples() {
    }

    static Surveys host() {
        return new Surveys().device("vgem", "faux", "vgem").device("0000:00:03.0", "pci", "virtio-pci").device("twice", "platform", "x").device("twice", "virtio", "y")
                .buffer(12, 1228800, "drm", HOSTILE, "vgem", "0000:00:03.0", "vgem", "twice").fence(new FenceLine("write", "vgem", "t l", 7, 3, false))
                .buffer(11, 4096, "udmabuf", null).buffer(10, 4194304, "system", "heap", "gone")
                .process(33, "app one", List.of(Surveys.fd(5, 12, 1228800, "drm", HOSTILE), Surveys.fd(6, 11, 8192, "udmabuf", null)), List.of(Surveys.map(12, HOSTILE)))
                .process(44, "b\u00e4d", List.of(Surveys.fd(5, 12, 1228800, "drm", HOSTILE)), List.of(Surveys.map(10, "heap")));
    }

    static String export(Snapshot s, String format, View<?> view, String filter, int width) {
        Filter f = ((Filter.Result.Ok) Filter.parse(filter)).filter();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Exporters.byId(format).write(new ExportRequest(s, view, f, width), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
