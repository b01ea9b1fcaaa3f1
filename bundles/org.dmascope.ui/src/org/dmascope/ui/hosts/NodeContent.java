// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.hosts;

import java.util.List;

import org.eclipse.jface.viewers.ITreeContentProvider;

/** The lines as a tree. */
final class NodeContent implements ITreeContentProvider {
    private final HostNodes nodes;

    NodeContent(HostNodes nodes) {
        this.nodes = nodes;
    }

    List<Node> roots() {
        return nodes.roots();
    }

    @Override
    public Object[] getElements(Object input) {
        return nodes.roots().toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return ((Node) parent).children().get().toArray();
    }

    @Override
    public Object getParent(Object element) {
        return null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return !((Node) element).children().get().isEmpty();
    }
}
