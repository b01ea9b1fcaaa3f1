// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.struct;

import java.util.List;

/**
 * The text form of the struct tier, {@code dmascope-struct/1}, in which its records cross the wire and lie in captures.
 * <p>
 * UTF-8 lines; fields are separated by TAB; strings are in the shown form of {@link org.dmascope.core.Names}, which holds neither TAB nor
 * newline. A null string is {@code \-} (no shown form has that), a null number or truth value {@code -}. Truth values are {@code y} and
 * {@code n}, numbers signed decimal. The first line is {@link #HEADER}. Then one of
 * <pre>
 * refused ERRNO REASON REMEDY                 nothing could be read, and why; the document ends here
 * kernel                                      then these lines, and end
 *   caps SGT CALLBACK MOVENOTIFY PATH LIST ITER
 *   symbol NAME                               one a line
 * walk METHOD PARTIAL                         then these lines, and end
 *   s NAME MODULE                             a symbol; numbered from 2: 0 is a NULL pointer, 1 one that could not be named
 *   d DEVICE BUS DRIVER                       a device; numbered from 0
 *   e EXPNAME OWNER OPS PIN                   an exporter; numbered from 0
 *   b INO SIZE EXPORTER NAME FILES VMAPS FENCES STABLE    a buffer; FENCES is how many were read, or -
 *   x TYPE DEVICE DRIVER FUNCS PINS MEM REVOKED MAPPINGS  private part of the buffer above
 *   f USAGE CONTEXT SEQNO SIGNALLED OPS       a fence of the buffer above
 *   a DEVICE P2P OPS CALLBACK ALLOW SGT IOMMUFD STABLE    an attachment of it; numbered from 0
 *   u PINNED REVOKED MAPPED ADDRESS LENGTH DEVICE         umem of the attachment above
 *   r N…                                      attachments that are like the N-th one (which has no umem)
 *   p SENTENCE                                what went wrong on the way
 * rdma PARTIAL                                then these lines, and end
 *   n INDEX NAME MODULE OP ODP LAYOUT WHOLE   an RDMA device
 *   m KIND FIRST LAST                         regions of it with these numbers, without a gap; KIND is a word of StructRegions.Kind
 *   g MRN LENGTH INO DEVICE PLACE PINNED REVOKED MAPPED ADDRESS UMEMLENGTH    a region of it on a dma-buf
 *   p SENTENCE                                what went wrong on the way
 * end COUNT                                   symbols, buffers or devices above; a document without it was cut off
 * </pre>
 */
public final class StructText {
    public static final String HEADER = "dmascope-struct/1";
    /** Paths under which the documents are recorded. No real tree has them. */
    public static final String KERNEL = "/dmascope/struct/kernel";
    public static final String BPF = "/dmascope/struct/bpf";
    public static final String KCORE = "/dmascope/struct/kcore";
    /** Memory regions of RDMA devices, always through kcore; not there when the kernel has no RDMA support loaded. */
    public static final String RDMA = "/dmascope/struct/rdma";
    /** All of them. */
    public static final List<String> PATHS = List.of(KERNEL, BPF, KCORE, RDMA);

    static final String NO_STRING = "\\-";
    /** Number of the first symbol that has a line. */
    static final int FIRST_SYMBOL = 2;
    /** Bound on sentences about problems in one document. */
    static final int MAX_PROBLEMS = 100;
    /** Bound on symbols, devices, exporters and numbered attachments of one document. */
    static final int MAX_NUMBERED = 1 << 20;

    private StructText() {
    }
}
