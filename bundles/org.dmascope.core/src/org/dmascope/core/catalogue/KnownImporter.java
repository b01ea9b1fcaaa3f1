// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.axis.ImporterKind;

/**
 * A row of {@code importers.tsv}.
 *
 * @param id         name of the row
 * @param drivers    drivers of the importing device
 * @param devices    dev_names, for devices without a driver of their own
 * @param ops        symbols of its {@code struct dma_buf_attach_ops}
 * @param callbacks  symbols of the callback in it
 * @param importer   null when it may be either
 * @param kind       class of its attachments; null when it may be several
 * @param revocable  null when it may be either
 * @param pin        how it pins
 * @param conditions what must hold for the driver or the device alone to tell this row; null when they never do
 * @param source     file and function of the kernel
 * @param remark     what a reader must know; null when nothing
 */
public record KnownImporter(String id, List<String> drivers, List<String> devices, List<String> ops, List<String> callbacks, ImporterKind importer,
        AttachmentClass kind, Boolean revocable, Pin pin, List<Condition> conditions, String source, String remark) {
    /** How an importer pins. */
    public enum Pin {
        /** From attach or registration to release. */
        LIFE,
        /** The framework pins for it: a static importer. */
        CORE,
        /** Not by importing alone. */
        NEVER,
        /** Not known, or it differs. */
        UNKNOWN
    }

    /** A symbol that the running kernel must have, or must not have. */
    public record Condition(String symbol, boolean present) {
        boolean holds(Set<String> symbols) {
            return symbols.contains(symbol) == present;
        }
    }

    public KnownImporter {
        Objects.requireNonNull(id);
        Objects.requireNonNull(pin);
        Objects.requireNonNull(source);
        drivers = List.copyOf(drivers);
        devices = List.copyOf(devices);
        ops = List.copyOf(ops);
        callbacks = List.copyOf(callbacks);
        conditions = conditions == null ? null : List.copyOf(conditions);
    }

    /** Name of the rule that uses this row. */
    public String rule() {
        return "importer:" + id;
    }

    /**
     * Whether driver or device tell this row on a kernel.
     *
     * @param symbols those that kallsyms names; null when they are not known, and then only rows without a condition hold
     */
    public boolean toldBy(Set<String> symbols) {
        if (conditions == null) {
            return false;
        }
        return conditions.isEmpty() || symbols != null && conditions.stream().allMatch(c -> c.holds(symbols));
    }
}
