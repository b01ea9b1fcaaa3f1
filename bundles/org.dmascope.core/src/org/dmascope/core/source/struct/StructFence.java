// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.struct;

/**
 * A fence of the reservation object.
 *
 * @param usage     {@code kernel}, {@code write}, {@code read} or {@code bookkeep} (enum dma_resv_usage); bookkeep ones are in no text file
 * @param context   timeline number
 * @param seqno     place on the timeline
 * @param signalled bit DMA_FENCE_FLAG_SIGNALED_BIT
 * @param ops       symbol of its {@code dma_fence_ops}
 */
public record StructFence(String usage, long context, long seqno, boolean signalled, Sym ops) {
}
