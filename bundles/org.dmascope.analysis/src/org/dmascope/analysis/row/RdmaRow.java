// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.row;

import java.util.List;
import java.util.Map;

import org.dmascope.core.Fact;
import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.source.rdma.RdmaDevice;
import org.dmascope.core.source.rdma.RdmaKind;

/** An RDMA device: what is registered with it and what it can do with dma-bufs. */
public interface RdmaRow {
    /** What the kernel said of it. */
    RdmaDevice device();

    /** dev_name of the device that does its DMA. */
    Fact<String> parent();

    /** Driver of that device. */
    Fact<String> driver();

    /** How many of a kind there are. */
    Map<RdmaKind, Fact<Integer>> counts();

    /** Whether a dma-buf can be registered as a memory region. */
    Fact<Boolean> dmabuf();

    /** Class of the attachment that such a region makes. */
    Fact<AttachmentClass> dmabufClass();

    /** Whether it can page regions over memory of processes on demand. */
    Fact<Boolean> odp();

    /**
     * Attachments of it that are no memory region: buffers of CQs, QPs and SRQs, and umems of DEVX. Empty and without meaning while {@link #otherUsesKnown()}
     * is unknown.
     */
    List<? extends AttachmentRow> otherUses();

    /** How many {@link #otherUses()} are; known when all regions of the device were walked. */
    Fact<Integer> otherUsesKnown();
}
