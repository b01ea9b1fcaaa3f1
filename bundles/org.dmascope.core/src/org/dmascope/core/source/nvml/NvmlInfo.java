// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.nvml;

import java.util.List;

/**
 * What NVML said of a host.
 *
 * @param driver  version of the driver, raw; null when not told
 * @param library whether the library was found; null when it was not looked for, because there was nothing to ask
 * @param init    what nvmlInit_v2() answered, 0 for success
 * @param gpus    functions of the driver, by address
 */
public record NvmlInfo(String driver, Boolean library, int init, List<NvmlGpu> gpus) {
    public NvmlInfo {
        gpus = List.copyOf(gpus);
    }
}
