// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent.watch;

import org.dmascope.core.kernel.KernelTypes;

/**
 * What a probe fetches, in the words of Documentation/trace/kprobetrace.rst: {@code $argN}, {@code +OFFSET(WHERE)}. Offsets come from the
 * kernel's own type information; a member that this kernel lacks is left out. Addresses of ops are recorded as numbers and named later:
 * the type that writes their symbol into the ring writes 512 bytes behind a slot that is shorter on some kernels
 * (kernel/kallsyms.c, kallsyms_lookup_buildid()), which was seen to crash them.
 */
final class ProbeArgs {
    static final String COMM = " comm=$comm";

    private final KernelTypes types;

    ProbeArgs(KernelTypes types) {
        this.types = types;
    }

    /** The value at a member of what a pointer points to; null when the member or the pointer is not known. */
    private String member(String pointer, String struct, String member) {
        int offset = pointer == null ? -1 : types.offset(struct, member);
        return offset < 0 ? null : "+" + offset + "(" + pointer + ")";
    }

    private static String field(String name, String where, String type) {
        return where == null ? "" : " " + name + "=" + where + ":" + type;
    }

    String inode(String inode) {
        return field("ino", member(inode, "inode", "i_ino"), "u64");
    }

    String file(String file) {
        return inode(member(file, "file", "f_inode"));
    }

    String buffer(String dmabuf) {
        return file(member(dmabuf, "dma_buf", "file"));
    }

    /** Size and exporter name. */
    String details(String dmabuf) {
        String name = member(dmabuf, "dma_buf", "exp_name");
        return field("size", member(dmabuf, "dma_buf", "size"), "u64") + field("exp", name == null ? null : "+0(" + name + ")", "string");
    }

    String device(String device) {
        String name = member(device, "device", "kobj.name");
        return field("dev", name == null ? null : "+0(" + name + ")", "string");
    }

    /** Everything about an attachment but its callback. */
    String attachment(String attach) {
        return attach == null ? "" : field("a", attach, "x64") + buffer(member(attach, "dma_buf_attachment", "dmabuf"))
                + device(member(attach, "dma_buf_attachment", "dev")) + field("ops", member(attach, "dma_buf_attachment", "importer_ops"), "x64");
    }

    /** The attachment of an RDMA import; null when the type is not known. */
    String umemAttachment(String umem) {
        return member(umem, "ib_umem_dmabuf", "attach");
    }

    String callback(String ops) {
        String where = member(ops, "dma_buf_attach_ops", "invalidate_mappings");
        return field("cb", where == null ? member(ops, "dma_buf_attach_ops", "move_notify") : where, "x64");
    }

    String address(String name, String where) {
        return field(name, where, "x64");
    }
}
