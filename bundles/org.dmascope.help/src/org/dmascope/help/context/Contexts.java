// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.context;

import org.dmascope.help.book.PageBuilder;
import org.dmascope.help.page.Page;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.help.IContext2;
import org.eclipse.help.IContextProvider;
import org.eclipse.help.IHelpResource;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** What F1 is about at this moment, and how that reads. */
public final class Contexts {
    private Contexts() {
    }

    /** The context of what has the focus: what a part says of its selection, then of the control, then of the part; null for none. */
    public static IContext here() {
        Display display = PlatformUI.getWorkbench().getDisplay();
        Control focus = display.getFocusControl();
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        boolean inWindow = window != null && (display.getActiveShell() == null || display.getActiveShell() == window.getShell());
        IWorkbenchPart part = inWindow && window.getActivePage() != null ? window.getActivePage().getActivePart() : null;
        IContext said = part == null ? null : said(part, focus);
        if (said != null) {
            return said;
        }
        Control asking = focus != null ? focus : display.getActiveShell();
        boolean ofPart = part != null && ContextIds.of(part) != null;
        // a view with nothing to list takes no focus, which then stays where it was
        String id = ofPart && !inside(focus, ContextIds.control(part)) ? ContextIds.of(part) : ContextIds.of(asking);
        IContext found = id == null ? null : HelpSystem.getContext(id);
        if (found == null && ofPart) { // the window itself has an id of the platform, without a text
            found = HelpSystem.getContext(ContextIds.of(part));
        }
        return found;
    }

    private static boolean inside(Control control, Control area) {
        Control c = control;
        while (c != null && c != area) {
            c = c.getParent();
        }
        return c != null;
    }

    private static IContext said(IWorkbenchPart part, Control focus) {
        IContextProvider p = part.getAdapter(IContextProvider.class);
        return p == null ? null : p.getContext(focus);
    }

    /** A context as a page: its text, then what to read further. */
    public static Page page(IContext c) {
        String title = c instanceof IContext2 two && two.getTitle() != null ? two.getTitle() : Messages.contextTitle;
        PageBuilder out = new PageBuilder("", title); //$NON-NLS-1$
        String text = c.getText() == null ? "" : c.getText(); //$NON-NLS-1$
        for (String p : text.split("\\n\\s*\\n")) { //$NON-NLS-1$
            out.paragraph(p.replaceAll("\\s+", " ").strip()); //$NON-NLS-1$ //$NON-NLS-2$
        }
        IHelpResource[] topics = c.getRelatedTopics();
        if (topics != null && topics.length > 0) {
            out.heading(2, "", Messages.related); //$NON-NLS-1$
            for (IHelpResource t : topics) {
                out.link(0, t.getHref(), t.getLabel(), ""); //$NON-NLS-1$
            }
        }
        return out.page();
    }

    /** What F1 says where nothing has a context. */
    public static Page nothing() {
        return new PageBuilder("", Messages.contextTitle).paragraph(Messages.noContext).page(); //$NON-NLS-1$
    }
}
