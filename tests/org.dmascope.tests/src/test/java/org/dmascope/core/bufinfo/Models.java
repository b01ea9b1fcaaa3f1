// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.bufinfo;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Draw;
import org.dmascope.core.source.bufinfo.Bufinfo;
import org.dmascope.core.source.bufinfo.BufinfoBuffer;
import org.dmascope.core.source.bufinfo.FenceLine;

/** Random lists of buffers as a kernel of a grammar could hold them, most of them with names that mean harm. */
final class Models {
    /** DMA_BUF_NAME_LEN less the NUL. */
    private static final int MAX_NAME = 31;
    /** TASK_COMM_LEN less the NUL: what a process can put into the timeline names of some drivers. */
    private static final int MAX_COMM = 15;
    private static final String[] HARM = {"\n", "\t", " ", "\n\n", "x", "CAMERA", "<none>", "\tAttached Devices:\n", "\nTotal 9 devices attached", "Total 0 devices attached\n",
            "\nTotal 0 objects, 0 bytes", "\n\tvgem", "\n\tread fence:0:0   signalled", "\n\tread fence:  seq 1 signalled", "\twrite fence:a b seq 1 signalled\n",
            "\tShared fence: a b signalled\n", "\twrite fence:", "signalled\n", "00004096\t00000002\t00080007\t00000001\tdrm", "\nDma-buf Objects:", "\u00ff\u00fe", "\u0001", "\\n", "\tERROR locking",
            "\t0000:03:00.0\n"};

    private Models() {
    }

    static Bufinfo draw(Draw d, Grammar g) {
        List<BufinfoBuffer> buffers = new ArrayList<>();
        int n = d.below(8);
        long ino = d.natural() / 2 + 1000;
        long sum = 0;
        int line = 4;
        for (int i = 0; i < n; i++) {
            long size = d.natural() >>> 8;
            ino -= 1 + d.below(100);
            List<FenceLine> fences = g.hasFences() ? d.list(3, () -> fence(d, g)) : List.of();
            List<String> devices = d.list(4, () -> device(d));
            String name = g.hasIno() ? name(d, g) : null;
            buffers.add(new BufinfoBuffer(size, d.any() & 0xffffffffL, d.any() & 0xffffffffL, d.natural() >>> 20, d.of("drm", "udmabuf", "linux,cma", "videobuf2_dma_contig"),
                    g.hasIno() ? ino : -1, name, fences, devices, line));
            line += 4 + devices.size() + newlines(name);
            for (FenceLine f : fences) {
                line += 1 + newlines(f.timeline());
            }
            sum += size;
        }
        return new Bufinfo(g.hasIno(), g.hasIno(), buffers, n, sum);
    }

    private static int newlines(String s) {
        return s == null ? 0 : (int) s.chars().filter(c -> c == '\n').count();
    }

    private static String name(Draw d, Grammar g) {
        String s = d.oneIn(4) ? d.raw(MAX_NAME) : d.pieces(MAX_NAME, HARM);
        return !g.saysNone() ? s : s.equals("<none>") || d.oneIn(4) ? null : s;
    }

    private static FenceLine fence(Draw d, Grammar g) {
        String usage = g.compareTo(Grammar.V5_19) >= 0 ? d.of("kernel", "write", "read") : d.of("write", "read");
        boolean signalled = d.oneIn(2);
        boolean nameless = g.hasContext() && signalled;
        String driver = nameless ? "" : d.of("drm_sched", "vgem", "i915", "amdgpu");
        String timeline = nameless ? "" : d.oneIn(8) ? d.pieces(MAX_COMM, HARM) + "[12]" : d.of("unbound", "gfx_0.0.0", "a b c", "ring seq 3", "");
        return new FenceLine(usage, driver, timeline, g.hasContext() ? d.any() : -1, g.hasSeqno() ? d.any() : -1, signalled);
    }

    private static String device(Draw d) {
        return d.of("0000:%02x:00.0".formatted(d.below(64)), "vgem", "iommu", "rxe-dma", "soc:display-subsystem", "ffa50000.rkvenc", "write", "kgsl-3d0", "Total");
    }
}
