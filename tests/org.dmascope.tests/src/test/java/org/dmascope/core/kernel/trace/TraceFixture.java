// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel.trace;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Fixture;
import org.dmascope.core.event.EventKind;
import org.dmascope.core.event.Sight;

/** Pages of a kernel's ring with the descriptions of their events; see core/PROVENANCE.md. */
public final class TraceFixture {
    public static final List<String> KERNELS = List.of("6.1", "6.12", "7.3");
    private static final List<String> EVENTS = List.of("attach", "attach_in", "attach_out", "detach", "pin", "pin_in", "pin_out", "unpin", "map", "map_in", "map_out",
            "unmap", "invalidate", "export", "fd", "fd_in", "fd_out", "mmap", "release", "dma_buf_export", "dma_buf_fd", "dma_buf_mmap", "dma_buf_mmap_internal");

    private final String folder;
    private final Map<Integer, TraceFormat> formats = new HashMap<>();
    private final Map<Integer, Sight> sights = new HashMap<>();
    private final PageLayout layout;

    /** A loss that a page told of. */
    public record Loss(long nanos, int cpu, long count) {
    }

    public TraceFixture(String kernel) {
        folder = "core/trace/" + kernel + "/";
        layout = TraceFormats.page("header_page", Fixture.content(folder + "header_page")).orElse(null);
        for (String name : EVENTS) {
            if (TraceFixture.class.getResource("/" + folder + name + ".format") != null) {
                TraceFormat f = TraceFormats.event(name, Fixture.content(folder + name + ".format")).orElse(null);
                formats.put(f.id(), f);
                sights.put(f.id(), sight(name, f));
            }
        }
    }

    private static Sight sight(String name, TraceFormat f) {
        Sight.Role role = name.endsWith("_in") ? Sight.Role.IN : name.endsWith("_out") ? Sight.Role.OUT : Sight.Role.WHOLE;
        String word = name.replace("dma_buf_", "").replaceAll("_(in|out|internal)$", "");
        return Sight.of(EventKind.valueOf(word.toUpperCase(java.util.Locale.ROOT)), role, word, f);
    }

    public PageLayout layout() {
        return layout;
    }

    public Sight sight(TraceRecord r) {
        return sights.get(r.format().id());
    }

    public byte[] page(String file, int index) {
        byte[] all = Fixture.bytes(folder + file);
        return Arrays.copyOfRange(all, index * layout.size(), (index + 1) * layout.size());
    }

    public int pages(String file) {
        return Fixture.bytes(folder + file).length / layout.size();
    }

    /** All records of the file, in the order of the ring. */
    public List<TraceRecord> records(String file, int cpu, List<Loss> losses) {
        List<TraceRecord> out = new ArrayList<>();
        RingPage ring = new RingPage(layout, ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < pages(file); i++) {
            byte[] page = page(file, i);
            String problem = ring.read(page, page.length, new RingPage.Sink() {
                @Override
                public void record(long nanos, byte[] p, int from, int to) {
                    TraceFormat f = formats.get(TraceRecord.type(p, from, to, ByteOrder.LITTLE_ENDIAN));
                    out.add(new TraceRecord(f, nanos, cpu, p, from, to, ByteOrder.LITTLE_ENDIAN));
                }

                @Override
                public void lost(long nanos, long count) {
                    losses.add(new Loss(nanos, cpu, count));
                }
            });
            if (problem != null) {
                throw new IllegalStateException(problem);
            }
        }
        return out;
    }

    /** Records of both processors by time. */
    public List<TraceRecord> all() {
        List<TraceRecord> out = new ArrayList<>(records("raw.cpu0", 0, new ArrayList<>()));
        out.addAll(records("raw.cpu1", 1, new ArrayList<>()));
        out.sort(Comparator.comparingLong(TraceRecord::nanos));
        return out;
    }

    /** Lines of the kernel's own text of the same ring, without its head. */
    public List<String> text() {
        return Fixture.raw(folder + "trace").lines().filter(l -> !l.startsWith("#")).toList();
    }
}
