// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tree;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jface.viewers.ITreeContentProvider;

/** Lines as a tree. */
public final class LineContent implements ITreeContentProvider {
    private final Supplier<? extends List<? extends Line>> roots;

    public LineContent(Supplier<? extends List<? extends Line>> roots) {
        this.roots = roots;
    }

    @Override
    public Object[] getElements(Object input) {
        return roots.get().toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return ((Line) parent).lines().toArray();
    }

    @Override
    public Object getParent(Object element) {
        return null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return !((Line) element).lines().isEmpty();
    }
}
