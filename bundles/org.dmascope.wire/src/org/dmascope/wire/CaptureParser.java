// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.dmascope.core.Errno;
import org.dmascope.core.Names;
import org.dmascope.core.Reading;
import org.dmascope.core.TopologyText;

/** Takes a capture apart as a stream, so that nothing that the file claims about itself is believed. Used once. */
public final class CaptureParser {
    private static final int SKIP = 64 << 10;

    private final Counting file;
    private final ZipInputStream zip;
    private final String name;
    private byte[] manifest;
    private Hello hello;
    private Gathered gathered;

    /** @param stream bytes of the file; not closed */
    public CaptureParser(InputStream stream, String name) {
        this.file = new Counting(new BufferedInputStream(stream, SKIP));
        this.zip = new ZipInputStream(file);
        this.name = name;
    }

    /** Counts what the unpacker takes in. */
    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            count += c < 0 ? 0 : 1;
            return c;
        }

        @Override
        public int read(byte[] b, int from, int length) throws IOException {
            int n = super.read(b, from, length);
            count += Math.max(n, 0);
            return n;
        }
    }

    /** The topology is passed over. @return {@link Reading.Malformed} with one line for everything that is no whole capture */
    public Reading<CaptureContent> read() {
        try {
            Set<String> seen = new HashSet<>();
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (!seen.add(e.getName())) {
                    return bad("a member is there twice");
                }
                Reading<CaptureContent> problem = member(e.getName());
                if (problem != null) {
                    return problem;
                }
            }
        } catch (FrameBody.Bad e) {
            return bad(e.getMessage());
        } catch (IOException | IllegalArgumentException e) {
            return bad("the file is damaged (" + Names.display(latin(e)) + ")");
        } catch (OutOfMemoryError e) {
            return new Reading.Failed<>(name, Errno.ENOMEM, "the capture does not fit into the memory of this program; give Java more (-Xmx)");
        }
        if (manifest == null || gathered == null) {
            return bad((manifest == null ? CaptureFile.MANIFEST : CaptureFile.FRAMES) + " is missing");
        }
        return new Reading.Ok<>(name, new CaptureContent(manifest, hello, gathered, TopologyText.NONE));
    }

    private static String latin(Exception e) {
        return String.valueOf(e.getMessage()).replaceAll("[^\\x20-\\x7e]", "?");
    }

    private Reading<CaptureContent> member(String member) throws IOException {
        switch (member) {
            case CaptureFile.MANIFEST -> manifest = bounded(CaptureFile.MAX_MANIFEST).readAllBytes();
            case CaptureFile.TOPOLOGY -> bounded(CaptureFile.MAX_TOPOLOGY).transferTo(OutputStream.nullOutputStream());
            case CaptureFile.FRAMES -> {
                return frames();
            }
            default -> {
                return bad("it holds something that no capture holds");
            }
        }
        return null;
    }

    private BoundedEntry bounded(long limit) {
        return new BoundedEntry(zip, limit, () -> file.count);
    }

    private Reading<CaptureContent> frames() {
        Reading<CaptureContent> r = CapturedFrames.read(bounded(CaptureFile.MAX_FRAMES), name);
        if (r instanceof Reading.Ok<CaptureContent>(String path, CaptureContent c)) {
            hello = c.hello();
            gathered = c.gathered();
            return null;
        }
        return r;
    }

    private Reading<CaptureContent> bad(String reason) {
        return CapturedFrames.bad(name, reason);
    }
}
