// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.struct;

import java.util.List;

import org.dmascope.core.Content;
import org.dmascope.core.source.struct.StructRegions.Nic;
import org.dmascope.core.source.struct.StructRegions.OnBuffer;
import org.dmascope.core.source.struct.StructRegions.Span;

/** Makes the document {@link StructText#RDMA}: what a reader gets back equals what was written. */
public final class RegionsWriter {
    private RegionsWriter() {
    }

    public static Content regions(StructRegions walk) {
        StructLines out = new StructLines().word(StructText.HEADER).end();
        out.word(RegionsBody.KIND).string(walk.partial()).end();
        for (Nic n : walk.devices()) {
            out.word("n").number(n.index()).string(n.name()).string(n.module()).truth(n.dmabufOp()).optional(n.odpCaps()).string(n.layout()).truth(n.whole()).end();
            for (Span s : n.spans()) {
                out.word("m").word(s.kind().word()).number(s.first()).number(s.last()).end();
            }
            for (OnBuffer o : n.onBuffers()) {
                StructUmem u = o.umem();
                out.word("g").number(o.mrn()).number(o.length()).number(o.ino()).string(o.device()).number(o.place()).truth(u.pinned()).truth(u.revoked())
                        .truth(u.mapped()).number(u.address()).number(u.length()).end();
            }
        }
        List<String> problems = walk.problems();
        problems.subList(0, Math.min(problems.size(), StructText.MAX_PROBLEMS)).forEach(p -> out.word("p").string(p).end());
        out.word("end").number(walk.devices().size()).end();
        return out.content();
    }
}
