// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructExporter;
import org.dmascope.core.source.struct.StructFence;
import org.dmascope.core.source.struct.StructUmem;

/** Compares two walks of one reading with each other. What only one of them can say is no disagreement. */
public final class DumpAgreement {
    private final Checks checks = new Checks();
    private final String between;

    private DumpAgreement(StructDump a, StructDump b) {
        between = a.method().id() + " and " + b.method().id() + ": ";
    }

    /** @param moving inodes of buffers that change all the time; their attachments and fences are not compared */
    public static List<Check> compare(StructDump a, StructDump b, Set<Long> moving) {
        DumpAgreement c = new DumpAgreement(a, b);
        Map<Long, StructBuffer> other = new HashMap<>();
        b.buffers().forEach(x -> other.put(x.ino(), x));
        for (StructBuffer x : a.buffers()) {
            StructBuffer y = other.remove(x.ino());
            if (y != null) {
                c.buffer("buffer " + x.ino() + " ", x, y, moving.contains(x.ino()));
            } else if (b.partial() == null && !moving.contains(x.ino())) {
                c.checks.holds(c.between + "buffer " + x.ino(), false, "in both", "only in " + a.method().id());
            }
        }
        if (a.partial() == null) {
            c.checks.equal(c.between + "only in " + b.method().id(), Set.of(),
                    Set.copyOf(other.keySet().stream().filter(i -> !moving.contains(i)).toList()));
        }
        return c.checks.all();
    }

    private <T> void same(String name, T a, T b, List<Function<T, ?>> fields) {
        if (a == null || b == null) {
            return;
        }
        boolean equal = true;
        for (Function<T, ?> f : fields) {
            Object x = f.apply(a);
            Object y = f.apply(b);
            equal &= x == null || y == null || x.equals(y);
        }
        checks.holds(between + name, equal, a.toString(), b);
    }

    private void buffer(String name, StructBuffer a, StructBuffer b, boolean moving) {
        checks.equal(between + name + "name", a.name(), b.name());
        checks.equal(between + name + "origin", List.of(a.size(), a.expName(), Objects.toString(a.owner()), a.ops(), a.pinOp()),
                List.of(b.size(), b.expName(), Objects.toString(b.owner()), b.ops(), b.pinOp()));
        same(name + "exporter", a.exporter(), b.exporter(), List.of(StructExporter::type, StructExporter::device, StructExporter::driver, StructExporter::funcs,
                StructExporter::pinCount, StructExporter::memType, StructExporter::revoked, StructExporter::mappings));
        if (moving) {
            return;
        }
        if (a.fences() != null && b.fences() != null) {
            checks.sameBag(between + name + "fences", fences(a), fences(b));
        }
        checks.equal(between + name + "number of attachments", a.attachments().size(), b.attachments().size());
        for (int i = 0; i < Math.min(a.attachments().size(), b.attachments().size()); i++) {
            attachment(name + "attachment " + (i + 1) + " ", a.attachments().get(i), b.attachments().get(i));
        }
    }

    /** Without the signalled bit and without those that have it: a fence may signal between the walks. */
    private static List<String> fences(StructBuffer b) {
        return b.fences().stream().filter(f -> !f.signalled()).map((StructFence f) -> f.usage() + " " + f.context() + ":" + f.seqno()).toList();
    }

    private void attachment(String name, StructAttachment a, StructAttachment b) {
        same(name, a, b, List.of(StructAttachment::device, StructAttachment::bus, StructAttachment::driver, StructAttachment::peer2peer,
                StructAttachment::importerOps, StructAttachment::callback, StructAttachment::allowPeer2peer, StructAttachment::sgtCached,
                StructAttachment::iommufdLength));
        same(name + "umem", a.umem(), b.umem(),
                List.of(StructUmem::pinned, StructUmem::revoked, StructUmem::mapped, StructUmem::address, StructUmem::length, StructUmem::device));
    }
}
