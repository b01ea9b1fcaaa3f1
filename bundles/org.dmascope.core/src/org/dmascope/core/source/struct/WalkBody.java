// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.struct;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.source.struct.StructFields.Bad;

/** The lines of a walk, see {@link StructText}. */
final class WalkBody {
    /** Bound on attachments of a whole document: repeated ones take two bytes each there, but eight here. */
    private static final int MAX_ATTACHMENTS = 1 << 23;

    private record Device(String device, String bus, String driver) {
    }

    private record Exporter(String expName, String owner, Sym ops, Sym pinOp) {
    }

    private final StructFields in;
    private final List<Sym> symbols = new ArrayList<>(List.of(Sym.NULL, Sym.UNNAMED));
    private final List<Device> devices = new ArrayList<>();
    private final List<Exporter> exporters = new ArrayList<>();
    private final List<StructAttachment> numbered = new ArrayList<>();
    private final List<StructBuffer> buffers = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    /** The buffer under way: without its private part, fences and attachments; null before the first. */
    private StructBuffer open;
    private int fencesToCome;
    private StructExporter privatePart;
    private final List<StructFence> fences = new ArrayList<>();
    private final List<StructAttachment> attachments = new ArrayList<>();
    /** Whether the last line was an attachment that may get a umem. */
    private boolean umemMayCome;
    private int total;

    WalkBody(StructFields in) {
        this.in = in;
    }

    StructDump parse() throws Bad {
        in.expectKind("walk");
        String id = in.word();
        StructDump.Method method = null;
        for (StructDump.Method m : StructDump.Method.values()) {
            method = m.id().equals(id) ? m : method;
        }
        if (method == null) {
            throw new Bad("an unknown kind of walk");
        }
        String partial = in.string();
        in.done();
        while (in.nextLine()) {
            String word = in.word();
            boolean umem = umemMayCome && word.equals("u");
            umemMayCome = false;
            if (word.equals("end")) {
                close();
                if (in.number() != buffers.size()) {
                    throw new Bad("buffers are missing");
                }
                in.done();
                return new StructDump(method, partial, buffers, problems);
            }
            line(word, umem);
            in.done();
        }
        throw new Bad("the document was cut off");
    }

    private void line(String word, boolean umem) throws Bad {
        switch (word) {
            case "s" -> add(symbols, new Sym(in.text(), in.string()));
            case "d" -> add(devices, new Device(in.string(), in.string(), in.string()));
            case "e" -> add(exporters, new Exporter(in.string(), in.string(), symbol(), symbol()));
            case "b" -> buffer();
            case "x" -> privatePart();
            case "f" -> fence();
            case "a" -> attachment();
            case "r" -> repeats();
            case "u" -> umem(umem);
            case "p" -> {
                if (problems.size() == StructText.MAX_PROBLEMS) {
                    throw new Bad("a problem too many");
                }
                problems.add(in.text());
            }
            default -> throw new Bad("an unknown line");
        }
    }

    private static <T> void add(List<T> table, T value) throws Bad {
        if (table.size() > StructText.MAX_NUMBERED) {
            throw new Bad("more numbered lines than a document may have");
        }
        table.add(value);
    }

    private <T> T numbered(List<T> table) throws Bad {
        return table.get(in.index(table.size() - 1));
    }

    private Sym symbol() throws Bad {
        return numbered(symbols);
    }

    private void inBuffer() throws Bad {
        if (open == null) {
            throw new Bad("a line of a buffer before the first buffer");
        }
    }

    private void buffer() throws Bad {
        close();
        if (buffers.size() == StructDump.MAX_BUFFERS) {
            throw new Bad("a buffer too many");
        }
        long ino = in.number();
        long size = in.number();
        Exporter e = numbered(exporters);
        String name = in.string();
        long files = in.number();
        Integer vmaps = in.optionalInt();
        Integer n = in.optionalInt();
        if (n != null && n < 0) {
            throw new Bad("a number is out of its range");
        }
        fencesToCome = n == null ? -1 : n;
        open = new StructBuffer(ino, size, e.expName(), name, e.owner(), e.ops(), e.pinOp(), files, vmaps, null, null, List.of(), in.truth());
    }

    private void close() throws Bad {
        if (open == null) {
            return;
        }
        if (fences.size() != Math.max(fencesToCome, 0)) {
            throw new Bad("fences are missing");
        }
        StructBuffer b = open;
        buffers.add(new StructBuffer(b.ino(), b.size(), b.expName(), b.name(), b.owner(), b.ops(), b.pinOp(), b.fileCount(), b.vmappings(), privatePart,
                fencesToCome < 0 ? null : fences, attachments, b.stable()));
        open = null;
        privatePart = null;
        fences.clear();
        attachments.clear();
    }

    private void privatePart() throws Bad {
        inBuffer();
        if (privatePart != null) {
            throw new Bad("a buffer has two private parts");
        }
        String type = in.string();
        String device = in.string();
        String driver = in.string();
        Integer funcs = in.optionalInt();
        if (funcs != null && (funcs < 0 || funcs >= symbols.size())) {
            throw new Bad("a number is out of its range");
        }
        privatePart = new StructExporter(type, device, driver, funcs == null ? null : symbols.get(funcs), in.optionalInt(), in.optionalInt(),
                in.optionalTruth(), in.optionalInt());
    }

    private void fence() throws Bad {
        inBuffer();
        if (fences.size() >= fencesToCome) {
            throw new Bad("a fence too many");
        }
        fences.add(new StructFence(in.text(), in.number(), in.number(), in.truth(), symbol()));
    }

    private void attached(StructAttachment a) throws Bad {
        if (attachments.size() == StructDump.MAX_ATTACHMENTS || total == MAX_ATTACHMENTS) {
            throw new Bad("an attachment too many");
        }
        total++;
        attachments.add(a);
    }

    private void attachment() throws Bad {
        inBuffer();
        Device d = numbered(devices);
        StructAttachment a = new StructAttachment(d.device(), d.bus(), d.driver(), in.truth(), symbol(), symbol(), in.optionalTruth(), in.optionalTruth(),
                null, in.optionalLong(), in.truth());
        attached(a);
        numbered.add(a);
        umemMayCome = true;
    }

    private void umem(boolean mayCome) throws Bad {
        if (!mayCome) {
            throw new Bad("a umem without its attachment");
        }
        StructUmem u = new StructUmem(in.optionalTruth(), in.optionalTruth(), in.truth(), in.number(), in.number(), in.string());
        StructAttachment a = attachments.removeLast();
        attachments.add(new StructAttachment(a.device(), a.bus(), a.driver(), a.peer2peer(), a.importerOps(), a.callback(), a.allowPeer2peer(),
                a.sgtCached(), u, a.iommufdLength(), a.stable()));
    }

    private void repeats() throws Bad {
        inBuffer();
        do {
            attached(numbered(numbered));
        } while (in.more());
    }
}
