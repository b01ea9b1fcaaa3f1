// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.widgets;

import java.util.function.Supplier;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;

/**
 * Tells a screen reader what a control is, where no label stands beside it. Tooltips and the hint in an empty field are no names for GTK, and
 * its own widgets (fields, trees) ask no listener for one: they are said to be labelled by what they stand in, which gets the name.
 */
public final class Named {
    private Named() {
    }

    public static <C extends Control> C as(String words, C control) {
        return as(() -> words, control);
    }

    /** @param words asked each time */
    public static <C extends Control> C as(Supplier<String> words, C control) {
        Accessible own = control.getAccessible();
        if (control instanceof Canvas) {
            name(own, words);
        } else {
            Accessible around = control.getParent().getAccessible();
            name(around, words);
            own.addRelation(ACC.RELATION_LABELLED_BY, around);
        }
        return control;
    }

    private static void name(Accessible of, Supplier<String> words) {
        of.addAccessibleListener(AccessibleListener.getNameAdapter(e -> {
            if (e.childID == ACC.CHILDID_SELF) {
                e.result = words.get();
            }
        }));
    }
}
