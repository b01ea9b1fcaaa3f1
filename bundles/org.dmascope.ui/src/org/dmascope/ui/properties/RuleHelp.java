// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.properties;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.help.IContextProvider;

/** Tells the help system which rule the selected line comes from; a line without one has the help of the view. */
final class RuleHelp implements IContextProvider {
    private static final String VIEW = "org.dmascope.ui.properties"; //$NON-NLS-1$
    private static final String RULE = "org.dmascope.ui.rule_"; //$NON-NLS-1$

    private final Supplier<List<Property>> selection;

    RuleHelp(Supplier<List<Property>> selection) {
        this.selection = selection;
    }

    @Override
    public int getContextChangeMask() {
        return SELECTION;
    }

    @Override
    public IContext getContext(Object target) {
        String rule = selection.get().stream().findFirst().map(Property::rule).orElse(null);
        IContext found = rule == null ? null : HelpSystem.getContext(RULE + rule);
        return found != null ? found : HelpSystem.getContext(VIEW);
    }

    @Override
    public String getSearchExpression(Object target) {
        return null;
    }
}
