// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.hosts;

import java.util.Locale;
import java.util.Map;

import org.dmascope.session.HostSpec;
import org.dmascope.session.Privilege;
import org.dmascope.ui.known.HostKind;
import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.parts.PartTools;
import org.dmascope.ui.preferences.PrivilegePage;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** The context menu of the Hosts view: what can be done with the line it is opened on, and what would help where something is missing. */
final class HostMenu {
    private final IWorkbenchPartSite site;
    private final TreeViewer tree;

    HostMenu(IWorkbenchPartSite site, TreeViewer tree) {
        this.site = site;
        this.tree = tree;
    }

    void create() {
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(m -> {
            fill(m, tree.getStructuredSelection().getFirstElement() instanceof Node n ? n : null);
            m.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        });
        tree.getTree().setMenu(menu.createContextMenu(tree.getTree()));
        site.registerContextMenu(menu, tree);
    }

    /** For tests: what the menu holds for a line. */
    void fill(IMenuManager menu, Node n) {
        if (n != null && n.remedy() != null) {
            remedy(menu, n);
        }
        if (n != null && n.known() != null) {
            command(menu, Commands.CONNECT, Map.of());
        } else if (n != null && n.host() != null) {
            command(menu, Commands.READ, Map.of());
            command(menu, Commands.LIVE, Map.of());
            command(menu, Commands.CANCEL, Map.of());
            command(menu, Commands.RECONNECT, Map.of());
        }
        if (n != null && n.spec() instanceof HostSpec.Local) {
            menu.add(privileges());
        }
        menu.add(new Separator("edit")); //$NON-NLS-1$
        command(menu, Commands.OPEN_HOST, Map.of());
        if (n != null && n.spec() != null && HostKind.of(n.spec()) != null) {
            command(menu, Commands.EDIT_HOST, Map.of());
            if (!(n.spec() instanceof HostSpec.Local)) {
                command(menu, Commands.DUPLICATE_HOST, Map.of());
                command(menu, Commands.REMOVE_HOST, Map.of());
            }
        }
        if (n != null && n.host() != null) {
            menu.add(new Separator("open")); //$NON-NLS-1$
            command(menu, Commands.SAVE_CAPTURE, Map.of());
            command(menu, Commands.CLOSE_HOST, Map.of());
        }
    }

    private void remedy(IMenuManager menu, Node n) {
        Action sentence = new Action(n.remedy().replace("&", "&&")) { //$NON-NLS-1$ //$NON-NLS-2$
            @Override
            public void run() {
                if (n.view() != null) {
                    PartTools.show(site, n.view());
                }
            }
        };
        sentence.setEnabled(n.view() != null);
        menu.add(sentence);
        menu.add(new Action(Messages.copyRemedy) {
            @Override
            public void run() {
                Clipboard clipboard = new Clipboard(tree.getTree().getDisplay());
                clipboard.setContents(new Object[] { n.remedy() }, new Transfer[] { TextTransfer.getInstance() });
                clipboard.dispose();
            }
        });
        menu.add(new Separator());
    }

    private IMenuManager privileges() {
        MenuManager menu = new MenuManager(Messages.privilegeMenu);
        for (Privilege p : Privilege.values()) {
            command(menu, Commands.PRIVILEGE, Map.of(Commands.PRIVILEGE_HOW, p.name().toLowerCase(Locale.ROOT)));
        }
        menu.add(new Separator());
        menu.add(new Action(Messages.privilegePage) {
            @Override
            public void run() {
                PreferencesUtil.createPreferenceDialogOn(site.getShell(), PrivilegePage.ID, null, null).open();
            }
        });
        return menu;
    }

    private void command(IMenuManager menu, String id, Map<String, String> parameters) {
        boolean toggle = id.equals(Commands.LIVE);
        int style = toggle ? CommandContributionItem.STYLE_CHECK : id.equals(Commands.PRIVILEGE) ? CommandContributionItem.STYLE_RADIO : CommandContributionItem.STYLE_PUSH;
        CommandContributionItemParameter p = new CommandContributionItemParameter(site, null, id, style);
        p.parameters = parameters;
        menu.add(new CommandContributionItem(p));
    }
}
