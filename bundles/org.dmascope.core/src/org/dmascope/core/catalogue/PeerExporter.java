// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.catalogue;

import java.util.Objects;

/**
 * A row of {@code peers.tsv}.
 *
 * @param id      name of the row
 * @param driver  of the exporting function
 * @param asks    when it asks the kernel about the pair
 * @param refused what follows when the pair is not supported
 * @param source  file and function of the kernel
 * @param remark  what a reader must know; null when nothing
 */
public record PeerExporter(String id, String driver, Asks asks, Refused refused, String source, String remark) {
    /** When an exporter asks whether peer to peer can be. */
    public enum Asks {
        ATTACH, MAP, NEVER, OWN_RULES
    }

    /** What becomes of an attachment whose pair is not supported. */
    public enum Refused {
        /** The buffer goes to system memory: the import works, slower. */
        SYSTEM_MEMORY,
        /** Attach succeeds and map fails. */
        MAP_FAILS
    }

    public PeerExporter {
        Objects.requireNonNull(id);
        Objects.requireNonNull(driver);
        Objects.requireNonNull(source);
    }

    /** Name of the rule that uses this row. */
    public String rule() {
        return "peer:" + id;
    }
}
