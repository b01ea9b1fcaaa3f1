// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.context;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;

/**
 * Which context belongs to what. The convention: {@code org.dmascope.ui.NAME}, NAME being the last part of the id of a view, an editor or a
 * preference page of ours ({@code org.dmascope.ui.view.buffers}: {@code org.dmascope.ui.buffers}), or the name of the class of a dialog or
 * wizard ({@code RecordDialog}: {@code org.dmascope.ui.record}). The dialogs of the platform that we open say theirs with {@code setHelp}.
 */
public final class ContextIds {
    /** Before each name. */
    public static final String PREFIX = "org.dmascope.ui."; //$NON-NLS-1$
    /** Before the name of a rule, which has a context of its own. */
    public static final String RULE = PREFIX + "rule_"; //$NON-NLS-1$
    private static final String OURS = "org.dmascope."; //$NON-NLS-1$
    /** Under which the platform's help system keeps the context of a control. */
    private static final String KEY = "org.eclipse.ui.help"; //$NON-NLS-1$

    private ContextIds() {
    }

    /** The context of a view, an editor or a page by its id; null when it is not ours. */
    public static String of(String id) {
        return id == null || !id.startsWith(OURS) ? null : PREFIX + id.substring(id.lastIndexOf('.') + 1);
    }

    /** Whether a control was given a context. */
    static boolean has(Control control) {
        return control.getData(KEY) != null;
    }

    /** The context of a control, or of the nearest around it that has one of ours, else the nearest of anybody; null for none. */
    public static String of(Control control) {
        String foreign = null;
        for (Control c = control; c != null; c = c.getParent()) {
            if (c.getData(KEY) instanceof String id) {
                if (id.startsWith(OURS)) {
                    return id;
                }
                foreign = foreign == null ? id : foreign;
            }
            String dialog = ofWindow(c.getData());
            if (dialog != null) {
                return dialog;
            }
        }
        return foreign;
    }

    /** The context of the window behind a shell: of a preference page by its id, of a dialog or wizard of ours by the name of its class. */
    private static String ofWindow(Object window) {
        return switch (window) {
            case PreferenceDialog d -> of(page(d));
            case WizardDialog d when d.getCurrentPage() != null -> ofClass(d.getCurrentPage().getWizard());
            case Window w -> ofClass(w);
            case null, default -> null;
        };
    }

    private static String ofClass(Object dialog) {
        String name = dialog.getClass().getSimpleName().replaceFirst("(Dialog|Wizard)$", ""); //$NON-NLS-1$ //$NON-NLS-2$
        return dialog.getClass().getName().startsWith(OURS) && !name.isEmpty() ? PREFIX + Character.toLowerCase(name.charAt(0)) + name.substring(1) : null;
    }

    /** The control of a part; null when it has none yet. */
    static Control control(IWorkbenchPart part) {
        MPart model = part.getSite().getService(MPart.class);
        return model != null && model.getWidget() instanceof Control c ? c : null;
    }

    private static String page(PreferenceDialog dialog) {
        Object shown = dialog.getSelectedPage();
        for (IPreferenceNode n : PlatformUI.getWorkbench().getPreferenceManager().getElements(PreferenceManager.PRE_ORDER)) {
            if (shown != null && n.getPage() == shown) {
                return n.getId();
            }
        }
        return null;
    }

    static String of(IWorkbenchPart part) {
        return of(part.getSite().getId());
    }
}
