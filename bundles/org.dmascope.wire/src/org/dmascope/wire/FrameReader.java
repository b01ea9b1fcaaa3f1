// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Entry;
import org.dmascope.core.Errno;
import org.dmascope.core.Names;
import org.dmascope.core.Op;
import org.dmascope.core.Reading;
import org.dmascope.core.trial.TrialParty;

/**
 * Reads frames from a side that is not trusted. Every length is checked before memory is taken, and what is not exactly a frame is
 * {@link Reading.Malformed}; after that the stream is lost and every further call says the same.
 */
public final class FrameReader {
    /** How much a login script or a console may print before the greeting. */
    public static final int MAX_NOISE = 8 << 10;
    private static final int BUFFER = 64 << 10;
    private static final Op[] OPS = Op.values();

    private final InputStream in;
    private final String name;
    private final int largest;
    private Reading<Frame> lost;
    private String lastSource = "";

    /** Reads what an agent sends. @param name what is read, the path of the readings */
    public FrameReader(InputStream stream, String name) {
        this(stream, name, Limits.FRAME);
    }

    private FrameReader(InputStream stream, String name, int largest) {
        this.in = new BufferedInputStream(stream, BUFFER);
        this.name = name;
        this.largest = largest;
    }

    /** Reads what a front sends: the agent runs with privilege and takes no large frame. */
    public static FrameReader ofRequests(InputStream stream, String name) {
        return new FrameReader(stream, name, Limits.SMALL_FRAME);
    }

    /**
     * Reads up to and including the greeting; what stands before it is skipped, at most {@link #MAX_NOISE} bytes.
     *
     * @return {@link Reading.Absent} when the stream ended without one (its path then is the first line of what came instead, shown form,
     *         possibly empty); {@link Reading.Malformed} when something else came; the protocol of the {@link Hello} may be another
     *         than ours; its uid, caps and machine are then unknown unless it is one whose captures are read
     */
    public Reading<Hello> greeting() {
        ByteArrayOutputStream noise = new ByteArrayOutputStream();
        try {
            if (!skipToPreamble(noise)) {
                return noise.size() > MAX_NOISE ? new Reading.Malformed<>(name, 0, "something that is no agent answers: " + firstLine(noise))
                        : new Reading.Absent<>(firstLine(noise), Errno.ENOENT);
            }
            FrameBody head = new FrameBody(in, 4);
            int protocol = head.u16();
            FrameBody body = new FrameBody(in, head.u16());
            String version = body.word(body.u16());
            if (protocol < Hello.OLDEST_CAPTURE || protocol > Hello.PROTOCOL) {
                return new Reading.Ok<>(name, new Hello(protocol, version, -1, 0, ""));
            }
            Hello hello = new Hello(protocol, version, body.i64(), body.i64(), body.word(body.u8()));
            body.end();
            return new Reading.Ok<>(name, hello);
        } catch (FrameBody.Bad e) {
            return new Reading.Malformed<>(name, 0, "the greeting is damaged: " + e.getMessage());
        } catch (EOFException e) {
            return new Reading.Malformed<>(name, 0, "the stream ends in the middle of the greeting");
        } catch (IOException e) {
            return new Reading.Failed<>(name, Errno.EIO, "reading failed: " + e.getMessage());
        }
    }

    /** The preamble starts with its only NUL byte, so that a mismatch never hides the start of a match. */
    private boolean skipToPreamble(ByteArrayOutputStream noise) throws IOException {
        int matched = 0;
        while (noise.size() <= MAX_NOISE) {
            int c = in.read();
            if (c < 0) {
                return false;
            }
            if (c == Limits.PREAMBLE[matched]) {
                if (++matched == Limits.PREAMBLE.length) {
                    return true;
                }
                continue;
            }
            noise.write(Limits.PREAMBLE, 0, matched);
            matched = c == Limits.PREAMBLE[0] ? 1 : 0;
            if (matched == 0) {
                noise.write(c);
            }
        }
        return false;
    }

    private static String firstLine(ByteArrayOutputStream noise) {
        String line = noise.toString(StandardCharsets.ISO_8859_1).lines().map(String::strip).filter(s -> !s.isEmpty()).findFirst().orElse("");
        return Names.display(line.length() > 200 ? line.substring(0, 200) : line);
    }

    /**
     * The next frame.
     *
     * @return {@link Frame.End} when the stream ended between two frames; {@link Reading.Failed} with EIO when it ended within one or could
     *         not be read; {@link Reading.Malformed} when it holds anything but frames
     */
    public Reading<Frame> next() {
        if (lost != null) {
            return lost;
        }
        Reading<Frame> r = read();
        if (!r.ok()) {
            lost = r;
        }
        return r;
    }

    private Reading<Frame> read() {
        try {
            int first = in.read();
            if (first < 0) {
                return new Reading.Ok<>(name, new Frame.End());
            }
            FrameBody head = new FrameBody(in, 4);
            int length = first << 24 | head.u8() << 16 | head.u8() << 8 | head.u8();
            if (length < 1 || length > largest) {
                return bad("a frame claims " + Integer.toUnsignedString(length) + " bytes, the largest has " + largest);
            }
            int type = head.u8();
            int most = type == Limits.ITEM ? largest : type == Limits.EVENTS ? Math.min(largest, Limits.EVENTS_FRAME) : Limits.SMALL_FRAME;
            if (length > most) {
                return bad("a frame of type " + type + " claims " + length + " bytes, the largest has " + most);
            }
            FrameBody body = new FrameBody(in, length - 1);
            Frame frame = frame(type, body);
            body.end();
            return new Reading.Ok<>(name, frame);
        } catch (FrameBody.Bad e) {
            return bad(e.getMessage());
        } catch (EOFException e) {
            return new Reading.Failed<>(name, Errno.EIO, "the stream ends in the middle of a frame");
        } catch (IOException e) {
            return new Reading.Failed<>(name, Errno.EIO, "reading failed: " + e.getMessage());
        }
    }

    private Reading<Frame> bad(String reason) {
        return new Reading.Malformed<>(name, 0, "not the frames of an agent: " + reason);
    }

    private Frame frame(int type, FrameBody b) throws IOException {
        return switch (type) {
            case Limits.GATHER -> gather(b);
            case Limits.CANCEL -> new Frame.Cancel(b.i32());
            case Limits.WATCH -> new Frame.Watch(b.i32());
            case Limits.TRY -> new Frame.Try(b.i32(), trialIds(b), trialIds(b));
            case Limits.EVENTS -> new Frame.Events(b.i32(), b.bytes(b.left()));
            case Limits.BYE -> new Frame.Bye();
            case Limits.ITEM -> item(b);
            case Limits.SOURCE_DONE -> new Frame.SourceDone(b.i32(), b.source(), b.micros());
            case Limits.SOURCE_FAILED -> new Frame.SourceFailed(b.i32(), b.source(), reason(b));
            case Limits.DONE -> new Frame.Done(b.i32(), b.i64(), b.micros(), b.count("the number of dropped readings"), b.u8() != 0);
            case Limits.REFUSED -> new Frame.Refused(b.i32(), b.errno(), reason(b));
            default -> throw new FrameBody.Bad("unknown type " + type);
        };
    }

    private static Frame gather(FrameBody b) throws IOException {
        int request = b.i32();
        int n = b.u8();
        if (n > Limits.SOURCES) {
            throw new FrameBody.Bad(n + " sources in one request");
        }
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            sources.add(b.source());
        }
        return new Frame.Gather(request, sources);
    }

    private static List<String> trialIds(FrameBody b) throws IOException {
        int n = b.u8();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            String id = b.word(b.u8());
            if (!TrialParty.isId(id)) {
                throw new FrameBody.Bad("what should be an exporter or importer is none");
            }
            ids.add(id);
        }
        return ids;
    }

    private Frame item(FrameBody b) throws IOException {
        int request = b.i32();
        String source = b.source();
        if (source.equals(lastSource)) {
            source = lastSource;
        }
        lastSource = source;
        int op = b.u8();
        if (op >= OPS.length) {
            throw new FrameBody.Bad("unknown call " + op);
        }
        int errno = b.errno();
        int flags = b.i32();
        if ((flags & ~(Entry.TRUNCATED | Entry.FILTERED)) != 0) {
            throw new FrameBody.Bad("unknown flags " + Integer.toHexString(flags));
        }
        long micros = b.micros();
        int pathLength = b.u16();
        if (pathLength > Limits.PATH) {
            throw new FrameBody.Bad("a path of " + pathLength + " bytes");
        }
        String path = new String(b.bytes(pathLength), StandardCharsets.ISO_8859_1);
        if (errno != 0 && b.left() != 0) {
            throw new FrameBody.Bad("a failed call with data");
        }
        return new Frame.Item(request, new Entry(source, OPS[op], path, errno, flags, micros, b.bytes(b.left())));
    }

    /** A sentence of the other side, in the shown form: it goes to terminals and logs. */
    private static String reason(FrameBody b) throws IOException {
        int n = b.u16();
        if (n > Limits.REASON) {
            throw new FrameBody.Bad("a reason of " + n + " bytes");
        }
        return Names.display(new String(b.bytes(n), StandardCharsets.ISO_8859_1));
    }
}
