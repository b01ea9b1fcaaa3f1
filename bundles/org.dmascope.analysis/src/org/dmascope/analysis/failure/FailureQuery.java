// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.failure;

import java.util.Objects;

import org.dmascope.core.catalogue.FailureStage;
import org.dmascope.core.catalogue.KnownErrno;

/**
 * What failed.
 *
 * @param errno    the error
 * @param stage    where; null when it is not known
 * @param exporter whose buffer it was, raw: an exporter name ({@code system}), a driver ({@code amdgpu}) or the id of a row of exporters.tsv; null when any
 * @param importer who wanted it, raw: a device ({@code 0000:41:00.0}), a node ({@code renderD128}, {@code mlx5_0}, {@code /dev/video0}), a driver or a kind
 *                 of importer ({@code rdma}); null when any
 */
public record FailureQuery(KnownErrno errno, FailureStage stage, String exporter, String importer) {
    public FailureQuery {
        Objects.requireNonNull(errno);
    }
}
