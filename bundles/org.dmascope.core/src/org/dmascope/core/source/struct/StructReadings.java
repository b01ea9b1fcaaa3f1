// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.struct;

import org.dmascope.core.Reading;

/**
 * What the struct tier said in one reading. The walks are separate, so that one can be held against the other.
 *
 * @param kernel  what the kernel can do
 * @param bpf     walk by BPF; a failure says why and what would help
 * @param kcore   walk through /proc/kcore
 * @param regions walk over the memory regions of RDMA devices, through /proc/kcore
 */
public record StructReadings(Reading<KernelCaps> kernel, Reading<StructDump> bpf, Reading<StructDump> kcore, Reading<StructRegions> regions) {
    /** Without the walk over memory regions. */
    public StructReadings(Reading<KernelCaps> kernel, Reading<StructDump> bpf, Reading<StructDump> kcore) {
        this(kernel, bpf, kcore, notAsked(StructText.RDMA));
    }

    /** For a reading that did not ask for the struct tier. */
    public static StructReadings notAsked() {
        return new StructReadings(notAsked(StructText.KERNEL), notAsked(StructText.BPF), notAsked(StructText.KCORE));
    }

    private static <T> Reading<T> notAsked(String path) {
        return new Reading.Unsupported<>(path, 0, "this reading did not ask for the kernel's structures");
    }
}
