// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.struct;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.dmascope.core.Content;

/** Makes the documents of {@link StructText}. Each is complete: what a reader gets back equals what was written. */
public final class StructWriter {
    /** How many attachments of a buffer are held against those of the one before. */
    private static final int PLACES = 32;

    private record Device(String device, String bus, String driver) {
    }

    private record Exporter(String expName, String owner, Sym ops, Sym pinOp) {
    }

    private final StructLines out = new StructLines();
    private final Map<Sym, Integer> symbols = new HashMap<>();
    private final Map<Device, Integer> devices = new HashMap<>();
    private final Map<Exporter, Integer> exporters = new HashMap<>();
    private final Map<StructAttachment, Integer> attachments = new HashMap<>();
    /** What the buffer before had in each place, and its number: walks hand on one object for attachments that are alike. */
    private final StructAttachment[] before = new StructAttachment[PLACES];
    private final Integer[] beforeNumbers = new Integer[PLACES];
    private StructBuffer lastExported;
    private int lastExporter;
    private int numbered;
    /** The list of the last buffer when all of it was repeats, and where those lines are: walks hand on one list for buffers that are alike. */
    private List<StructAttachment> repeated;
    private int repeats;
    private int repeatsEnd;
    /** Whether an {@code r} line is open. */
    private boolean repeating;

    private StructWriter() {
    }

    /** What the kernel can do. */
    public static Content kernel(KernelCaps caps) {
        StructLines out = header();
        out.word("kernel").end();
        out.word("caps").truth(caps.sgtInAttachment()).string(caps.callbackMember()).truth(caps.moveNotify()).string(caps.moveNotifyPath())
                .string(caps.listSymbol()).truth(caps.iterDmabuf()).end();
        caps.symbols().stream().sorted().forEach(s -> out.word("symbol").string(s).end());
        out.word("end").number(caps.symbols().size()).end();
        return out.content();
    }

    /**
     * A document or a walk that could not be made.
     *
     * @param errno  EPERM or EACCES when a right is missing, EOPNOTSUPP when this kernel cannot; any other for a call that went wrong
     * @param reason one sentence in plain words
     * @param remedy one sentence that says what to do, or null when nothing helps
     */
    public static Content refused(int errno, String reason, String remedy) {
        return header().word("refused").number(errno).string(reason).string(remedy).end().content();
    }

    /** A walk. */
    public static Content walk(StructDump dump) {
        StructWriter w = new StructWriter();
        w.out.word(StructText.HEADER).end();
        w.out.word("walk").word(dump.method().id()).string(dump.partial()).end();
        for (StructBuffer b : dump.buffers()) {
            w.buffer(b);
        }
        List<String> problems = dump.problems();
        problems.subList(0, Math.min(problems.size(), StructText.MAX_PROBLEMS)).forEach(p -> w.out.word("p").string(p).end());
        w.out.word("end").number(dump.buffers().size()).end();
        return w.out.content();
    }

    private static StructLines header() {
        return new StructLines().word(StructText.HEADER).end();
    }

    private int symbol(Sym s) {
        if (!s.set()) {
            return 0;
        }
        if (s.equals(Sym.UNNAMED)) {
            return 1;
        }
        Integer known = symbols.get(s);
        if (known == null) {
            known = symbols.size() + StructText.FIRST_SYMBOL;
            symbols.put(s, known);
            out.word("s").string(s.name()).string(s.module()).end();
        }
        return known;
    }

    private int device(Device d) {
        Integer known = devices.get(d);
        if (known == null) {
            known = devices.size();
            devices.put(d, known);
            out.word("d").string(d.device()).string(d.bus()).string(d.driver()).end();
        }
        return known;
    }

    private int exporter(StructBuffer b) {
        StructBuffer l = lastExported;
        if (l == null || l.ops() != b.ops() || l.pinOp() != b.pinOp() || !l.expName().equals(b.expName()) || !Objects.equals(l.owner(), b.owner())) {
            lastExporter = numbered(b);
            lastExported = b;
        }
        return lastExporter;
    }

    private int numbered(StructBuffer b) {
        Exporter e = new Exporter(b.expName(), b.owner(), b.ops(), b.pinOp());
        Integer known = exporters.get(e);
        if (known == null) {
            int ops = symbol(e.ops());
            int pin = symbol(e.pinOp());
            known = exporters.size();
            exporters.put(e, known);
            out.word("e").string(e.expName()).string(e.owner()).number(ops).number(pin).end();
        }
        return known;
    }

    private void buffer(StructBuffer b) {
        int exporter = exporter(b);
        out.word("b").number(b.ino()).number(b.size()).number(exporter).string(b.name()).number(b.fileCount()).optional(b.vmappings())
                .optional(b.fences() == null ? null : b.fences().size()).truth(b.stable()).end();
        if (b.exporter() != null) {
            StructExporter x = b.exporter();
            int funcs = x.funcs() == null ? -1 : symbol(x.funcs());
            out.word("x").string(x.type()).string(x.device()).string(x.driver()).optional(funcs < 0 ? null : funcs).optional(x.pinCount())
                    .optional(x.memType()).truth(x.revoked()).optional(x.mappings()).end();
        }
        for (StructFence f : b.fences() == null ? List.<StructFence>of() : b.fences()) {
            int ops = symbol(f.ops());
            out.word("f").string(f.usage()).number(f.context()).number(f.seqno()).truth(f.signalled()).number(ops).end();
        }
        if (b.attachments() == repeated) {
            out.again(repeats, repeatsEnd);
            return;
        }
        repeats = out.length();
        int before = numbered;
        List<StructAttachment> all = b.attachments();
        for (int i = 0; i < all.size(); i++) {
            attachment(all.get(i), i);
        }
        closeRepeats();
        repeated = numbered == before ? all : null;
        repeatsEnd = out.length();
    }

    private void closeRepeats() {
        if (repeating) {
            out.end();
            repeating = false;
        }
    }

    /** Number of one that is like this; null when there is none. */
    private Integer like(StructAttachment a, int place) {
        if (a.umem() != null) {
            return null;
        }
        if (place >= PLACES) {
            return attachments.get(a);
        }
        if (before[place] != a || beforeNumbers[place] == null) {
            before[place] = a;
            beforeNumbers[place] = attachments.get(a);
        }
        return beforeNumbers[place];
    }

    private void attachment(StructAttachment a, int place) {
        Integer known = like(a, place);
        if (known != null) {
            if (!repeating) {
                out.word("r");
                repeating = true;
            }
            out.number(known);
            return;
        }
        closeRepeats();
        int device = device(new Device(a.device(), a.bus(), a.driver()));
        int ops = symbol(a.importerOps());
        int callback = symbol(a.callback());
        out.word("a").number(device).truth(a.peer2peer()).number(ops).number(callback).truth(a.allowPeer2peer()).truth(a.sgtCached())
                .optional(a.iommufdLength()).truth(a.stable()).end();
        if (a.umem() == null && numbered < StructText.MAX_NUMBERED) {
            attachments.put(a, numbered);
        }
        numbered++;
        if (a.umem() != null) {
            StructUmem u = a.umem();
            out.word("u").truth(u.pinned()).truth(u.revoked()).truth(u.mapped()).number(u.address()).number(u.length()).string(u.device()).end();
        }
    }
}
