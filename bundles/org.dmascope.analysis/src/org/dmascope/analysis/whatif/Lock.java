// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import java.util.Locale;

import org.dmascope.core.axis.Word;

/** A lock that registration, an exporter that takes memory back, or both take. */
public enum Lock implements Word {
    /** Keeps the objects of an RDMA file while one of them is made or destroyed: read by who does that, written by who closes the file. */
    RDMA_FILE("hw_destroy_rwsem of the RDMA file"),
    /** The reservation of the buffer: attach, pin, map and the importer's callback run with it held. */
    RESERVATION("dma_resv of the buffer"),
    /** The reservation of a buffer that is pushed out for another: taken with a ticket, given back when the order is wrong (ww_mutex), so it has no order. */
    OTHER_RESERVATION("dma_resv of the victim"),
    /** vfio-pci: the memory of the function is on or off. */
    DEVICE_MEMORY("memory_lock of the function"),
    /** Commands of the importer's device. */
    IMPORTER("command queue of the importer");

    private final String title;

    Lock(String title) {
        this.title = title;
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Name in the kernel, for people. */
    public String title() {
        return title;
    }

    /** Whether two of the kind may be taken in any order. */
    boolean ordered() {
        return this != OTHER_RESERVATION;
    }
}
