// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.event;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.core.source.struct.Sym;

/** Writes events as bytes, see {@link EventCodec}. Used once. */
public final class EventWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final Map<Sym, Integer> symbols = new HashMap<>();
    private final ByteArrayOutputStream symbolBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream events = new ByteArrayOutputStream();

    private EventWriter() {
    }

    public static byte[] bytes(EventBatch b) {
        return new EventWriter().write(b.info(), b.events(), b.lost(), 0);
    }

    public static byte[] bytes(EventLog log) {
        return new EventWriter().write(log.recorded() ? log.info() : null, log.events(), log.lost(), log.gone());
    }

    private byte[] write(WatchInfo info, List<TraceEvent> all, long lost, long gone) {
        long time = 0;
        for (TraceEvent e : all) {
            event(e, e.nanos() - time);
            time = e.nanos();
        }
        out.writeBytes(EventCodec.MAGIC);
        out.write(EventCodec.VERSION);
        number(out, lost);
        number(out, gone);
        out.write(info == null ? 0 : 1);
        if (info != null) {
            info(info);
        }
        number(out, texts.size());
        texts.keySet().forEach(this::text);
        number(out, symbols.size());
        out.writeBytes(symbolBytes.toByteArray());
        number(out, all.size());
        out.writeBytes(events.toByteArray());
        return out.toByteArray();
    }

    private void info(WatchInfo w) {
        signed(out, w.bootMillis());
        signed(out, w.startNanos());
        number(out, w.cpus());
        number(out, w.ringKib());
        List<WatchPoint> points = w.points().subList(0, Math.min(EventCodec.MOST_POINTS, w.points().size()));
        number(out, points.size());
        for (WatchPoint p : points) {
            out.write(p.kind().ordinal());
            out.write(p.way().ordinal());
            text(p.symbol());
            text(p.reason() == null ? "" : p.reason());
        }
    }

    private void event(TraceEvent e, long since) {
        signed(events, since);
        events.write(e.kind().ordinal());
        number(events, e.cpu());
        signed(events, e.pid());
        number(events, index(e.comm()));
        number(events, e.ino() + 1);
        number(events, e.size() + 1);
        number(events, index(e.expName()));
        number(events, index(e.device()));
        number(events, e.attachment());
        number(events, symbol(e.ops()));
        number(events, symbol(e.callback()));
        events.write(e.result() == null ? 0 : 1);
        if (e.result() != null) {
            signed(events, e.result());
        }
        number(events, e.count() + 1);
    }

    /** Number of a text + 1; 0 for none. */
    private int index(String text) {
        if (text == null) {
            return 0;
        }
        Integer known = texts.putIfAbsent(text, texts.size() + 1);
        return known == null ? texts.size() : known;
    }

    private int symbol(Sym s) {
        if (s == null) {
            return EventCodec.NOT_SAID;
        } else if (!s.set()) {
            return EventCodec.IS_NULL;
        } else if (!s.named()) {
            return EventCodec.UNNAMED;
        }
        Integer known = symbols.get(s);
        if (known == null) {
            known = symbols.size() + EventCodec.FIRST_SYMBOL;
            symbols.put(s, known);
            number(symbolBytes, index(s.name()));
            number(symbolBytes, index(s.module()));
        }
        return known;
    }

    private void text(String raw) {
        byte[] b = raw.getBytes(StandardCharsets.ISO_8859_1);
        int n = Math.min(b.length, EventCodec.TEXT);
        number(out, n);
        out.write(b, 0, n);
    }

    private static void signed(ByteArrayOutputStream to, long v) {
        number(to, v << 1 ^ v >> 63);
    }

    private static void number(ByteArrayOutputStream to, long v) {
        long rest = v;
        while ((rest & ~0x7FL) != 0) {
            to.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        to.write((int) rest);
    }
}
