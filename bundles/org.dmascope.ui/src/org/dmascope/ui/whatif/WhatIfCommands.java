// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.whatif;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

import org.dmascope.ui.menu.ObjectMenu;
import org.dmascope.ui.menu.TableMenu;
import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.parts.TableClipboard;
import org.dmascope.ui.table.RowTable;
import org.dmascope.ui.widgets.FilterBar;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.contexts.IContextService;

/** What commands do while What If is the active view: they act on the table that has the keyboard. */
final class WhatIfCommands {
    private final IWorkbenchPartSite site;
    private final RowTable<EffectRow> effects;
    private final RowTable<PolicyRow> policies;
    private final FilterBar filter;
    private final Supplier<Forecast> shown;

    WhatIfCommands(IWorkbenchPartSite site, RowTable<EffectRow> effects, RowTable<PolicyRow> policies, FilterBar filter, Supplier<Forecast> shown) {
        this.site = site;
        this.effects = effects;
        this.policies = policies;
        this.filter = filter;
        this.shown = shown;
    }

    void attach() {
        Display display = effects.control().getDisplay();
        TableMenu<PolicyRow> lower = TableMenu.of(site, policies, ObjectMenu.ID);
        TableMenu<EffectRow> upper = TableMenu.of(site, effects, ObjectMenu.ID);
        TableClipboard.handle(site, Commands.FIND, filter::focus);
        TableClipboard.handle(site, Commands.FILTER_ROW, () -> effects.showFilterRow(!effects.filterRowVisible()));
        TableClipboard.handle(site, Commands.GROUP, this::group);
        TableClipboard.handle(site, Commands.EXPAND_ALL, () -> effects.collapseAll(false));
        TableClipboard.handle(site, Commands.COLLAPSE_ALL, () -> effects.collapseAll(true));
        TableClipboard.handle(site, Commands.FIT_COLUMNS, () -> table().fit());
        TableClipboard.handle(site, IWorkbenchCommandConstants.EDIT_COPY, () -> TableClipboard.put(display, table() == policies ? rows(policies) : rows(effects)));
        TableClipboard.handle(site, IWorkbenchCommandConstants.EDIT_SELECT_ALL, () -> table().selectAll());
        TableClipboard.handle(site, Commands.COPY_VALUE, () -> TableClipboard.put(display, table() == policies ? lower.value() : upper.value()));
        TableClipboard.handle(site, Commands.COPY_JSON, () -> TableClipboard.put(display, json()));
        TableClipboard.handle(site, Commands.EXPORT_TABLE, this::export);
        effects.control().addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ESC && filter.visible()) {
                filter.clear();
            }
        });
        site.<IContextService>getService(IContextService.class).activateContext(Commands.CONTEXT);
    }

    private RowTable<?> table() {
        return policies.control().isFocusControl() ? policies : effects;
    }

    private static <R> String rows(RowTable<R> table) {
        List<R> rows = table.chosen();
        return rows.isEmpty() ? "" : table.tsv(rows); //$NON-NLS-1$
    }

    /** By the next possibility, after the last by nothing. */
    private void group() {
        List<String> ids = effects.groupings().stream().map(g -> g.id()).toList();
        int at = ids.indexOf(effects.grouping()) + 1;
        effects.group(at < ids.size() ? ids.get(at) : ""); //$NON-NLS-1$
    }

    /** The whole answer: its lines rest on one another. */
    private String json() {
        if (shown.get() == null) {
            return ""; //$NON-NLS-1$
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            WhatIfFiles.text(shown.get(), true, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail so
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private void export() {
        if (shown.get() != null) {
            WhatIfFiles.ask(site.getShell(), shown.get());
        }
    }
}
