// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.io.PrintStream;

/** Prints {@link Sums}: bytes as they are in TSV, with a unit for a person. */
record SumTable(Sums sums) {
    private static final String[] UNITS = { "B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB" };

    void print(Console console, boolean tsv) {
        if (tsv) {
            tsv(console.out());
        } else {
            table(console.out());
        }
    }

    private void tsv(PrintStream out) {
        StringBuilder text = new StringBuilder("kind\tname\tbuffers\tattachments\tbytes\n");
        sums.rows().forEach(r -> tsv(text, r));
        tsv(text, sums.total());
        out.print(text);
    }

    private static void tsv(StringBuilder text, Sums.Row r) {
        text.append(r.kind()).append('\t').append(Sums.shown(r)).append('\t').append(r.buffers()).append('\t');
        text.append(r.attachments() < 0 ? "" : Long.toString(r.attachments())).append('\t').append(r.bytes()).append('\n');
    }

    private void table(PrintStream out) {
        PlainTable table = new PlainTable("KIND", "NAME", ">BUFFERS", ">ATTACHMENTS", ">SIZE");
        sums.rows().forEach(r -> add(table, r));
        add(table, sums.total());
        table.print(out);
    }

    private static void add(PlainTable table, Sums.Row r) {
        String attachments = r.attachments() >= 0 ? Long.toString(r.attachments()) : r.kind().equals("holder") ? "" : "?";
        table.add(r.kind(), Sums.shown(r), Long.toString(r.buffers()), attachments, size(r.bytes()));
    }

    /** {@code 4 KiB}, {@code 1.5 MiB}: at most one decimal, exact up to 1023 bytes. */
    static String size(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1024 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        long tenths = Math.round(value * 10);
        return (tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10) + " " + UNITS[unit];
    }
}
