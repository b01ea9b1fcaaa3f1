// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dmascope.core.Reading;
import org.dmascope.wire.CaptureContent;
import org.dmascope.wire.CaptureParser;

/** Capture files: never an exception, one line for what is none. With an even first byte the rest is the zip, else its frames. */
public final class CaptureFuzz {
    private CaptureFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        if (data.length == 0) {
            return;
        }
        byte[] rest = Arrays.copyOfRange(data, 1, data.length);
        Reading<CaptureContent> r = new CaptureParser(new ByteArrayInputStream((data[0] & 1) == 0 ? rest : zip(rest)), "fuzz").read();
        Checks.that(r.ok() || r instanceof Reading.Malformed<CaptureContent> m && m.reason().lines().count() == 1, r);
    }

    private static byte[] zip(byte[] frames) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write('{');
            zip.putNextEntry(new ZipEntry("frames"));
            zip.write(frames);
        }
        return out.toByteArray();
    }
}
