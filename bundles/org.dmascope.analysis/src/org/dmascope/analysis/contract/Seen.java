// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.contract;

import org.dmascope.core.Names;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructExporter;
import org.dmascope.core.source.struct.StructUmem;
import org.dmascope.core.source.struct.Sym;

/**
 * What decides the contract of an attachment, and nothing else: a big host has half a million attachments and a handful of these.
 *
 * @param mapped          whether it has a mapping now; null when nothing tells
 * @param iommufd         whether iommufd still has a range of the buffer; null for other importers
 * @param exporterRevoked the exporter's own flag; null when it keeps none
 * @param mappings        mappings that its revoke waits for; null when not said
 */
record Seen(boolean stable, Sym importerOps, Sym callback, boolean peer2peer, boolean umem, Boolean umemPinned, Boolean umemRevoked, Boolean mapped,
        Boolean iommufd, boolean bufferStable, Sym pinOp, Sym exporterOps, Boolean exporterRevoked, Integer mappings) {
    static Seen of(StructAttachment a, StructBuffer b) {
        StructUmem u = a.umem();
        StructExporter e = b.exporter();
        return new Seen(a.stable(), a.importerOps(), a.callback(), a.peer2peer(), u != null, u == null ? null : u.pinned(), u == null ? null : u.revoked(),
                mapped(a, b), a.iommufdLength() == null ? null : a.iommufdLength() != 0, b.stable(), b.pinOp(), b.ops(),
                e == null ? null : e.revoked(), e == null ? null : e.mappings());
    }

    /**
     * RDMA and iommufd imports tell themselves. Of the others an exporter that waits knows only how many mappings are left: none has one when
     * none is left, all have when there are as many.
     */
    private static Boolean mapped(StructAttachment a, StructBuffer b) {
        if (own(a) != null) {
            return own(a);
        }
        StructExporter e = b.exporter();
        if (e == null || !Boolean.TRUE.equals(e.revoked()) || e.mappings() == null) {
            return Boolean.TRUE.equals(a.sgtCached()) ? true : null;
        }
        int left = e.mappings();
        int candidates = 0;
        for (StructAttachment o : b.attachments()) {
            left -= o.umem() != null && o.umem().mapped() ? 1 : 0;
            candidates += own(o) == null ? 1 : 0;
        }
        return left <= 0 ? Boolean.FALSE : candidates == 1 || left == candidates ? Boolean.TRUE : null;
    }

    private static Boolean own(StructAttachment a) {
        return a.umem() != null ? Boolean.valueOf(a.umem().mapped()) : a.iommufdLength() != null ? Boolean.valueOf(a.iommufdLength() != 0) : null;
    }

    boolean isStatic() {
        return !importerOps.set();
    }

    /** A pointer in words. */
    static String shown(String what, Sym s) {
        if (!s.set()) {
            return what + " = NULL";
        }
        return what + " = " + (s.named() ? Names.display(s.name()) + (s.module() == null ? "" : " [" + Names.display(s.module()) + "]") : "a pointer without a name");
    }

    String ops() {
        return shown("importer_ops", importerOps);
    }

    String back() {
        return shown("callback", callback);
    }
}
