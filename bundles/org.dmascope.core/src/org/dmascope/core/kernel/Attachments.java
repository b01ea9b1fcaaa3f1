// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructUmem;
import org.dmascope.core.source.struct.Sym;

/** Reads {@code struct dma_buf_attachment} and what importers keep behind it. */
final class Attachments {
    private static final int IB_NAME = 64; // IB_DEVICE_NAME_MAX of include/rdma/ib_verbs.h
    private static final String IOMMUFD_OPS = "iopt_dmabuf_attach_revoke_ops";
    private static final int LIKES = 32;
    private static final String UMEM = "ib_umem_dmabuf";

    private final Bases bases;
    private final PagedMemory memory;
    private final int dmabuf;
    private final int dev;
    private final int sgt;
    private final int peer2peer;
    private final int importerOps;
    private final int importerPriv;
    private final int allow;
    private final int callback;
    private final Field umemAttach;
    private final Field umemIsDmabuf;
    private final Field physLen;
    private final Field pagesAttach;
    /** Attachments of one device with one importer are mostly alike, but for their umem: one record stands for them all. */
    private final long[] likeDevices = new long[LIKES];
    private final long[] likeOps = new long[LIKES];
    private final int[] likeFlags = new int[LIKES];
    private final StructAttachment[] like = new StructAttachment[LIKES];
    private int likes;

    Attachments(Bases bases) {
        this.bases = bases;
        this.memory = bases.memory;
        KernelTypes t = bases.types;
        dmabuf = t.offset("dma_buf_attachment", "dmabuf");
        dev = t.offset("dma_buf_attachment", "dev");
        sgt = t.offset("dma_buf_attachment", "sgt");
        peer2peer = t.offset("dma_buf_attachment", "peer2peer");
        importerOps = t.offset("dma_buf_attachment", "importer_ops");
        importerPriv = t.offset("dma_buf_attachment", "importer_priv");
        allow = t.offset("dma_buf_attach_ops", "allow_peer2peer");
        callback = t.has("dma_buf_attach_ops", "invalidate_mappings") ? t.offset("dma_buf_attach_ops", "invalidate_mappings")
                : t.offset("dma_buf_attach_ops", "move_notify");
        umemAttach = t.field(UMEM, "attach");
        umemIsDmabuf = t.field(UMEM, "umem.is_dmabuf");
        physLen = t.field("iopt_pages", "dmabuf.phys.len");
        pagesAttach = t.field("iopt_pages", "dmabuf.attach");
    }

    /** Whether the attachment at this address says that it is one of this buffer. */
    boolean belongs(long address, long buffer) throws KernelFault {
        return memory.i64(address + dmabuf) == buffer;
    }

    /** @throws KernelFault when it leads nowhere; {@code stable} is false when the importer's ops do */
    StructAttachment read(long address) throws KernelFault {
        long device = bases.pointerSet(address + dev);
        boolean p2p = peer2peer >= 0 && memory.u8(address + peer2peer) != 0;
        Boolean cached = sgt < 0 ? null : memory.i64(address + sgt) != 0;
        long ops = importerOps < 0 ? 0 : memory.i64(address + importerOps);
        long priv = ops == 0 || importerPriv < 0 ? 0 : memory.i64(address + importerPriv);
        StructUmem umem = umem(address, priv);
        Sym symbol = bases.symbol(ops);
        if (umem != null || symbol.is(IOMMUFD_OPS)) {
            return made(bases.device(device), p2p, cached, ops, umem, symbol.is(IOMMUFD_OPS) ? length(address, priv) : null);
        }
        int flags = (p2p ? 1 : 0) | (cached == null ? 2 : cached ? 4 : 0);
        for (int i = 0; i < likes; i++) {
            if (likeDevices[i] == device && likeOps[i] == ops && likeFlags[i] == flags) {
                return like[i];
            }
        }
        StructAttachment a = made(bases.device(device), p2p, cached, ops, null, null);
        if (likes < LIKES) {
            likeDevices[likes] = device;
            likeOps[likes] = ops;
            likeFlags[likes] = flags;
            like[likes++] = a;
        }
        return a;
    }

    private StructAttachment made(Bases.Device d, boolean p2p, Boolean cached, long ops, StructUmem umem, Long length) {
        if (ops == 0) {
            return new StructAttachment(d.name(), d.bus(), d.driver(), p2p, Sym.NULL, Sym.NULL, null, cached, null, null, true);
        }
        Sym symbol = bases.symbol(ops);
        try {
            long call = callback < 0 ? 0 : memory.i64(ops + callback);
            boolean allowed = allow >= 0 && memory.u8(ops + allow) != 0;
            // what the memory of a module that has gone reads as; an ops table that really is empty has a symbol where symbols are shown
            return symbol.named() || call != 0 || allowed
                    ? new StructAttachment(d.name(), d.bus(), d.driver(), p2p, symbol, bases.symbol(call), allowed, cached, umem, length, true)
                    : lost(d, p2p, symbol, cached);
        } catch (KernelFault e) {
            return lost(d, p2p, symbol, cached);
        }
    }

    /** {@code iopt_pages.dmabuf.phys.len}; null when it is not reached. */
    private Long length(long attachment, long pages) {
        try {
            boolean other = pagesAttach != null && memory.field(pages, pagesAttach) != attachment;
            return physLen == null || pages == 0 || other ? null : Long.valueOf(memory.field(pages, physLen));
        } catch (KernelFault e) {
            return null;
        }
    }

    /** An attachment whose ops are set and could not be read: neither its callback nor its class is known. */
    private static StructAttachment lost(Bases.Device device, boolean p2p, Sym ops, Boolean cached) {
        return new StructAttachment(device.name(), device.bus(), device.driver(), p2p, ops, Sym.UNNAMED, null, cached, null, null, false);
    }

    /**
     * The RDMA umem, when {@code importer_priv} is one: it says so itself, by its own pointer back to this attachment and by
     * {@code umem.is_dmabuf}. Every user of ib_umem_dmabuf_get() has it there, whatever ops it brings (drivers/infiniband/core/umem_dmabuf.c).
     */
    private StructUmem umem(long attachment, long priv) {
        if (umemAttach == null || umemIsDmabuf == null || priv == 0 || (priv & Long.BYTES - 1) != 0) {
            return null;
        }
        try {
            if (memory.field(priv, umemAttach) != attachment || memory.field(priv, umemIsDmabuf) == 0) {
                return null;
            }
            long ibdev = bases.follow(priv, UMEM, "umem.ibdev");
            Field name = bases.types.field("ib_device", "name");
            return new StructUmem(bit(priv, "pinned"), bit(priv, "revoked"), bases.follow(priv, UMEM, "sgt") != 0, number(priv, "umem.address"),
                    number(priv, "umem.length"), ibdev == 0 || name == null ? null : nullIfEmpty(memory.string(ibdev + name.offset(), IB_NAME)));
        } catch (KernelFault e) {
            return null; // not reached is not said; the attachment itself was read
        }
    }

    private static String nullIfEmpty(String s) {
        return s.isEmpty() ? null : s;
    }

    private Boolean bit(long umem, String member) throws KernelFault {
        Field f = bases.types.field(UMEM, member);
        return f == null ? null : Boolean.valueOf(memory.field(umem, f) != 0);
    }

    private long number(long umem, String member) throws KernelFault {
        return memory.field(umem, bases.field(UMEM, member));
    }
}
