// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.look;

import java.net.URL;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.services.IDisposable;

/**
 * Colours, fonts and icons of one window, freed together with it. Get it from a site: {@code site.getService(Look.class)}.
 * All methods are for the display thread.
 */
public final class Look implements IDisposable {
    private static final String ICONS = "/icons/"; //$NON-NLS-1$
    /** Key that the CSS engine of the platform looks for (AbstractCSSSWTEngineImpl.isStylable). */
    private static final String NO_STYLE_SHEET = "org.eclipse.e4.ui.css.disabled"; //$NON-NLS-1$
    /** Pixels of a line of 10 points: between 14 and 19, by the font. */
    private static final double USUAL_TEXT = 16;
    private static final int HIGHEST_USUAL = 19;
    private static final double STEPS = 8;
    private static final double FLARE = 0.05;
    /** Overrides the theme of the settings, see "Running GTK Applications". */
    private static final String GTK_THEME = "GTK_THEME"; //$NON-NLS-1$
    private static final String HIGH_CONTRAST = "HighContrast"; //$NON-NLS-1$
    private static final String FALLBACK_ICON = "unknown"; //$NON-NLS-1$

    private final Display display;
    private final ColorRegistry colors;
    private final ResourceManager resources;
    private final Map<Face, Font> fonts = new EnumMap<>(Face.class);
    private final Map<String, Image> images = new HashMap<>();
    /** Asked once: it costs a look at the settings of GTK, and colours are asked for at every paint. */
    private final boolean contrast;
    private final boolean dark;
    private final double textScale;

    /** @param context of the window: its tabs get icons that suit the theme */
    public Look(Display display, ColorRegistry colors, IEclipseContext context) {
        this.display = display;
        this.colors = colors;
        this.resources = new LocalResourceManager(JFaceResources.getResources(display));
        this.contrast = display.getHighContrast() || String.valueOf(System.getenv(GTK_THEME)).contains(HIGH_CONTRAST); // SWT looks at the setting only
        this.dark = luminance(color(Token.BASE).getRGB()) < 0.5;
        textScale = textScale();
        TabIcons.apply(context, dark);
    }

    /** How much larger the user's text is than the usual 10 points at 96 dots per inch; zooming the whole screen does not count, SWT does that itself. */
    private double textScale() {
        GC gc = new GC(display);
        gc.setFont(font(Face.TEXT));
        int height = gc.getFontMetrics().getHeight();
        gc.dispose();
        return height <= HIGHEST_USUAL ? 1 : Math.round(height * STEPS / USUAL_TEXT) / STEPS;
    }

    /** A length that is right for the usual text, for the text that the user has. */
    public int scaled(int pixels) {
        return (int) Math.round(pixels * textScale);
    }

    /** Of two luminances, by WCAG 2.1: 1 to 21. */
    public static double contrast(double a, double b) {
        return (Math.max(a, b) + FLARE) / (Math.min(a, b) + FLARE);
    }

    /** Whether the desktop asks for high contrast: then there are no colours but the system's. */
    public boolean highContrast() {
        return contrast;
    }

    /** The colour of a token; the system's own colour in high contrast or when the theme does not define the token. */
    public Color color(Token token) {
        Color c = contrast ? null : colors.get(token.id());
        return c != null ? c : display.getSystemColor(token.system());
    }

    /** Whether the ground is dark; decides which of the two icon sets is used. */
    public boolean dark() {
        return dark;
    }

    /** Gives a control its ground and ink, and keeps the style sheets of the platform from painting over them. */
    public <C extends Control> C paint(C control, Token ground, Token ink) {
        control.setData(NO_STYLE_SHEET, Boolean.TRUE);
        control.setBackground(color(ground));
        control.setForeground(color(ink));
        return control;
    }

    /** Leaves a control as the desktop's theme draws it: the platform's style sheets would paint a check mark in the colour of its box. */
    public <C extends Control> C plain(C control) {
        control.setData(NO_STYLE_SHEET, Boolean.TRUE);
        return control;
    }

    public Font font(Face face) {
        return fonts.computeIfAbsent(face, f -> resources.create(descriptor(f)));
    }

    private static FontDescriptor descriptor(Face face) {
        FontDescriptor text = JFaceResources.getDefaultFontDescriptor();
        return switch (face) {
            case TEXT -> text;
            case BOLD -> text.setStyle(SWT.BOLD);
            case TITLE -> text.increaseHeight(4).setStyle(SWT.BOLD);
            case SMALL -> text.increaseHeight(-1);
            case HEADER -> text.increaseHeight(-1).setStyle(SWT.BOLD);
            case MONO -> FontDescriptor.createFrom(JFaceResources.getFontRegistry().getFontData(JFaceResources.TEXT_FONT))
                    .setHeight(Math.max(8, text.getFontData()[0].getHeight() - 1));
        };
    }

    /** The icon of a key (a file name of {@code icons/light} and {@code icons/dark} without suffix); "unknown" for a key without icon. */
    public Image image(String key) {
        return images.computeIfAbsent(key, k -> resources.create(descriptor(k)));
    }

    /** A descriptor for menus and tabs, which make and free their images themselves. */
    public ImageDescriptor descriptor(String key) {
        URL url = Look.class.getResource(ICONS + (dark ? "dark/" : "light/") + key + ".svg"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        return url != null || FALLBACK_ICON.equals(key) ? ImageDescriptor.createFromURL(url) : descriptor(FALLBACK_ICON);
    }

    /** Relative luminance of WCAG 2.1, 0 black to 1 white. */
    public static double luminance(RGB rgb) {
        return 0.2126 * linear(rgb.red) + 0.7152 * linear(rgb.green) + 0.0722 * linear(rgb.blue);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    @Override
    public void dispose() {
        resources.dispose();
    }
}
