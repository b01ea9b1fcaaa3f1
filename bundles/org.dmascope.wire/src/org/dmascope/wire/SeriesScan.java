// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.dmascope.core.Reading;

/**
 * Which steps a file of a series has. Bodies are passed over. Behind something damaged the next head is looked for.
 *
 * @param manifest JSON text, UTF-8
 * @param start    where the steps begin
 * @param steps    heads of all steps, in their order
 * @param end      where the last whole step ends
 * @param cut      bytes behind that, which a writer did not finish
 * @param problems one line for each thing that is damaged
 */
record SeriesScan(byte[] manifest, long start, List<StepHead> steps, long end, long cut, List<String> problems) {
    private static final int BLOCK = 1 << 16;

    static Reading<SeriesScan> of(FileChannel file, String name) throws IOException {
        ByteBuffer head = ByteBuffer.wrap(bytes(file, 0, SeriesFormat.HEAD));
        if (head.remaining() < SeriesFormat.HEAD || !Arrays.equals(head.array(), 0, SeriesFormat.MAGIC.length, SeriesFormat.MAGIC, 0, SeriesFormat.MAGIC.length)) {
            return CapturedFrames.bad(name, "it is no series of captures");
        }
        head.position(SeriesFormat.MAGIC.length);
        int version = head.getShort() & 0xffff;
        if (version != SeriesFormat.VERSION) {
            return CapturedFrames.bad(name, "it is a series of version " + version + ", this program reads version " + SeriesFormat.VERSION);
        }
        int length = head.getInt();
        if (length < 0 || length > CaptureFile.MAX_MANIFEST) {
            return CapturedFrames.bad(name, "its head is damaged");
        }
        int whole = SeriesFormat.HEAD + length;
        byte[] all = bytes(file, 0, whole + Integer.BYTES);
        if (all.length < whole + Integer.BYTES || ByteBuffer.wrap(all).getInt(whole) != SeriesFormat.sum(all, whole)) {
            return CapturedFrames.bad(name, "its head is damaged");
        }
        return new Reading.Ok<>(name, steps(file, Arrays.copyOfRange(all, SeriesFormat.HEAD, whole), all.length));
    }

    private static SeriesScan steps(FileChannel file, byte[] manifest, long start) throws IOException {
        List<StepHead> steps = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        long size = file.size();
        long at = start;
        long end = start;
        while (at < size && steps.size() < SeriesFormat.MAX_STEPS) {
            StepHead h = SeriesFormat.stepHead(bytes(file, at, SeriesFormat.STEP_HEAD), 0, at);
            boolean follows = h != null && h.end() <= size && (steps.isEmpty() || h.number() > steps.getLast().number());
            if (follows) {
                steps.add(h);
                at = h.end();
                end = at;
                continue;
            }
            long next = next(file, at + 1, size);
            if (next < 0) {
                break;
            }
            problems.add((next - at) + " bytes at " + at + " are no step: the file is damaged there");
            at = next;
        }
        if (end < size) {
            problems.add("the file ends with " + (size - end) + " bytes that are no whole step: its writer was ended while it wrote, or the file was cut");
        }
        return new SeriesScan(manifest, start, List.copyOf(steps), end, size - end, List.copyOf(problems));
    }

    /** Where the next head stands; -1 for nowhere. */
    private static long next(FileChannel file, long from, long size) throws IOException {
        for (long at = from; at < size; at += BLOCK) {
            byte[] b = bytes(file, at, BLOCK + SeriesFormat.STEP_HEAD);
            for (int i = 0; i < b.length - SeriesFormat.STEP_HEAD + 1; i++) {
                if (b[i] == SeriesFormat.STEP[0] && b[i + 1] == SeriesFormat.STEP[1]) {
                    StepHead h = SeriesFormat.stepHead(b, i, at + i);
                    if (h != null && h.end() <= size) {
                        return at + i;
                    }
                }
            }
        }
        return -1;
    }

    /** So many, or as many as there are. */
    static byte[] bytes(FileChannel file, long at, int n) throws IOException {
        ByteBuffer b = ByteBuffer.allocate((int) Math.clamp(file.size() - at, 0, n));
        long from = at;
        while (b.hasRemaining()) {
            int got = file.read(b, from);
            if (got < 0) {
                return Arrays.copyOf(b.array(), b.position());
            }
            from += got;
        }
        return b.array();
    }
}
