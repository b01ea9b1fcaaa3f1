// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import java.util.EnumMap;
import java.util.Map;

import org.dmascope.graph.scene.TextRole;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;

/** The fonts of a drawing at 100 %: the families of the theme in the sizes that boxes have room for. Freed with the control. */
final class Fonts {
    /** Points of a pixel at 96 dots per inch. */
    private static final double POINTS = 0.75;

    private final Map<TextRole, Font> fonts = new EnumMap<>(TextRole.class);
    private final Map<TextRole, Integer> ascents = new EnumMap<>(TextRole.class);

    Fonts(Control owner) {
        ResourceManager resources = new LocalResourceManager(JFaceResources.getResources(owner.getDisplay()), owner);
        GC gc = new GC(owner);
        for (TextRole r : TextRole.values()) {
            FontData[] family = r.mono() ? JFaceResources.getFontRegistry().getFontData(JFaceResources.TEXT_FONT) : JFaceResources.getDefaultFontDescriptor().getFontData();
            Font f = resources.create(FontDescriptor.createFrom(family).setHeight((int) Math.round(r.size() * POINTS)).setStyle(r.bold() ? SWT.BOLD : SWT.NORMAL));
            fonts.put(r, f);
            gc.setFont(f);
            ascents.put(r, gc.getFontMetrics().getAscent() + gc.getFontMetrics().getLeading());
        }
        gc.dispose();
    }

    Font font(TextRole role) {
        return fonts.get(role);
    }

    /** From the upper border of a run of text to its base line. */
    int ascent(TextRole role) {
        return ascents.get(role);
    }
}
