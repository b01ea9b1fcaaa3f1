// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.List;
import java.util.Set;

import org.dmascope.core.catalogue.Catalogue;
import org.dmascope.core.source.struct.KernelCaps;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructExporter;
import org.dmascope.core.source.struct.StructUmem;
import org.dmascope.core.source.struct.Sym;

/** Structures and capability sets made by hand, for tests. */
public final class Structs {
    private Structs() {
    }

    private static final Set<String> IB = Set.of("ib_umem_dmabuf_get_pinned", "ib_umem_dmabuf_attach_pinned_ops");

    /** Debian's 6.1 and 6.12: a cached sg table, a callback that must be there, CONFIG_DMABUF_MOVE_NOTIFY off. */
    public static KernelCaps old() {
        return new KernelCaps(true, "move_notify", false, "/boot/config-6.1.0-50-amd64", "db_list", false, IB);
    }

    /** 6.15 to 7.0 with CONFIG_DMABUF_MOVE_NOTIFY. */
    public static KernelCaps between() {
        return new KernelCaps(false, "move_notify", true, "/proc/config.gz", "dmabuf_list", true, IB);
    }

    /** 7.3. */
    public static KernelCaps fresh() {
        return new KernelCaps(false, "invalidate_mappings", true, "/sys/kernel/btf/vmlinux", "dmabuf_list", true, Catalogue.load().symbols());
    }

    /** BTF read, but no configuration. */
    public static KernelCaps unconfigured() {
        return new KernelCaps(true, "move_notify", null, null, null, null, Set.of());
    }

    public static Sym sym(String name) {
        return name == null || name.equals("NULL") ? Sym.NULL : name.equals("?") ? Sym.UNNAMED : new Sym(name, null);
    }

    public static StructAttachment attachment(String device, boolean p2p, String ops, String callback) {
        return attachment(device, p2p, ops, callback, null, null);
    }

    public static StructAttachment attachment(String device, boolean p2p, String ops, String callback, StructUmem umem, Long iommufd) {
        return new StructAttachment(device, "pci", null, p2p, sym(ops), sym(callback), ops == null ? null : true, null, umem, iommufd, true);
    }

    public static StructAttachment unstable(StructAttachment a) {
        return new StructAttachment(a.device(), a.bus(), a.driver(), a.peer2peer(), a.importerOps(), a.callback(), a.allowPeer2peer(), a.sgtCached(), a.umem(),
                a.iommufdLength(), false);
    }

    public static StructUmem umem(Boolean pinned, Boolean revoked, boolean mapped) {
        return new StructUmem(pinned, revoked, mapped, 0, 4096, "lab_ib0");
    }

    public static StructBuffer buffer(long ino, long size, String expName, String ops, String pin, StructExporter exporter, StructAttachment... attachments) {
        return new StructBuffer(ino, size, expName, null, null, sym(ops), sym(pin), 3, 0, exporter, null, List.of(attachments), true);
    }

    /** An exporter that keeps a revoked flag. */
    public static StructExporter vfio(Boolean revoked, Integer mappings) {
        return new StructExporter("vfio", "0000:00:05.0", "vfio-pci", Sym.NULL, null, null, revoked, mappings);
    }

    public static StructDump dump(StructDump.Method method, StructBuffer... buffers) {
        return new StructDump(method, null, List.of(buffers), List.of());
    }
}
