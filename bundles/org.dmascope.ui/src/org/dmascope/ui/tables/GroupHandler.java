// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import java.util.List;

import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.table.Grouping;
import org.dmascope.ui.table.RowTable;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Groups a table by what the parameter says; without one by the next possibility, after the last by nothing. */
final class GroupHandler extends AbstractHandler {
    private final RowTable<?> table;

    GroupHandler(RowTable<?> table) {
        this.table = table;
    }

    @Override
    public Object execute(ExecutionEvent event) {
        String by = event.getParameter(Commands.GROUP_BY);
        table.group(by == null ? next(table.groupings().stream().<String>map(Grouping::id).toList(), table.grouping()) : by);
        return null;
    }

    static String next(List<String> ids, String now) {
        int at = ids.indexOf(now) + 1;
        return at < ids.size() ? ids.get(at) : ""; //$NON-NLS-1$
    }
}
