// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.menu;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.views.IViewDescriptor;

/** Show In: the views that have the selected thing. All follow the selection, so showing is bringing to the front. */
public final class ShowInMenu extends CompoundContributionItem {
    private static final String VIEW = "org.dmascope.ui.view."; //$NON-NLS-1$
    /** The drawing, which is another bundle's view. */
    public static final String TOPOLOGY = "org.dmascope.ui.graph.topology"; //$NON-NLS-1$
    private static final String HISTORY = "memoryHistory"; //$NON-NLS-1$
    private static final String FINDINGS = "findings"; //$NON-NLS-1$

    /** Ids of the views that have things of a kind, without the common lead where they have it. */
    public static List<String> views(Kind kind) {
        List<String> out = new ArrayList<>(List.of(switch (kind) {
            case BUFFER -> "buffers"; //$NON-NLS-1$
            case ATTACHMENT -> "attachments"; //$NON-NLS-1$
            case HOLDER -> "holders"; //$NON-NLS-1$
            case DEVICE -> "devices"; //$NON-NLS-1$
            case EVENT -> "events"; //$NON-NLS-1$
            case MEMORY -> "memory"; //$NON-NLS-1$
            case CGROUP -> "cgroups"; //$NON-NLS-1$
            case REGION -> "mrs"; //$NON-NLS-1$
            case PATH -> "paths"; //$NON-NLS-1$
            case FINDING -> FINDINGS;
        }));
        out.addAll(switch (kind) {
            case BUFFER -> List.of("attachments", "holders", "mrs"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            case ATTACHMENT -> List.of("buffers", "mrs"); //$NON-NLS-1$ //$NON-NLS-2$
            case REGION -> List.of("buffers", "attachments"); //$NON-NLS-1$ //$NON-NLS-2$
            case MEMORY -> List.of("cgroups", HISTORY); //$NON-NLS-1$
            case CGROUP -> List.of("memory", HISTORY); //$NON-NLS-1$
            default -> List.<String>of();
        });
        if (kind == Kind.BUFFER || kind == Kind.ATTACHMENT || kind == Kind.REGION || kind == Kind.DEVICE || kind == Kind.PATH) {
            out.add("matrix"); //$NON-NLS-1$
        }
        if (kind == Kind.BUFFER || kind == Kind.ATTACHMENT || kind == Kind.REGION || kind == Kind.PATH) {
            out.add("path"); //$NON-NLS-1$
        }
        if (kind == Kind.BUFFER || kind == Kind.ATTACHMENT || kind == Kind.EVENT) {
            out.add("timeline"); //$NON-NLS-1$
        }
        if (kind != Kind.EVENT && kind != Kind.MEMORY && kind != Kind.CGROUP && kind != Kind.FINDING) {
            out.add(TOPOLOGY);
        }
        out.add("properties"); //$NON-NLS-1$
        out.add("outline"); //$NON-NLS-1$
        if (kind != Kind.EVENT && kind != Kind.MEMORY && kind != Kind.CGROUP && kind != Kind.REGION && kind != Kind.PATH && kind != Kind.FINDING) {
            out.add("pins"); //$NON-NLS-1$
        }
        if (kind != Kind.MEMORY && kind != Kind.CGROUP && kind != Kind.PATH && kind != Kind.FINDING) {
            out.add("explain"); //$NON-NLS-1$
        }
        return out;
    }

    @Override
    protected IContributionItem[] getContributionItems() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        Subject s = window == null ? null : window.<LinkedSelection>getService(LinkedSelection.class).subject();
        if (s == null) {
            return new IContributionItem[0];
        }
        List<String> views = views(s.kind());
        if (s.kind() != Kind.FINDING && window.<LinkedSelection>getService(LinkedSelection.class).mark(s) != null) {
            views.add(1, FINDINGS);
        }
        return views.stream().map(v -> item(window, v.indexOf('.') < 0 ? VIEW + v : v)).toArray(IContributionItem[]::new);
    }

    private static IContributionItem item(IWorkbenchWindow window, String view) {
        CommandContributionItemParameter p = new CommandContributionItemParameter(window, null, Commands.SHOW_IN, CommandContributionItem.STYLE_PUSH);
        p.parameters = Map.of(Commands.SHOW_IN_VIEW, view);
        IViewDescriptor d = PlatformUI.getWorkbench().getViewRegistry().find(view);
        if (d != null) {
            p.label = d.getLabel();
            p.icon = d.getImageDescriptor();
        }
        return new CommandContributionItem(p);
    }
}
