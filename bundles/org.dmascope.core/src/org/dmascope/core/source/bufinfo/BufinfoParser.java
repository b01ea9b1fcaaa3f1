// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.bufinfo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.dmascope.core.Content;
import org.dmascope.core.Parsed;
import org.dmascope.core.ProblemList;

/**
 * Reads the text of {@code /sys/kernel/debug/dma_buf/bufinfo} in every form that kernels from 4.4 to 7.3 print
 * (drivers/dma-buf/dma-buf.c, dma_buf_debug_show(); fences by dma_resv_describe() and dma_fence_describe()).
 * <p>
 * Names come from users and may hold anything, so nothing is believed by its look alone: a row must match in all its columns
 * ({@link Row}), a name ends where the text behind it goes on as the kernel goes on ({@link NameEnd}), the devices must be as many as the
 * line below them says, and the buffers as many, with as many bytes and no inode twice, as the last line says. What does not fit is
 * a problem with its line. Never throws for any content. Memory: at most 8 bytes for each byte of text, and 16 MiB.
 */
public final class BufinfoParser {
    private static final byte[] TOTAL = Text.ascii("Total ");
    private static final byte[] DEVICES = Text.ascii(" devices attached\n");
    private static final byte[] OBJECTS = Text.ascii(" objects, ");
    private static final byte[] BYTES = Text.ascii(" bytes");
    private static final byte[] SKIPPED = Text.ascii("\tERROR locking buffer object: skipping");
    private static final byte[] NONE = Text.ascii("<none>");

    private final Text t;
    private final Header header;
    private final Row row;
    private final FenceMatcher fence;
    private final NameEnd nameEnd;
    private final RecentNames names;
    private final Symbols devices;
    private final Symbols exporters;
    private final ProblemList problems;
    private final ArrayList<BufinfoBuffer> buffers = new ArrayList<>();
    private final ArrayList<FenceLine> fences = new ArrayList<>();
    private int[] attached = new int[16];
    private int p;
    private int line;
    /** After a row without a proper end: a line that ends here or before can be part of its name, so no count in it is believed. */
    private int doubtful = -1;

    private BufinfoParser(Text t, Header header, ProblemList problems) {
        this.t = t;
        this.header = header;
        this.problems = problems;
        row = new Row(t, header.hasIno());
        names = new RecentNames(t.b);
        fence = new FenceMatcher(t, names);
        nameEnd = new NameEnd(t, fence);
        devices = new Symbols(t.b);
        exporters = new Symbols(t.b);
        p = header.next();
        line = header.line();
    }

    /** What the text says, and the places where it is not what the kernel prints. Totals are -1 when they are missing. */
    public static Parsed<Bufinfo> parse(Content content) {
        ProblemList problems = new ProblemList();
        Text t = new Text(content.bytes());
        Header h = Header.read(t, problems);
        if (h.pasted()) {
            problems.add(h.line() - 1, "the columns are separated by blanks, not by TAB: the text was altered on its way, so copy the file itself");
            t = new Text(PastedText.restore(t.b));
            h = Header.read(t, new ProblemList());
        }
        BufinfoParser parser = new BufinfoParser(t, h, problems);
        Totals totals = parser.run();
        if (content.truncated()) {
            problems.add(parser.line, "the text is longer than the %d bytes that were read", t.n);
        }
        totals.reconcile(parser.buffers, problems, parser.line);
        return new Parsed<>(new Bufinfo(h.hasIno(), h.hasIno(), Collections.unmodifiableList(parser.buffers), totals.objects(), totals.bytes()), problems.list());
    }

    private Totals run() {
        while (p < t.n) {
            byte c = t.b[p];
            if (c == '\n') {
                p++;
                line++;
            } else if (Text.digit(c) && row.match(p)) {
                buffer();
            } else if (c == 'T') {
                Totals totals = totals();
                if (totals != null) {
                    rest();
                    return totals;
                }
                garbage();
            } else if (c == '\t' && t.at(p, SKIPPED)) {
                problems.add(line, "the kernel left out a buffer because it could not lock it");
                nextLine();
            } else {
                garbage();
            }
        }
        return Totals.missing();
    }

    private void garbage() {
        problems.add(line, p + 64 > t.n && t.lineEnd(p) == t.n ? "the text ends in the middle of a line" : "not a line that the kernel prints here");
        nextLine();
    }

    private void nextLine() {
        p = t.lineEnd(p);
        if (p < t.n) {
            p++;
            line++;
        }
    }

    /** Goes from the end of a line to what is behind the end of a line further down, or of the same line. */
    private void passTo(int end) {
        for (; p < end; p++) {
            line += t.b[p] == '\n' ? 1 : 0;
        }
        if (p < t.n) {
            p++;
            line++;
        }
    }

    private void rest() {
        while (p < t.n && t.b[p] == '\n') {
            p++;
            line++;
        }
        if (p < t.n) {
            problems.add(line, "the text goes on behind its totals");
        }
    }

    /** One buffer; {@link #row} has just matched at {@link #p}. */
    private void buffer() {
        int start = line;
        long size = row.size;
        long flags = row.flags;
        long mode = row.mode;
        long count = row.count;
        long ino = row.ino;
        int from = row.next;
        int exp = exporters.of(row.expFrom, row.expTo);
        String expName = exp >= 0 ? exporters.word(exp) : new String(t.b, row.expFrom, row.expTo - row.expFrom, StandardCharsets.ISO_8859_1);
        String name = header.hasIno() ? name(from) : noName(from);
        List<FenceLine> f = fences();
        List<String> a = attachments();
        buffers.add(new BufinfoBuffer(size, flags, mode, count, expName, ino, name, f, a, start));
    }

    private String noName(int end) {
        p = end + 1;
        line++;
        return null;
    }

    private String name(int from) {
        int end = nameEnd.find(from);
        int first = nameEnd.first;
        if (end < 0) {
            end = first;
            doubtful = from + NameEnd.MAX_NAME;
            problems.add(line, first == t.n ? "the text ends in the middle of a row" : first - from > NameEnd.MAX_NAME
                    ? "the name is longer than the kernel allows" : "no line of attached devices follows the row");
        } else if (nameEnd.ambiguous) {
            problems.add(line, "the name may go on in the line below: what looks like a fence there can be part of it");
        }
        p = first;
        passTo(end);
        return header.saysNone() && end - from == NONE.length && t.at(from, NONE) ? null : names.of(from, end);
    }

    private List<FenceLine> fences() {
        if (p < t.n && t.attached(p)) {
            p += Text.ATTACHED.length;
            line++;
            return List.of();
        }
        fences.clear();
        while (p < t.n && !t.attached(p)) {
            int end = fence.lines(p);
            if (end >= 0) {
                fences.add(fence.fence());
                p = fence.first;
                if (p != end) {
                    problems.add(line, "the name of a fence holds a newline");
                }
                passTo(end);
            } else if (stops()) {
                problems.add(line, "the buffer above has no line \"Attached Devices:\"");
                return List.copyOf(fences);
            } else {
                garbage();
            }
        }
        if (p < t.n) {
            p += Text.ATTACHED.length;
            line++;
        } else {
            problems.add(line, "the text ends before the devices of the last buffer");
        }
        return switch (fences.size()) {
            case 0 -> List.of();
            case 1 -> List.of(fences.getFirst());
            default -> List.copyOf(fences);
        };
    }

    /** Whether the next buffer or the totals start here, so that the one before is cut off. */
    private boolean stops() {
        byte c = t.b[p];
        return Text.digit(c) && row.match(p) || c == 'T' && (devicesTotal() >= 0 || totalsHere());
    }

    private List<String> attachments() {
        int n = 0;
        boolean closed = false;
        while (p < t.n && !closed) {
            byte c = t.b[p];
            int end = t.lineEnd(p);
            if (c == '\t' && end < t.n && end > p + 1 && t.b[p + 1] != '\t' && !t.attached(p) && fence.line(p) < 0) {
                int device = devices.of(p + 1, end);
                if (device < 0) {
                    problems.add(line, "more than %d different devices", Symbols.MAX);
                } else {
                    if (n == attached.length) {
                        attached = Arrays.copyOf(attached, n * 2);
                    }
                    attached[n++] = device;
                }
                p = end + 1;
                line++;
                continue;
            }
            long said = c == 'T' ? devicesTotal() : -1;
            closed = said >= 0;
            if (closed) {
                if (said != n) {
                    problems.add(line, "the kernel counts %d attached devices, the text names %d", said, n);
                }
                p = end + 1;
                line++;
            } else if (c == '\n' || stops()) {
                problems.add(line, "the devices of the buffer above are cut off");
                closed = true;
            } else {
                garbage();
            }
        }
        if (!closed) {
            problems.add(line, "the text ends before the devices of the last buffer are counted");
        }
        return list(n);
    }

    private List<String> list(int n) {
        if (n < 2) {
            return n == 0 ? List.of() : devices.single(attached[0]);
        }
        if (n == 2) {
            return List.of(devices.word(attached[0]), devices.word(attached[1]));
        }
        String[] words = new String[n];
        for (int i = 0; i < n; i++) {
            words[i] = devices.word(attached[i]);
        }
        return List.of(words);
    }

    private long devicesTotal() {
        if (!t.at(p, TOTAL)) {
            return -1;
        }
        int from = p + TOTAL.length;
        int q = digits(from);
        return t.at(q, DEVICES) && q + DEVICES.length > doubtful ? t.decimal(from, q) : -1;
    }

    private int digits(int q) {
        while (q < t.n && Text.digit(t.b[q])) {
            q++;
        }
        return q;
    }

    private boolean totalsHere() {
        int q = digits(p + TOTAL.length);
        return t.at(p, TOTAL) && t.at(q, OBJECTS) && t.lineEnd(q) > doubtful;
    }

    /** The last line, {@code "Total %d objects, %zu bytes\n"}; null when this is something else or cut off. */
    private Totals totals() {
        if (!totalsHere()) {
            return null;
        }
        int from = p + TOTAL.length;
        int q = digits(from);
        int sum = q + OBJECTS.length;
        int end = digits(sum);
        int after = end + BYTES.length;
        if (!t.at(end, BYTES) || after < t.n && t.b[after] != '\n') {
            return null;
        }
        Totals totals = new Totals(t.decimal(from, q), t.decimal(sum, end), line);
        if (totals.objects() < 0 || totals.bytes() < 0) {
            return null;
        }
        nextLine();
        return totals;
    }
}
