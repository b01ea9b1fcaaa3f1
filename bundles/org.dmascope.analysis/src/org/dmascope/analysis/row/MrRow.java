// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.row;

import java.util.Map;

import org.dmascope.core.Fact;
import org.dmascope.core.axis.MrMode;
import org.dmascope.core.axis.MrState;

/** An RDMA memory region. */
public interface MrRow {
    /** RDMA device, raw: {@code mlx5_0}. */
    String device();

    /** dev_name of the device that does its DMA, as attachments have it. */
    Fact<String> parent();

    /** Driver of that device. */
    Fact<String> driver();

    /** Number among the regions of its device. */
    long mrn();

    Fact<Long> lkey();

    Fact<Long> rkey();

    /** Bytes; {@link Long#MAX_VALUE} for the whole address space. */
    Fact<Long> length();

    /** Number of its protection domain. */
    Fact<Long> pdn();

    /** Process that made it; unknown for one that the kernel made, and when that process has ended. */
    Fact<Integer> pid();

    /** Command name of that process. */
    Fact<String> comm();

    /** Module of the kernel that made it, raw; null for one that a process made. */
    String kernelOwner();

    /** What its driver adds, raw. */
    Map<String, String> driverFacts();

    /** What memory it covers. */
    Fact<MrMode> mode();

    /** What becomes of it when that memory moves or is taken back. */
    Fact<MrState> state();

    /** Inode of the buffer that it sits on; unknown, with the reason, when it sits on none or when nothing tells which. */
    Fact<Long> ino();

    /** The buffer; null when {@link #ino()} is unknown. */
    BufferRow buffer();

    /** The attachment; null when the buffer is not known, or has several by which it could be. */
    AttachmentRow attachment();
}
