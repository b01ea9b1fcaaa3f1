// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.util.HashMap;
import java.util.Map;

import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructRegions.Kind;
import org.dmascope.core.source.struct.StructRegions.OnBuffer;
import org.dmascope.core.source.struct.StructUmem;

/** Reads {@code struct ib_umem} (include/rdma/ib_umem.h), and for one over a dma-buf the attachment and the buffer that it leads to. */
final class Umems {
    private static final String UMEM = "ib_umem_dmabuf";
    private static final String ATTACHMENT = "dma_buf_attachment";
    /** Bound on buffers whose attachments are kept in mind. */
    private static final int MAX_LISTS = 1024;

    /** What a umem is. @param on null unless it is over a dma-buf */
    record Seen(Kind kind, OnBuffer on) {
    }

    private final Bases bases;
    private final PagedMemory memory;
    private final KernelList lists;
    private final Map<Long, long[]> attached = new HashMap<>();
    /** From the structure around a umem to the umem. */
    private final int start;
    private final Field ibdev;
    private final Field length;
    private final Field isDmabuf;
    private final Field isOdp;

    /** @throws KernelFault when this kernel's types lack what is needed */
    Umems(Bases bases) throws KernelFault {
        this.bases = bases;
        this.memory = bases.memory;
        lists = new KernelList(bases);
        start = bases.field(UMEM, "umem").offset();
        ibdev = bases.field(UMEM, "umem.ibdev");
        length = bases.field(UMEM, "umem.length");
        isDmabuf = bases.field(UMEM, "umem.is_dmabuf");
        isOdp = bases.types.field(UMEM, "umem.is_odp");
        bases.field(UMEM, "attach");
        bases.field(UMEM, "umem.address");
        bases.field(UMEM, "sgt");
    }

    /** Whether this may be a umem of the device: its first look only. */
    boolean of(long umem, long device) throws KernelFault {
        return memory.field(umem - start, ibdev) == device;
    }

    long length(long umem) throws KernelFault {
        return memory.field(umem - start, length);
    }

    /**
     * @param umem   address of the {@code struct ib_umem}
     * @param length of the region
     * @throws KernelFault when it is no umem of this device, or one over a dma-buf that does not lead there and back
     */
    Seen read(long umem, long device, String deviceName, long mrn, long regionLength) throws KernelFault {
        if (!of(umem, device)) {
            throw new KernelFault("the umem of a region is of another device");
        }
        if (memory.field(umem - start, isDmabuf) == 0) {
            return new Seen(isOdp != null && memory.field(umem - start, isOdp) != 0 ? Kind.ODP : Kind.PLAIN, null);
        }
        long whole = umem - start;
        long attachment = bases.follow(whole, UMEM, "attach");
        if (attachment == 0 || bases.follow(attachment, ATTACHMENT, "importer_priv") != whole) {
            throw new KernelFault("the attachment of a umem does not lead back to it");
        }
        long buffer = bases.follow(attachment, ATTACHMENT, "dmabuf");
        long file = buffer == 0 ? 0 : bases.follow(buffer, "dma_buf", "file");
        if (file == 0 || bases.types.has("file", "private_data") && bases.follow(file, "file", "private_data") != buffer) {
            throw new KernelFault("the buffer of a umem's attachment is none");
        }
        long inode = bases.follow(file, "file", "f_inode");
        long dev = bases.follow(attachment, ATTACHMENT, "dev");
        if (inode == 0 || dev == 0) {
            throw new KernelFault("the buffer of a umem's attachment is none");
        }
        long ino = memory.field(inode, bases.field("inode", "i_ino"));
        StructUmem said = new StructUmem(bit(whole, "pinned"), bit(whole, "revoked"), bases.follow(whole, UMEM, "sgt") != 0,
                memory.field(whole, bases.field(UMEM, "umem.address")), length(umem), deviceName);
        return new Seen(Kind.DMA_BUF, new OnBuffer(mrn, regionLength, ino, bases.device(dev).name(), place(buffer, attachment), said));
    }

    private Boolean bit(long umem, String member) throws KernelFault {
        Field f = bases.types.field(UMEM, member);
        return f == null ? null : Boolean.valueOf(memory.field(umem, f) != 0);
    }

    /** Place of an attachment in its buffer's list; -1 when the list changed or does not have it. */
    private int place(long buffer, long attachment) throws KernelFault {
        long[] nodes = attached.get(buffer);
        if (nodes == null) {
            KernelList.Nodes read = lists.nodes(buffer + bases.field("dma_buf", "attachments").offset(), StructDump.MAX_ATTACHMENTS);
            nodes = read.closed() ? read.nodes() : new long[0];
            if (attached.size() < MAX_LISTS) {
                attached.put(buffer, nodes);
            }
        }
        long node = attachment + bases.field(ATTACHMENT, "node").offset();
        for (int i = 0; i < nodes.length; i++) {
            if (nodes[i] == node) {
                return i;
            }
        }
        return -1;
    }
}
