// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.dmascope.core.Content;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.source.bufinfo.BufinfoBuffer;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructParser;

/** Buffers of other processes that a run touched: references, attachments and pins before it against those behind it. */
final class TouchedBuffers {
    private final SystemRoot root;
    private final Set<Long> inodes;

    TouchedBuffers(SystemRoot root, List<TrialRow> rows) {
        this.root = root;
        this.inodes = rows.stream().filter(r -> r.cell().ino() != 0 && LiveBuffer.of(r.cell().exporter()).isPresent()).map(r -> r.cell().ino()).collect(Collectors.toSet());
    }

    boolean has(long ino) {
        return inodes.contains(ino);
    }

    /** One sentence for each that is not what it was. A program that works goes on working, so this is no proof; but nobody else may be blamed for it. */
    List<String> differences(Map<Long, BufinfoBuffer> then, Map<Long, BufinfoBuffer> now) {
        List<String> out = new ArrayList<>();
        for (long ino : inodes) {
            BufinfoBuffer was = then.get(ino);
            BufinfoBuffer is = now.get(ino);
            if (was != null && is != null && (was.count() != is.count() || !was.attachments().equals(is.attachments()))) {
                out.add(sentence(ino, counts(was), counts(is)));
            } else if (was != null && is != null && structure(root, TrialPaths.before(ino)) instanceof StructBuffer before && structure(root, TrialPaths.end(ino)) instanceof StructBuffer end
                    && !(before.attachments().equals(end.attachments()) && String.valueOf(before.exporter()).equals(String.valueOf(end.exporter())))) {
                out.add(sentence(ino, "other attachments or pins", "the present ones, by the kernel's structures"));
            }
        }
        return out;
    }

    private static String sentence(long ino, String before, String behind) {
        return "buffer ino " + ino + ", which belongs to another process and was tried, had " + before + " before and has " + behind + "; its owner may have done that";
    }

    private static String counts(BufinfoBuffer b) {
        return b.count() + " references and " + b.attachments().size() + " attachments";
    }

    /** The buffer with those attachments only that have come since, which are the first ones. @param was null when that is not known, and then it is as it is */
    static StructBuffer since(StructBuffer was, StructBuffer is) {
        int more = was == null ? is.attachments().size() : Math.max(0, is.attachments().size() - was.attachments().size());
        return new StructBuffer(is.ino(), is.size(), is.expName(), is.name(), is.owner(), is.ops(), is.pinOp(), is.fileCount(), is.vmappings(), is.exporter(), is.fences(),
                is.attachments().subList(0, more), is.stable());
    }

    /** Null when it was not read. */
    static StructBuffer structure(SystemRoot root, String path) {
        Reading<Content> r = root.read(path, SystemRoot.LARGE);
        StructDump dump = r instanceof Reading.Ok<Content>(String p, Content c) ? StructParser.walk(p, c).reading().orElse(null) : null;
        return dump == null || dump.buffers().size() != 1 ? null : dump.buffers().getFirst();
    }
}
