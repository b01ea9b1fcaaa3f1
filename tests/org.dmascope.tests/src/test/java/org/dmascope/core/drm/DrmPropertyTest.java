// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.drm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Draw;
import org.dmascope.core.Fixture;
import org.dmascope.core.Parsed;
import org.dmascope.core.Property;
import org.dmascope.core.source.drm.AmdgpuParser;
import org.dmascope.core.source.drm.DrmFdinfo;
import org.dmascope.core.source.drm.DrmFdinfoParser;
import org.dmascope.core.source.drm.GemClient;
import org.dmascope.core.source.drm.GemObject;
import org.dmascope.core.source.drm.GemObject.Sharing;
import org.junit.jupiter.api.Test;

/** What is printed as the kernel prints it is read back, whatever the names are. */
class DrmPropertyTest {
    private static final String[] PLACES = {"VRAM", "VRAM VISIBLE", "GTT", "CPU", "UNKNOWN", "NONE", "GDS", "GWS", "OA", "PREEMPTIBLE", "DOORBELL", "MMIO REMAP"};
    private static final String[] FLAGS = {"", " CPU_ACCESS_REQUIRED", " NO_CPU_ACCESS CPU_GTT_USWC", " VRAM_CLEARED VRAM_CONTIGUOUS VM_ALWAYS_VALID EXPLICIT_SYNC"};

    private static GemObject object(Draw d) {
        Sharing sharing = d.of(Sharing.values());
        boolean ino = sharing != Sharing.NONE && !d.oneIn(4);
        return new GemObject(d.below(Integer.MAX_VALUE), d.natural(), d.of(PLACES), d.oneIn(2) ? 0 : d.below(1000), sharing, ino ? d.natural() : -1);
    }

    private static String print(GemObject o, Draw d) {
        String share = o.sharing() == Sharing.NONE ? "" : (o.sharing() == Sharing.EXPORTED ? " exported as " : " imported from ")
                + (o.ino() < 0 ? "00000000deadbeef" : "ino:" + o.ino());
        return String.format("\t\t0x%08x: %12d byte %s%s%s%s%s\n", o.handle(), o.size(), o.placement(), o.pinCount() > 0 ? " pin count " + o.pinCount() : "", share,
                d.of(FLAGS), d.of("", "\twrite fence:1:2 t d signalled\n", "\tread fence:drm_sched gfx seq 5 unsignalled\n\tread fence:a b seq 6 signalled\n"));
    }

    @Test
    void objectsAreReadBack() {
        Property.holds(500, d -> {
            StringBuilder text = new StringBuilder();
            List<GemClient> clients = d.list(4, () -> {
                String comm = d.pieces(15, "a", " ", "/", "0x", "\t", "pid 1", "(", "byte").replace("\n", "");
                List<GemObject> objects = d.list(5, () -> object(d));
                GemClient c = new GemClient(d.below(Integer.MAX_VALUE), comm, objects);
                text.append(String.format("pid %8d command %s:\n", c.pid(), comm));
                objects.forEach(o -> text.append(print(o, d)));
                return c;
            });
            Parsed<List<GemClient>> p = AmdgpuParser.parse(Fixture.text(text.toString()));
            assertEquals(List.of(), p.problems());
            assertEquals(clients, p.value());
        });
    }

    @Test
    void noCommandMakesUpAnObject() {
        Property.holds(2_000, d -> {
            String comm = d.pieces(15, "\n", "\t", "0x", ":", " ", "1", " byte ", ": 1 byte ", "0x1: ", "\n\t\t0x", "GTT", "pid ", "command", "ino:");
            List<GemObject> own = d.list(3, () -> object(d));
            StringBuilder text = new StringBuilder(String.format("pid %8d command %s:\n", d.below(100_000), comm));
            own.forEach(o -> text.append(print(o, d)));
            Parsed<List<GemClient>> p = AmdgpuParser.parse(Fixture.text(text.toString()));
            List<GemObject> all = new ArrayList<>();
            p.value().forEach(c -> all.addAll(c.objects()));
            assertEquals(own, all, text.toString());
        });
    }

    @Test
    void sizesAreBytesWhateverTheUnit() {
        Property.holds(500, d -> {
            long kib = d.natural() >>> 30;
            String unit = d.of("", " KiB", " MiB");
            long printed = unit.isEmpty() ? kib << 10 : unit.equals(" KiB") ? kib : kib << 10 >> 20;
            long bytes = unit.equals(" MiB") ? printed << 20 : kib << 10;
            Parsed<DrmFdinfo> p = DrmFdinfoParser.parse(Fixture.text("drm-driver:\tx\ndrm-resident-vram0:\t" + printed + unit + "\n"));
            assertEquals(bytes, p.value().regions().getFirst().resident());
        });
    }

    @Test
    void memoryIsBounded() {
        StringBuilder text = new StringBuilder("drm-driver:\tx\n");
        for (int i = 0; i < 10_000; i++) {
            text.append("drm-total-r").append(i).append(":\t1\namd-x").append(i).append(":\t1\n");
        }
        Parsed<DrmFdinfo> p = DrmFdinfoParser.parse(Fixture.text(text.toString()));
        assertTrue(p.value().regions().size() <= 64 && p.value().extras().size() <= 64 && p.problems().size() <= Parsed.MAX_PROBLEMS);
    }
}
