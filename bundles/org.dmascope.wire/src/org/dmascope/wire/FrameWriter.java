// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.dmascope.core.Entry;
import org.dmascope.core.trial.TrialParty;

/**
 * Writes frames, buffered. All methods are synchronized: the threads of an agent share one writer and no frame is torn.
 *
 * @see Frame
 */
public final class FrameWriter {
    private static final int BUFFER = 64 << 10;
    private static final int ITEM_FIXED = 4 + 1 + 1 + 4 + 4 + 8 + 2;

    private final DataOutputStream out;

    public FrameWriter(OutputStream stream) {
        out = new DataOutputStream(new BufferedOutputStream(stream, BUFFER));
    }

    /**
     * The greeting: the bytes {@code 00 "DMASCOPE" 0A}, protocol (16 bit), length of the rest (16 bit), agent version (16 bit length,
     * UTF-8), uid and caps (64 bit each), machine (8 bit length, ASCII). Protocol and version stand first for good, so that any two
     * versions can name each other. Flushed.
     */
    public synchronized void greet(Hello h) throws IOException {
        byte[] version = clipped(h.agentVersion(), Limits.WORD);
        byte[] machine = clipped(h.machine(), Limits.WORD);
        out.write(Limits.PREAMBLE);
        out.writeShort(h.protocol());
        out.writeShort(2 + version.length + 8 + 8 + 1 + machine.length);
        out.writeShort(version.length);
        out.write(version);
        out.writeLong(h.uid());
        out.writeLong(h.caps());
        out.writeByte(machine.length);
        out.write(machine);
        out.flush();
    }

    /** Writes one frame; {@link Frame.End} writes nothing. Call {@link #flush} where the other side waits. */
    public synchronized void write(Frame frame) throws IOException {
        switch (frame) {
            case Frame.Greeting g -> greet(g.hello());
            case Frame.Gather g -> gather(g);
            case Frame.Cancel c -> {
                head(Limits.CANCEL, 4);
                out.writeInt(c.request());
            }
            case Frame.Watch w -> {
                head(Limits.WATCH, 4);
                out.writeInt(w.request());
            }
            case Frame.Try t -> trial(t);
            case Frame.Events e -> events(e);
            case Frame.Bye b -> head(Limits.BYE, 0);
            case Frame.Item i -> item(i.request(), i.entry());
            case Frame.SourceDone s -> {
                head(Limits.SOURCE_DONE, 4 + 1 + s.source().length() + 8);
                out.writeInt(s.request());
                source(s.source());
                out.writeLong(s.micros());
            }
            case Frame.SourceFailed s -> failed(s);
            case Frame.Done d -> {
                head(Limits.DONE, 4 + 8 + 8 + 4 + 1);
                out.writeInt(d.request());
                out.writeLong(d.takenAtMillis());
                out.writeLong(d.micros());
                out.writeInt(d.dropped());
                out.writeByte(d.cancelled() ? 1 : 0);
            }
            case Frame.Refused r -> {
                byte[] reason = clipped(r.reason(), Limits.REASON);
                head(Limits.REFUSED, 4 + 4 + 2 + reason.length);
                out.writeInt(r.request());
                out.writeInt(r.errno());
                out.writeShort(reason.length);
                out.write(reason);
            }
            case Frame.End e -> flush();
        }
    }

    public synchronized void flush() throws IOException {
        out.flush();
    }

    private void head(int type, int length) throws IOException {
        out.writeInt(1 + length);
        out.writeByte(type);
    }

    private void source(String id) throws IOException {
        if (!Limits.sourceId(id)) {
            throw new IllegalArgumentException("not a source id: " + id);
        }
        out.writeByte(id.length());
        out.write(id.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void gather(Frame.Gather g) throws IOException {
        if (g.sources().size() > Limits.SOURCES) {
            throw new IllegalArgumentException(g.sources().size() + " sources");
        }
        head(Limits.GATHER, 4 + 1 + g.sources().size() + g.sources().stream().mapToInt(String::length).sum());
        out.writeInt(g.request());
        out.writeByte(g.sources().size());
        for (String s : g.sources()) {
            source(s);
        }
    }

    private void trial(Frame.Try t) throws IOException {
        head(Limits.TRY, 4 + length(t.exporters()) + length(t.importers()));
        out.writeInt(t.request());
        ids(t.exporters());
        ids(t.importers());
    }

    private static int length(List<String> ids) {
        if (ids.size() > Limits.TRIAL_IDS || !ids.stream().allMatch(TrialParty::isId)) {
            throw new IllegalArgumentException("not exporters or importers: " + ids);
        }
        return 1 + ids.stream().mapToInt(s -> 1 + s.length()).sum();
    }

    private void ids(List<String> ids) throws IOException {
        out.writeByte(ids.size());
        for (String id : ids) {
            out.writeByte(id.length());
            out.write(id.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void failed(Frame.SourceFailed s) throws IOException {
        byte[] reason = clipped(s.reason(), Limits.REASON);
        head(Limits.SOURCE_FAILED, 4 + 1 + s.source().length() + 2 + reason.length);
        out.writeInt(s.request());
        source(s.source());
        out.writeShort(reason.length);
        out.write(reason);
    }

    private void events(Frame.Events e) throws IOException {
        if (e.bytes().length > Frame.Events.MOST_EVENT_BYTES) {
            throw new IllegalArgumentException(e.bytes().length + " bytes of events");
        }
        head(Limits.EVENTS, 4 + e.bytes().length);
        out.writeInt(e.request());
        out.write(e.bytes());
    }

    private void item(int request, Entry e) throws IOException {
        byte[] path = e.path().getBytes(StandardCharsets.ISO_8859_1);
        int length = ITEM_FIXED + e.source().length() + path.length + e.data().length;
        if (path.length > Limits.PATH || length > Limits.FRAME) {
            throw new IllegalArgumentException("an entry of " + path.length + " bytes of path and " + e.data().length + " of data");
        }
        head(Limits.ITEM, length);
        out.writeInt(request);
        source(e.source());
        out.writeByte(e.op().ordinal());
        out.writeInt(e.errno());
        out.writeInt(e.flags());
        out.writeLong(e.micros());
        out.writeShort(path.length);
        out.write(path);
        out.write(e.data());
    }

    /** UTF-8, cut between characters so that it has at most {@code most} bytes. */
    static byte[] clipped(String s, int most) {
        byte[] b = s.getBytes(StandardCharsets.UTF_8);
        int end = Math.min(b.length, most);
        while (end > 0 && end < b.length && (b[end] & 0xC0) == 0x80) {
            end--;
        }
        return end == b.length ? b : java.util.Arrays.copyOf(b, end);
    }
}
