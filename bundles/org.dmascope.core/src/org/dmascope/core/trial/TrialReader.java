// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.core.Content;
import org.dmascope.core.Errno;
import org.dmascope.core.Parsed;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.source.bufinfo.Bufinfo;
import org.dmascope.core.source.bufinfo.BufinfoBuffer;
import org.dmascope.core.source.bufinfo.BufinfoParser;
import org.dmascope.core.source.struct.KernelCaps;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructParser;

/** Reads what an agent shipped of its trials, see {@link TrialPaths}. */
public final class TrialReader {
    /** Pairs of a run: 255 exporters with 255 importers. */
    private static final int MOST_PAIRS = 255 * 255;

    private final SystemRoot root;
    /** Attachments that a buffer of another process had before the run, by its inode. */
    private Map<Long, BufinfoBuffer> before;

    private TrialReader(SystemRoot root) {
        this.root = root;
    }

    /** The list alone. */
    public static Reading<TrialList> list(SystemRoot recording) {
        Reading<Content> r = recording.read(TrialPaths.LIST, SystemRoot.SMALL);
        return r instanceof Reading.Ok<Content>(String p, Content c) ? TrialParser.list(p, c) : r.retype();
    }

    /** A whole run. */
    public static Reading<TrialRecord> run(SystemRoot recording) {
        return new TrialReader(recording).read();
    }

    private Reading<TrialRecord> read() {
        Reading<TrialList> list = list(root);
        if (!(list instanceof Reading.Ok<TrialList>(String path, TrialList known))) {
            return list.retype();
        }
        List<TrialRow> rows = new ArrayList<>();
        for (int n = 0; n < MOST_PAIRS; n++) {
            Reading<Content> r = root.read(TrialPaths.cell(n), SystemRoot.SMALL);
            if (r instanceof Reading.Unsupported<Content> && r.errno() == 0) {
                break;
            }
            Reading<TrialCell> cell = r instanceof Reading.Ok<Content>(String p, Content c) ? TrialParser.cell(p, c) : r.retype();
            if (!(cell instanceof Reading.Ok<TrialCell>(String p, TrialCell c))) {
                return cell.retype();
            }
            if (c.number() != n) {
                return new Reading.Malformed<>(p, 1, "a pair with the number of another");
            }
            rows.add(new TrialRow(c, sight(TrialPaths.held(n), c), sight(TrialPaths.after(n), c), structure(n, c)));
        }
        return new Reading.Ok<>(path, new TrialRecord(known, rows, aftermath(rows), kernel()));
    }

    private Reading<Bufinfo> buffers(String path) {
        Reading<Content> r = root.read(path, SystemRoot.LARGE);
        if (!(r instanceof Reading.Ok<Content>(String p, Content c))) {
            return r.retype();
        }
        Parsed<Bufinfo> parsed = BufinfoParser.parse(c);
        return parsed.value().hasIno() && parsed.problems().isEmpty() ? new Reading.Ok<>(p, parsed.value())
                : new Reading.Malformed<>(p, parsed.problems().isEmpty() ? 0 : parsed.problems().getFirst().line(), "the list of buffers could not be understood in full");
    }

    private TrialSight sight(String path, TrialCell c) {
        if (c.ino() == 0) {
            return TrialSight.notLooked("no buffer of the trial is known");
        }
        Reading<Bufinfo> r = buffers(path);
        if (!(r instanceof Reading.Ok<Bufinfo>(String p, Bufinfo b))) {
            return TrialSight.notLooked(why(r));
        }
        return b.buffers().stream().filter(x -> x.ino() == c.ino()).findFirst()
                .map(x -> new TrialSight(TrialSight.State.THERE, null, x.count(), own(c, x.attachments()))).orElseGet(TrialSight::gone);
    }

    /** Those that the trial made: a buffer of another process has had others before. */
    private List<String> own(TrialCell c, List<String> attachments) {
        if (LiveBuffer.of(c.exporter()).isEmpty()) {
            return attachments;
        }
        if (before == null) {
            before = buffers(TrialPaths.BEFORE) instanceof Reading.Ok<Bufinfo>(String p, Bufinfo b) ? byInode(b) : Map.of();
        }
        List<String> out = new ArrayList<>(attachments);
        if (before.containsKey(c.ino())) {
            before.get(c.ino()).attachments().forEach(out::remove);
        }
        return out;
    }

    /** Null when it was not read; then rules that ask for it stay unknown. */
    private KernelCaps kernel() {
        Reading<Content> r = root.read(TrialPaths.KERNEL, SystemRoot.LARGE);
        return r instanceof Reading.Ok<Content>(String p, Content c) ? StructParser.kernel(p, c).reading().orElse(null) : null;
    }

    private TrialStructure structure(int n, TrialCell cell) {
        Reading<Content> r = root.read(TrialPaths.structure(n), SystemRoot.LARGE);
        if (!(r instanceof Reading.Ok<Content>(String p, Content c))) {
            return TrialStructure.notRead(cell.ino() == 0 ? "no buffer of the trial is known" : "nobody looked at the kernel's structures meanwhile");
        }
        StructParser.Document<StructDump> d = StructParser.walk(p, c);
        if (!(d.reading() instanceof Reading.Ok<StructDump>(String q, StructDump dump))) {
            return TrialStructure.notRead(d.reason() != null ? d.reason() : d.reading() instanceof Reading.Malformed<StructDump> m ? m.reason() : "the kernel's structures could not be read");
        }
        StructBuffer was = LiveBuffer.of(cell.exporter()).isPresent() ? TouchedBuffers.structure(root, TrialPaths.before(cell.ino())) : null;
        return dump.buffers().stream().filter(b -> b.ino() == cell.ino()).findFirst().map(b -> new TrialStructure(null, dump.method(), TouchedBuffers.since(was, b)))
                .orElseGet(() -> TrialStructure.notRead("the walk over the kernel's structures did not find the buffer"));
    }

    private static String why(Reading<Bufinfo> r) {
        if (r instanceof Reading.Denied) {
            return "the list of all buffers needs root";
        } else if (r instanceof Reading.Absent) {
            return "there is no list of all buffers: debugfs is not mounted, or CONFIG_DEBUG_FS is missing";
        } else if (r instanceof Reading.Malformed<Bufinfo> m) {
            return m.reason();
        } else if (r instanceof Reading.Unsupported && r.errno() == 0) {
            return "it was not held so long";
        }
        return switch (r.errno()) {
            case Errno.EFBIG -> "the host has too many buffers to be looked at for every pair";
            case Errno.ETIMEDOUT, Errno.EBUSY -> "the list of all buffers is blocked in the kernel";
            default -> "the list of all buffers could not be read (" + Errno.name(r.errno()) + ")";
        };
    }

    private TrialAftermath aftermath(List<TrialRow> rows) {
        if (rows.isEmpty()) {
            return new TrialAftermath(false, "nothing was tried", List.of(), List.of());
        }
        Reading<Bufinfo> end = buffers(TrialPaths.END);
        Reading<Bufinfo> before = buffers(TrialPaths.BEFORE);
        if (!(end instanceof Reading.Ok<Bufinfo>(String p, Bufinfo now))) {
            return new TrialAftermath(false, why(end), List.of(), List.of());
        }
        if (!(before instanceof Reading.Ok<Bufinfo>(String q, Bufinfo then))) {
            return new TrialAftermath(false, why(before), List.of(), List.of());
        }
        return compare(rows, then, now);
    }

    private TrialAftermath compare(List<TrialRow> rows, Bufinfo then, Bufinfo now) {
        Map<Long, BufinfoBuffer> old = byInode(then);
        TouchedBuffers touched = new TouchedBuffers(root, rows);
        Set<Long> own = new HashSet<>();
        rows.forEach(r -> own.add(r.cell().ino()));
        List<String> left = new ArrayList<>(touched.differences(old, byInode(now)));
        List<String> changed = new ArrayList<>();
        for (BufinfoBuffer b : now.buffers()) {
            BufinfoBuffer was = old.get(b.ino());
            if (was == null && own.contains(b.ino())) {
                left.add("buffer ino " + b.ino() + " of a trial is still there, with " + b.count() + " references and " + b.attachments().size() + " attachments");
            } else if (was != null && !touched.has(b.ino()) && (was.count() != b.count() || !was.attachments().equals(b.attachments()))) {
                changed.add("buffer ino " + b.ino() + " had " + was.count() + " references and " + was.attachments().size() + " attachments, and has " + b.count() + " and "
                        + b.attachments().size() + "; another program may have done that");
            }
        }
        return new TrialAftermath(true, null, left, changed);
    }

    private static Map<Long, BufinfoBuffer> byInode(Bufinfo all) {
        Map<Long, BufinfoBuffer> out = new HashMap<>();
        all.buffers().forEach(b -> out.put(b.ino(), b));
        return out;
    }
}
