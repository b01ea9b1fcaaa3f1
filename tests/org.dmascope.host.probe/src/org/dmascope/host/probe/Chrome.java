// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.host.probe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;

/** What of a window is seen around its parts: menus, tool items, and a picture of it all. For the display thread. */
final class Chrome {
    /** Names the part that a control belongs to (org.eclipse.e4.ui.workbench.IPresentationEngine.OWNING_ME). */
    private static final String OWNER = "modelElement";

    private Chrome() {
    }

    /** The headings of the menu bar, without their mnemonics. */
    static String menus(Shell shell) {
        List<String> found = new ArrayList<>();
        for (MenuItem item : shell.getMenuBar().getItems()) {
            found.add(item.getText().replace("&", ""));
        }
        return String.join(" ", found);
    }

    /** The tooltips of the visible tool items of the window that stand in the model as something of Dmascope. */
    static String tools(Shell shell) {
        List<String> found = new ArrayList<>();
        collect(shell, found);
        return String.join("\n", found);
    }

    private static void collect(Composite in, List<String> found) {
        for (Control c : in.getChildren()) {
            if (c instanceof ToolBar bar && bar.isVisible()) {
                for (ToolItem item : bar.getItems()) {
                    if (String.valueOf(item.getData(OWNER)).contains("org.dmascope.ui.command") || ours(item.getControl())) {
                        found.add(String.valueOf(item.getToolTipText()));
                    }
                }
            }
            if (c instanceof Composite inner) {
                collect(inner, found);
            }
        }
    }

    private static boolean ours(Control control) {
        return control != null && control.isVisible() && String.valueOf(control.getData(OWNER)).contains("org.dmascope");
    }

    static Path picture(Shell shell, Path file) {
        shell.update();
        Rectangle b = shell.getBounds();
        Image image = new Image(PlatformUI.getWorkbench().getDisplay(), b.width, b.height);
        GC gc = new GC(PlatformUI.getWorkbench().getDisplay());
        gc.copyArea(image, b.x, b.y);
        gc.dispose();
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] { image.getImageData() };
        image.dispose();
        file.toFile().getParentFile().mkdirs();
        loader.save(file.toString(), SWT.IMAGE_PNG);
        return file;
    }
}
