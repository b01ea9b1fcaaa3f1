// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.HoldingState;
import org.dmascope.analysis.ProcessState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;

/**
 * Totals of a host. A buffer that a device attached twice counts twice in the attachments and once in the buffers and bytes.
 *
 * @param rows by exporter, by device, by holder; the biggest first
 */
record Sums(List<Row> rows, Row total) {
    /**
     * One total.
     *
     * @param kind        {@code exporter}, {@code device}, {@code holder} or {@code total}
     * @param name        raw
     * @param attachments attachments; -1 when they are not known for every buffer counted here, and for a holder
     * @param bytes       sum of the known sizes
     */
    record Row(String kind, String name, long buffers, long attachments, long bytes) {
    }

    private static final class Tally {
        private long buffers;
        private long attachments;
        private long bytes;
        private BufferState last;

        /** @param attached -1 for unknown */
        void add(BufferState b, long size, int attached) {
            attachments = attached < 0 || attachments < 0 ? -1 : attachments + attached;
            if (last != b) {
                last = b;
                buffers++;
                bytes += size;
            }
        }
    }

    static Sums of(Snapshot snapshot) {
        Map<String, Tally> exporters = new HashMap<>();
        Map<String, Tally> devices = new HashMap<>();
        Tally total = new Tally();
        for (BufferState b : snapshot.buffers()) {
            Fact<Long> known = b.size();
            long size = known.known() ? known.value() : 0;
            List<String> attached = b.deviceNames();
            int count = attached.isEmpty() && !b.attachmentCount().known() ? -1 : attached.size();
            Fact<String> exporter = b.expName();
            exporters.computeIfAbsent(exporter.known() ? exporter.value() : "?", k -> new Tally()).add(b, size, count);
            total.add(b, size, count);
            for (String name : attached) {
                devices.computeIfAbsent(name, k -> new Tally()).add(b, size, 1);
            }
        }
        List<Row> rows = new ArrayList<>();
        append(rows, "exporter", exporters);
        append(rows, "device", devices);
        append(rows, holders(snapshot));
        return new Sums(rows, new Row("total", "", total.buffers, total.attachments, total.bytes));
    }

    private static void append(List<Row> rows, String kind, Map<String, Tally> tallies) {
        List<Row> own = new ArrayList<>(tallies.size());
        tallies.forEach((name, t) -> own.add(new Row(kind, name, t.buffers, t.attachments, t.bytes)));
        append(rows, own);
    }

    private static void append(List<Row> rows, List<Row> own) {
        own.sort(Comparator.comparingLong(Row::bytes).reversed().thenComparing(Row::name));
        rows.addAll(own);
    }

    private static List<Row> holders(Snapshot snapshot) {
        List<Row> rows = new ArrayList<>();
        for (ProcessState p : snapshot.processes()) {
            long bytes = 0;
            for (HoldingState h : p.holdings()) {
                Fact<Long> size = h.buffer().size();
                bytes += size.known() ? size.value() : 0;
            }
            String comm = p.process().comm();
            rows.add(new Row("holder", (comm == null ? "?" : comm) + "[" + p.process().pid() + "]", p.holdings().size(), -1, bytes));
        }
        return rows;
    }

    /** The name as it is shown. */
    static String shown(Row row) {
        return Names.display(row.name());
    }
}
