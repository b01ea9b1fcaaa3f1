// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.catalogue;

import java.util.List;
import java.util.Objects;

import org.dmascope.core.axis.Placement;

/**
 * A row of {@code exporters.tsv}.
 *
 * @param id        name of the row
 * @param expNames  what it calls itself in bufinfo and fdinfo
 * @param ops       symbols of its {@code struct dma_buf_ops}
 * @param funcs     symbols of its {@code struct drm_gem_object_funcs}
 * @param driver    driver to name as the exporter; null when the row stands for many
 * @param pinOp     what its pin operation does
 * @param fixed     whether the memory never moves, whoever attaches
 * @param revokes   whether it ever takes buffers back
 * @param placement where the memory is; null when it differs
 * @param byName    whether the exporter name alone tells this row
 * @param source    file and function of the kernel
 * @param remark    what a reader must know; null when nothing
 */
public record KnownExporter(String id, List<String> expNames, List<String> ops, List<String> funcs, String driver, PinOp pinOp, boolean fixed,
        boolean revokes, Placement placement, boolean byName, String source, String remark) {
    /** What the pin operation of an exporter does. */
    public enum PinOp {
        /** There is none: {@code dma_buf_pin()} succeeds and proves nothing. */
        NONE,
        /** It pins. */
        REAL,
        /** It answers EOPNOTSUPP. */
        REFUSED
    }

    public KnownExporter {
        Objects.requireNonNull(id);
        Objects.requireNonNull(pinOp);
        Objects.requireNonNull(source);
        expNames = List.copyOf(expNames);
        ops = List.copyOf(ops);
        funcs = List.copyOf(funcs);
    }

    /** Name of the rule that uses this row. */
    public String rule() {
        return "exporter:" + id;
    }
}
