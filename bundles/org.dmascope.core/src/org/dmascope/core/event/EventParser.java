// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.event;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Reading;
import org.dmascope.core.source.struct.Sym;

/** Reads events from bytes that nobody vouches for, see {@link EventCodec}: every count is checked against what can still follow. */
public final class EventParser {
    /** Fewest bytes of an event. */
    private static final int LEAST = 13;

    private final byte[] bytes;
    private int at;
    private long lost;
    private long gone;
    private WatchInfo info;
    private List<TraceEvent> events;

    /** Ends parsing early; never leaves this class. */
    private static final class Bad extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Bad(String reason) {
            super(reason, null, false, false);
        }
    }

    private EventParser(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @return {@link Reading.Malformed} for anything but what {@link EventWriter} writes */
    public static Reading<EventBatch> batch(String path, byte[] bytes) {
        EventParser p = new EventParser(bytes);
        String problem = p.parse();
        return problem == null ? new Reading.Ok<>(path, new EventBatch(p.info, p.events, p.lost)) : new Reading.Malformed<>(path, 0, problem);
    }

    /** The same for a whole recording. */
    public static Reading<EventLog> log(String path, byte[] bytes) {
        EventParser p = new EventParser(bytes);
        String problem = p.parse();
        if (problem != null) {
            return new Reading.Malformed<>(path, 0, problem);
        }
        return new Reading.Ok<>(path, p.info == null ? EventLog.NONE : new EventLog(p.info, p.events, p.lost, p.gone));
    }

    private String parse() {
        try {
            for (byte b : EventCodec.MAGIC) {
                check(at < bytes.length && bytes[at++] == b, "these are no events");
            }
            check(byteAt() == EventCodec.VERSION, "these events were written by another version");
            lost = positive();
            gone = positive();
            info = byteAt() == 0 ? null : info();
            List<String> texts = texts();
            List<Sym> symbols = symbols(texts);
            int n = count(EventLog.MOST, LEAST);
            events = new ArrayList<>(n);
            long time = 0;
            for (int i = 0; i < n; i++) {
                time += signed();
                events.add(event(time, texts, symbols));
            }
            check(at == bytes.length, "there is something behind the events");
            return null;
        } catch (Bad e) {
            return e.getMessage();
        }
    }

    private WatchInfo info() {
        long boot = signed();
        long start = signed();
        int cpus = small();
        int ring = small();
        int n = count(EventCodec.MOST_POINTS, 4);
        List<WatchPoint> points = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            int kind = byteAt();
            int way = byteAt();
            check(kind < EventCodec.KINDS.length && way < EventCodec.WAYS.length, "a place that cannot be watched");
            String symbol = text();
            String reason = text();
            points.add(new WatchPoint(EventCodec.KINDS[kind], symbol, EventCodec.WAYS[way], reason.isEmpty() ? null : reason));
        }
        return new WatchInfo(boot, start, cpus, ring, points);
    }

    private List<String> texts() {
        int n = count(EventCodec.MOST_TEXTS, 1);
        List<String> out = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            out.add(text());
        }
        return out;
    }

    private List<Sym> symbols(List<String> texts) {
        int n = count(EventCodec.MOST_TEXTS, 2);
        List<Sym> out = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            String name = of(texts);
            check(name != null && !name.isEmpty(), "a symbol without a name");
            out.add(new Sym(name, of(texts)));
        }
        return out;
    }

    private TraceEvent event(long time, List<String> texts, List<Sym> symbols) {
        int kind = byteAt();
        check(kind < EventCodec.KINDS.length, "an event of an unknown kind");
        int cpu = small();
        long pid = signed();
        check(pid >= Integer.MIN_VALUE && pid <= Integer.MAX_VALUE, "a thread with an impossible number");
        String comm = of(texts);
        long ino = number() - 1;
        long size = number() - 1;
        String exporter = of(texts);
        String device = of(texts);
        int attachment = small();
        Sym ops = symbol(symbols);
        Sym callback = symbol(symbols);
        long result = 0;
        boolean ended = byteAt() != 0;
        if (ended) {
            result = signed();
            check(result >= Integer.MIN_VALUE && result <= Integer.MAX_VALUE, "an impossible result");
        }
        long count = number() - 1;
        return new TraceEvent(time, EventCodec.KINDS[kind], cpu, (int) pid, comm, ino, size, exporter, device, attachment, ops, callback,
                ended ? (Integer) (int) result : null, count);
    }

    private String of(List<String> texts) {
        int i = small();
        check(i <= texts.size(), "a text that is not there");
        return i == 0 ? null : texts.get(i - 1);
    }

    private Sym symbol(List<Sym> symbols) {
        int i = small();
        check(i < EventCodec.FIRST_SYMBOL + symbols.size(), "a symbol that is not there");
        return switch (i) {
            case EventCodec.NOT_SAID -> null;
            case EventCodec.IS_NULL -> Sym.NULL;
            case EventCodec.UNNAMED -> Sym.UNNAMED;
            default -> symbols.get(i - EventCodec.FIRST_SYMBOL);
        };
    }

    private String text() {
        int n = count(EventCodec.TEXT, 1);
        String s = new String(bytes, at, n, StandardCharsets.ISO_8859_1);
        at += n;
        return s;
    }

    /** A number of things, each of at least so many bytes, that still fit. */
    private int count(int most, int bytesEach) {
        long n = positive();
        check(n <= most && n <= (bytes.length - at) / bytesEach, "a list of " + n + " things in " + (bytes.length - at) + " bytes");
        return (int) n;
    }

    private int small() {
        long n = positive();
        check(n <= Integer.MAX_VALUE, "a number is too large");
        return (int) n;
    }

    private long positive() {
        long n = number();
        check(n >= 0, "a number is too large");
        return n;
    }

    private long signed() {
        long n = number();
        return n >>> 1 ^ -(n & 1);
    }

    private long number() {
        long v = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int b = byteAt();
            v |= (long) (b & 0x7F) << shift;
            if ((b & 0x80) == 0) {
                return v;
            }
        }
        throw new Bad("a number does not end");
    }

    private int byteAt() {
        check(at < bytes.length, "the events end too early");
        return bytes[at++] & 0xFF;
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new Bad(otherwise);
        }
    }
}
