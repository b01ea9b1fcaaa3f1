// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.graph.scene.Item;
import org.dmascope.graph.scene.Line;
import org.dmascope.graph.scene.Rect;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.graphics.Point;

/** Tells screen readers what is drawn, as a tree. Its branches are made when one asks for them, and freed with the drawing. */
final class DrawingAccess {
    private final DrawingCanvas canvas;
    private final Map<Item, Accessible> branches = new HashMap<>();
    private Spoken spoken;

    /** The whole has its name from elsewhere. */
    DrawingAccess(DrawingCanvas canvas) {
        this.canvas = canvas;
        listen(canvas.control().getAccessible(), null);
        canvas.control().addListener(SWT.Dispose, e -> forget());
    }

    /** Another drawing. */
    void show(Spoken other) {
        forget();
        spoken = other;
    }

    private void forget() {
        branches.values().forEach(Accessible::dispose);
        branches.clear();
    }

    /** The keyboard is at another thing. */
    void moved(Item to) {
        Accessible a = to == null ? null : branches.get(to);
        if (a != null && canvas.control().isFocusControl()) {
            a.setFocus(ACC.CHILDID_SELF);
        }
    }

    private Object[] children(Item of) {
        if (spoken == null) {
            return new Object[0];
        }
        List<Item> items = of == null ? spoken.roots() : spoken.children(of);
        Accessible above = of == null ? canvas.control().getAccessible() : branches.get(of);
        return items.stream().map(i -> branches.computeIfAbsent(i, k -> {
            Accessible a = new Accessible(above);
            listen(a, k);
            return a;
        })).toArray();
    }

    /** @param item null for the whole */
    private void listen(Accessible a, Item item) {
        if (item != null) {
            a.addAccessibleListener(AccessibleListener.getNameAdapter(e -> e.result = Spoken.name(item)));
        }
        a.addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getChildCount(AccessibleControlEvent e) {
                e.detail = children(item).length;
            }

            @Override
            public void getChildren(AccessibleControlEvent e) {
                e.children = children(item);
            }

            @Override
            public void getChild(AccessibleControlEvent e) {
                Object[] all = children(item);
                if (e.childID == ACC.CHILDID_CHILD_AT_INDEX && e.detail >= 0 && e.detail < all.length) {
                    e.accessible = (Accessible) all[e.detail];
                }
            }

            @Override
            public void getRole(AccessibleControlEvent e) {
                e.detail = item == null ? ACC.ROLE_TREE : ACC.ROLE_TREEITEM;
            }

            @Override
            public void getState(AccessibleControlEvent e) {
                boolean focus = canvas.control().isFocusControl() && canvas.cursor() == item;
                e.detail = ACC.STATE_FOCUSABLE | (item == null ? 0 : ACC.STATE_SELECTABLE) | (focus ? ACC.STATE_FOCUSED : 0)
                        | (item != null && canvas.cursor() == item ? ACC.STATE_SELECTED : 0);
            }

            @Override
            public void getLocation(AccessibleControlEvent e) {
                Rect r = item instanceof Line l ? new Rect(l.points().getLast().x(), l.points().getLast().y(), 1, 1) : item == null ? null : item.bounds();
                Viewport v = canvas.viewport();
                Point at = canvas.control().toDisplay(r == null ? 0 : v.screenX(r.x()), r == null ? 0 : v.screenY(r.y()));
                e.x = at.x;
                e.y = at.y;
                e.width = r == null ? v.width() : (int) (r.width() * v.zoom());
                e.height = r == null ? v.height() : (int) (r.height() * v.zoom());
            }
        });
    }
}
