// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.trial;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.dmascope.analysis.contract.Contract;
import org.dmascope.analysis.contract.Verdict;
import org.dmascope.core.catalogue.Catalogue;
import org.dmascope.core.source.struct.KernelCaps;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructReader;
import org.dmascope.core.trial.TrialStructure;

/**
 * The contract of one attachment that a trial made, seen while it lasted.
 *
 * @param device  dev_name of the importing device, raw
 * @param mapped  whether the importer had it mapped; null when the structures do not tell
 * @param verdict its axes
 */
public record TrialContract(String device, Boolean mapped, Verdict verdict) {
    public TrialContract {
        Objects.requireNonNull(device);
        Objects.requireNonNull(verdict);
    }

    /** @param caps what the kernel can do; null when that is not known */
    static List<TrialContract> of(TrialStructure seen, KernelCaps caps, Catalogue catalogue) {
        if (seen.buffer() == null) {
            return List.of();
        }
        Contract contract = new Contract(catalogue, caps, seen.method(), StructReader.ID, Instant.EPOCH);
        return seen.buffer().attachments().stream().map(a -> new TrialContract(a.device(), mapped(a), contract.classify(a, seen.buffer()))).toList();
    }

    /** RDMA says so itself; for the others a mapping that the framework keeps. */
    private static Boolean mapped(StructAttachment a) {
        return a.umem() != null ? Boolean.valueOf(a.umem().mapped()) : Boolean.TRUE.equals(a.sgtCached()) ? Boolean.TRUE : null;
    }
}
