// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.whatif;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.help.IContextProvider;

/** Tells the help system by which rule the selected line was predicted; without one it has the help of the view. */
final class EffectHelp implements IContextProvider {
    private static final String VIEW = "org.dmascope.ui.whatif"; //$NON-NLS-1$
    private static final String LEAD = "org.dmascope.ui.rule_"; //$NON-NLS-1$

    private final Supplier<List<EffectRow>> selection;

    EffectHelp(Supplier<List<EffectRow>> selection) {
        this.selection = selection;
    }

    @Override
    public int getContextChangeMask() {
        return SELECTION;
    }

    @Override
    public IContext getContext(Object target) {
        EffectRow row = selection.get().stream().findFirst().orElse(null);
        IContext found = row == null ? null : HelpSystem.getContext(LEAD + Remarks.name(row.effect().rule()));
        return found != null ? found : HelpSystem.getContext(VIEW);
    }

    @Override
    public String getSearchExpression(Object target) {
        return null;
    }
}
