// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.nvml;

import java.util.List;

/** Asks NVML of the running host. Whoever asks has made sure that the functions are awake and in use: see {@link NvmlSource}. */
@FunctionalInterface
public interface Nvml {
    /**
     * Links of some functions, as {@link NvmlWriter} writes them; what NVML refuses stands in there with its number. The library is loaded, asked and closed within this call.
     *
     * @param functions addresses such as {@code 0000:0f:00.0}
     */
    void links(List<String> functions, NvmlWriter out);
}
