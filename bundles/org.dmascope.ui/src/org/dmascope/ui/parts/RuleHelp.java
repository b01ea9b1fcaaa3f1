// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.parts;

import java.util.function.Supplier;

import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.help.IContextProvider;

/** Tells the help system which rule the selected line of a view comes from; a line without one has the help of the view. */
public final class RuleHelp implements IContextProvider {
    private static final String RULE = "org.dmascope.ui.rule_"; //$NON-NLS-1$

    private final String view;
    private final Supplier<String> rule;

    /**
     * @param view its help context
     * @param rule name of the rule of the selected line, null for none
     */
    public RuleHelp(String view, Supplier<String> rule) {
        this.view = view;
        this.rule = rule;
    }

    @Override
    public int getContextChangeMask() {
        return SELECTION;
    }

    @Override
    public IContext getContext(Object target) {
        String name = rule.get();
        IContext found = name == null ? null : HelpSystem.getContext(RULE + name);
        return found != null ? found : HelpSystem.getContext(view);
    }

    @Override
    public String getSearchExpression(Object target) {
        return null;
    }
}
