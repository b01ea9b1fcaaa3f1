// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.row;

import java.util.List;

import org.dmascope.core.Fact;

/** A kind of memory of a device: its video memory, the system memory that is mapped for it, … */
public interface MemoryRow {
    /** dev_name of the device. */
    Fact<String> device();

    /** Driver of the device. */
    Fact<String> driver();

    /** Name by the driver, raw: {@code vram}, {@code gtt}, {@code system0}, … */
    String region();

    /** Bytes in all. */
    Fact<Long> total();

    /** Bytes in use. Not the sum over clients: these count a shared buffer each. */
    Fact<Long> used();

    /** Clients that use it, as far as processes could be looked into. */
    List<MemoryClient> clients();

    /** How many clients use it; unknown with the reason when some processes could not be looked into. */
    Fact<Integer> clientsKnown();
}
