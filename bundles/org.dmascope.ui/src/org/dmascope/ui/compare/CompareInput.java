// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.compare;

import java.util.List;

import org.dmascope.ui.live.OpenHost;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/** Readings that are compared, the earliest first: the first with the last, growth over all of them. The same for the same ones, so that they open once. */
public record CompareInput(List<CompareSide> sides) implements IEditorInput {
    public CompareInput {
        sides = List.copyOf(sides);
        if (sides.size() < 2) {
            throw new IllegalArgumentException("nothing to compare with"); //$NON-NLS-1$
        }
    }

    static String title(CompareSide s) {
        String name = OpenHost.title(s.spec());
        return s.mark() == null ? name : NLS.bind(Messages.marked, name);
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return null;
    }

    @Override
    public String getName() {
        return title(sides.getFirst()) + " \u2194 " + title(sides.getLast()); //$NON-NLS-1$
    }

    @Override
    public String getToolTipText() {
        return String.join(" \u2194 ", sides.stream().map(s -> s.spec().text()).toList()); //$NON-NLS-1$
    }

    @Override
    public IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }
}
