// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All tables. Each is made when it is asked for: its columns are a hundred small functions, which a window that does not show it can do without. */
public final class TableKinds {
    private static final List<String> IDS = List.of("buffers", "attachments", "mrs", "holders", "devices", "memory", "cgroups", "paths", "events", "findings"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$

    private TableKinds() {
    }

    public static List<TableKind<?>> all() {
        List<TableKind<?>> all = new ArrayList<>();
        for (String id : IDS) {
            all.add(byId(id).orElseThrow());
        }
        return all;
    }

    /** The table that {@code plugin.xml} calls so. */
    public static Optional<TableKind<?>> byId(String id) {
        return Optional.ofNullable(switch (id) {
            case "buffers" -> BuffersTable.kind(); //$NON-NLS-1$
            case "attachments" -> AttachmentsTable.kind(); //$NON-NLS-1$
            case "mrs" -> RegionsTable.kind(); //$NON-NLS-1$
            case "holders" -> HoldersTable.kind(); //$NON-NLS-1$
            case "devices" -> DevicesTable.kind(); //$NON-NLS-1$
            case "memory" -> MemoryTable.kind(); //$NON-NLS-1$
            case "cgroups" -> GroupsTable.kind(); //$NON-NLS-1$
            case "paths" -> PathsTable.kind(); //$NON-NLS-1$
            case "events" -> EventsTable.kind(); //$NON-NLS-1$
            case "findings" -> FindingsTable.kind(); //$NON-NLS-1$
            default -> null;
        });
    }
}
