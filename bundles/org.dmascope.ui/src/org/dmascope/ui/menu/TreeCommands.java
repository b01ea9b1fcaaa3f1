// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.menu;

import java.util.List;
import java.util.function.Function;

import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.parts.TableClipboard;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.tree.LineTree;
import org.dmascope.ui.tree.SubjectLine;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.contexts.IContextService;

/** Find and copy in a tree of lines, while its part is active. */
public final class TreeCommands {
    private TreeCommands() {
    }

    /** @param rows finds the row of a subject of the tree, null when there is none */
    public static void attach(IWorkbenchPartSite site, LineTree tree, Function<Subject, Object> rows) {
        TableClipboard.handle(site, Commands.FIND, tree.bar()::focus);
        TableClipboard.handle(site, IWorkbenchCommandConstants.EDIT_COPY, () -> copy(site, tree.selected() == null ? String.join("\n", tree.words()) : line(tree.selected()))); //$NON-NLS-1$
        TableClipboard.handle(site, Commands.COPY_VALUE, () -> copy(site, tree.selected() == null ? "" : tree.selected().text())); //$NON-NLS-1$
        TableClipboard.handle(site, Commands.COPY_JSON, () -> {
            SubjectLine l = tree.selected();
            Object row = l == null || l.subject() == null ? null : rows.apply(l.subject());
            copy(site, row == null ? "" : JsonText.of(List.of(row))); //$NON-NLS-1$
        });
        site.<IContextService>getService(IContextService.class).activateContext(Commands.CONTEXT);
    }

    private static String line(SubjectLine l) {
        return l.dim().isEmpty() ? l.text() : l.text() + '\t' + l.dim();
    }

    private static void copy(IWorkbenchPartSite site, String words) {
        TableClipboard.put(site.getShell().getDisplay(), words);
    }
}
