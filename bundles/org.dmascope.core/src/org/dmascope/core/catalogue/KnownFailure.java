// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A row of {@code failures.tsv}: one reason why a call on a dma-buf fails.
 *
 * @param id         name of the row
 * @param errnos     names of the errors it shows as; at least one
 * @param stages     stages at which it shows; empty for any
 * @param exporters  ids of the exporters whose buffers fail so; empty for any
 * @param drivers    drivers of importers that fail so
 * @param traits     kinds of importers that fail so; with {@code drivers} empty, too: any
 * @param conditions what must hold of the running kernel; empty for nothing
 * @param cause      what went wrong
 * @param tell       how to tell it from other causes
 * @param remedy     what to do
 * @param source     file and function of the kernel
 */
public record KnownFailure(String id, List<String> errnos, Set<FailureStage> stages, Set<String> exporters, Set<String> drivers, Set<ImporterTrait> traits,
        List<Condition> conditions, String cause, String tell, String remedy, String source) {
    /** Something that the running kernel must have, or must not have. */
    public record Condition(Kind kind, String name, boolean present) {
        /** What is looked at. */
        public enum Kind {
            /** A function that kallsyms names. */
            SYMBOL,
            /** {@code STRUCT.MEMBER} of BTF. */
            MEMBER,
            /** An option of the build. */
            CONFIG
        }

        @Override
        public String toString() {
            return (present ? "" : "!") + kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + name;
        }
    }

    public KnownFailure {
        Objects.requireNonNull(id);
        Objects.requireNonNull(cause);
        Objects.requireNonNull(tell);
        Objects.requireNonNull(remedy);
        Objects.requireNonNull(source);
        errnos = List.copyOf(errnos);
        stages = Set.copyOf(stages);
        exporters = Set.copyOf(exporters);
        drivers = Set.copyOf(drivers);
        traits = Set.copyOf(traits);
        conditions = List.copyOf(conditions);
    }

    /** Name of the rule that uses this row. */
    public String rule() {
        return "failure:" + id;
    }

    /** Whether it speaks of every importer. */
    public boolean anyImporter() {
        return drivers.isEmpty() && traits.isEmpty();
    }
}
