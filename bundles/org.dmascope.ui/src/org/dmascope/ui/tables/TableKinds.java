// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import java.util.List;
import java.util.Optional;

/** All tables. */
public final class TableKinds {
    private TableKinds() {
    }

    public static List<TableKind<?>> all() {
        return List.of(BuffersTable.kind(), AttachmentsTable.kind(), RegionsTable.kind(), HoldersTable.kind(), DevicesTable.kind(), MemoryTable.kind(), PathsTable.kind(),
                EventsTable.kind(), FindingsTable.kind());
    }

    public static Optional<TableKind<?>> byId(String id) {
        return all().stream().filter(k -> k.id().equals(id)).findFirst();
    }
}
