// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.nvml;

/**
 * One active link of a GPU.
 *
 * @param index   of the link at its GPU
 * @param version generation of NVLink as NVML counts it; -1 when not told
 * @param p2p     whether peer-to-peer traffic may take it; null when not told
 * @param remote  what is at its other end
 * @param address of that in the form of sysfs; as NVML wrote it, in lower case, where that is none: a guest is told of a switch that it cannot see; empty when not told
 */
public record NvLink(int index, int version, Boolean p2p, Remote remote, String address) {
    /** nvmlIntNvLinkDeviceType_t of nvml.h. */
    public enum Remote {
        GPU, NPU, SWITCH, UNKNOWN;

        static Remote of(long code) {
            return code == 0 ? GPU : code == 1 ? NPU : code == 2 ? SWITCH : UNKNOWN;
        }
    }
}
