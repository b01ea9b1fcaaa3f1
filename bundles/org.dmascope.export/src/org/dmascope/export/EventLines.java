// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import com.google.gson.stream.JsonWriter;
import org.dmascope.core.Errno;
import org.dmascope.core.event.TraceEvent;

/** Events as lines, as they come: for people, as tab-separated values with the columns of {@link Views#EVENTS}, or as JSON objects. */
public enum EventLines {
    /** For people, in the zone of this machine. */
    TEXT {
        @Override
        public String head() {
            return "%-15s  %-11s  %8s  %-22s  %-24s  %s".formatted("TIME", "EVENT", "INODE", "DEVICE", "PROCESS", "CONTRACT");
        }

        @Override
        public String line(ShownEvent s) {
            TraceEvent e = s.event();
            if (EventView.loss(e)) {
                return "%-15s  %-11s  %d events were lost on processor %d".formatted(clock(s), e.kind().word(), e.count(), e.cpu());
            }
            String process = e.pid() < 0 ? "" : (e.comm() == null ? "?" : Shown.name(e.comm())) + "[" + e.pid() + "]";
            String line = "%-15s  %-11s  %8s  %-22s  %-24s  %s".formatted(clock(s), e.kind().word(), e.ino() < 0 ? "" : Long.toString(e.ino()), Shown.name(e.device()),
                    process, contract(e));
            return line.stripTrailing();
        }
    },
    /** Tab-separated values. */
    TSV {
        @Override
        public String head() {
            return String.join("\t", Views.EVENTS.columns().stream().map(Column::id).toList());
        }

        @Override
        public String line(ShownEvent s) {
            return String.join("\t", Views.EVENTS.columns().stream().map(c -> c.cell(s)).toList());
        }
    },
    /** A JSON object per line, each like one of {@code events[]}. */
    JSON {
        @Override
        public String head() {
            return null;
        }

        @Override
        public String line(ShownEvent s) {
            StringWriter text = new StringWriter();
            JsonWriter json = new JsonWriter(text);
            json.setHtmlSafe(false);
            json.setSerializeNulls(true);
            try {
                EventJson.event(new Json(json), s);
            } catch (IOException e) {
                throw new UncheckedIOException(e); // memory does not fail so
            }
            return text.toString();
        }
    };

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS").withZone(ZoneId.systemDefault());

    /** The line above all; null when there is none. */
    public abstract String head();

    public abstract String line(ShownEvent s);

    private static String clock(ShownEvent s) {
        return CLOCK.format(s.time());
    }

    /** Symbols of the contract, what went wrong, and what else the kind of event says. */
    private static String contract(TraceEvent e) {
        StringBuilder out = new StringBuilder();
        add(out, e.ops() == null ? "" : e.ops().set() ? EventView.symbol(e.ops()) : "static");
        add(out, e.callback() == null || !e.callback().set() ? "" : "callback " + EventView.symbol(e.callback()));
        add(out, e.expName() == null ? "" : "exporter " + Shown.name(e.expName()));
        add(out, e.size() < 0 ? "" : e.size() + " bytes");
        add(out, e.count() < 0 ? "" : "fd " + e.count());
        add(out, e.result() == null || e.result() == 0 ? "" : "failed: " + Errno.name(-e.result()));
        return out.toString();
    }

    private static void add(StringBuilder out, String part) {
        if (!part.isEmpty()) {
            out.append(out.isEmpty() ? "" : ", ").append(part);
        }
    }
}
