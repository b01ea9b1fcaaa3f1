// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.struct;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.source.struct.StructFields.Bad;
import org.dmascope.core.source.struct.StructRegions.Kind;
import org.dmascope.core.source.struct.StructRegions.Nic;
import org.dmascope.core.source.struct.StructRegions.OnBuffer;
import org.dmascope.core.source.struct.StructRegions.Span;

/** The lines of a walk over memory regions, see {@link StructText}. */
final class RegionsBody {
    static final String KIND = "rdma";

    private final StructFields in;
    private final List<Nic> devices = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    /** The device under way, without its regions; null before the first. */
    private Nic open;
    private final List<Span> spans = new ArrayList<>();
    private final List<OnBuffer> on = new ArrayList<>();

    RegionsBody(StructFields in) {
        this.in = in;
    }

    StructRegions parse() throws Bad {
        in.expectKind(KIND);
        String partial = in.string();
        in.done();
        while (in.nextLine()) {
            String word = in.word();
            if (word.equals("end")) {
                close();
                if (in.number() != devices.size()) {
                    throw new Bad("devices are missing");
                }
                in.done();
                return new StructRegions(partial, devices, problems);
            }
            line(word);
            in.done();
        }
        throw new Bad("the document was cut off");
    }

    private void line(String word) throws Bad {
        switch (word) {
            case "n" -> device();
            case "m" -> span();
            case "g" -> onBuffer();
            case "p" -> {
                if (problems.size() == StructText.MAX_PROBLEMS) {
                    throw new Bad("a problem too many");
                }
                problems.add(in.text());
            }
            default -> throw new Bad("an unknown line");
        }
    }

    private void device() throws Bad {
        close();
        if (devices.size() == StructRegions.MAX_DEVICES) {
            throw new Bad("a device too many");
        }
        open = new Nic(in.index(Integer.MAX_VALUE), in.text(), in.string(), in.optionalTruth(), in.optionalLong(), in.string(), in.truth(), List.of(), List.of());
    }

    private void close() {
        if (open != null) {
            devices.add(new Nic(open.index(), open.name(), open.module(), open.dmabufOp(), open.odpCaps(), open.layout(), open.whole(), spans, on));
        }
        open = null;
        spans.clear();
        on.clear();
    }

    private void inDevice(int have) throws Bad {
        if (open == null || have == StructRegions.MAX_REGIONS) {
            throw new Bad(open == null ? "a line of a device before the first device" : "a region too many");
        }
    }

    /** Ascending and apart: who looks one up goes by that. */
    private void span() throws Bad {
        inDevice(spans.size());
        Kind kind = kind(in.word());
        long first = in.number();
        long last = in.number();
        if (first < 0 || last < first || !spans.isEmpty() && spans.getLast().last() >= first) {
            throw new Bad("numbers of regions are not in their order");
        }
        spans.add(new Span(kind, first, last));
    }

    private static Kind kind(String word) throws Bad {
        for (Kind k : Kind.values()) {
            if (k.word().equals(word)) {
                return k;
            }
        }
        throw new Bad("an unknown kind of region");
    }

    private void onBuffer() throws Bad {
        inDevice(on.size());
        long mrn = in.number();
        long length = in.number();
        long ino = in.number();
        String device = in.text();
        long place = in.number();
        if (mrn < 0 || place < -1 || place >= StructDump.MAX_ATTACHMENTS || !on.isEmpty() && on.getLast().mrn() >= mrn) {
            throw new Bad("numbers of regions are not in their order");
        }
        StructUmem umem = new StructUmem(in.optionalTruth(), in.optionalTruth(), in.truth(), in.number(), in.number(), open.name());
        on.add(new OnBuffer(mrn, length, ino, device, (int) place, umem));
    }
}
