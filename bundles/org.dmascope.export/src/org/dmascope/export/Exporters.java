// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.util.List;

/** The formats that are built in. */
public final class Exporters {
    private static final List<Exporter> ALL = List.of(new TableExporter(), new TsvExporter(), new JsonExporter(), new NcclXmlExporter(), new OpenMetricsExporter());

    private Exporters() {
    }

    public static List<Exporter> all() {
        return ALL;
    }

    /** Null when there is none of this id. */
    public static Exporter byId(String id) {
        return ALL.stream().filter(e -> e.id().equals(id)).findFirst().orElse(null);
    }
}
