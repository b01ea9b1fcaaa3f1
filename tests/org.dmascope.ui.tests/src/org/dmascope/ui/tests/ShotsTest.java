// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.rows.Subject;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A picture of every view that {@code plugin.xml} declares, kept as an artefact of the build and compared with the last good one in
 * {@code shots/}. {@code tests/org.dmascope.ui.tests/keep-shots} makes the ones of now the good ones. Where fonts, GTK or the screen are
 * others than those that the good ones were made with, nothing is compared: what differs would not be the program.
 */
@ExtendWith(WorkbenchExtension.class)
class ShotsTest {
    private static final Set<String> UI = Set.of("org.dmascope.ui", "org.dmascope.ui.graph");
    private static final String THEME = System.getProperty("dmascope.theme", "system");
    private static final Path PICTURES = Path.of(System.getProperty("org.dmascope.tests.shots"));
    /** Where the good ones are. */
    private static final Path GOOD = Path.of(System.getProperty("org.dmascope.tests.goodShots")).resolve(THEME);
    private static final boolean KEEP = Boolean.getBoolean("org.dmascope.tests.keepShots");
    /** What a picture depends on beside the program. */
    private static final String MACHINE = "machine.txt";
    static final Point SIZE = new Point(1600, 1000);
    private static final long BUFFER = 2;

    @TempDir
    static Path folder;
    private static OpenHost host;

    /** The views of the program, as the platform knows them. */
    static List<String> views() {
        return views(UI::contains);
    }

    /** Those of some bundles. */
    static List<String> views(Predicate<String> bundles) {
        return Arrays.stream(Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.views"))
                .filter(e -> e.getName().equals("view") && bundles.test(e.getContributor().getName())).map(e -> e.getAttribute("id")).sorted().toList();
    }

    @BeforeAll
    static void open() {
        Clean.window(SIZE);
        host = Ui.read(Ui.fixture("revoke-7.3.dmascope", folder).toString());
        Ui.run(() -> Ui.selection().select(Subject.of(host.rows().buffer(BUFFER)), ShotsTest.class));
    }

    @AfterAll
    static void close() {
        Ui.close(host);
        Ui.run(() -> Ui.window().getActivePage().resetPerspective());
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyViewLooksAsItDid(String id) throws IOException {
        String name = id.substring(id.lastIndexOf('.') + 1);
        IViewPart view = Ui.on(() -> Ui.window().getActivePage().showView(id));
        Ui.run(() -> Ui.window().getShell().forceActive());
        Ui.until("the window has the keyboard", () -> Ui.display().getActiveShell() == Ui.window().getShell());
        ImageData now = Shot.still(id, () -> (Control) view.getSite().getService(MPart.class).getWidget());
        Path shot = save(now, PICTURES.resolve("view-" + name + "-" + THEME + ".png"));
        assertTrue(colours(now) > 2, "nothing is painted: " + shot);

        Path good = GOOD.resolve(name + ".png");
        if (KEEP) {
            save(Picture.of(now).small(), good);
            Files.writeString(GOOD.resolve(MACHINE), machine());
            return;
        }
        assumeTrue(machine().equals(read(GOOD.resolve(MACHINE))),
                () -> "not compared: the good pictures were made with " + read(GOOD.resolve(MACHINE)) + "; here it is " + machine());
        if (!Files.exists(good)) {
            fail("there is no good picture of " + id + " yet; look at " + shot + " and run tests/org.dmascope.ui.tests/keep-shots");
        }
        Picture is = Picture.of(now);
        Picture was = Picture.kept(new ImageLoader().load(good.toString())[0]);
        int different = is.different(was);
        if (different > Picture.MOST * is.pixels()) {
            Path seen = save(is.beside(was, now), PICTURES.resolve("view-" + name + "-" + THEME + "-difference.png"));
            fail("%s looks different: %d of %d pixels, %s before, %s now. Look at %s (before, now, what differs in red); if it is better now, run tests/org.dmascope.ui.tests/keep-shots"
                    .formatted(id, different, is.pixels(), was.size(), is.size(), seen));
        }
    }

    private static long colours(ImageData data) {
        int[] line = new int[data.width];
        return Stream.iterate(0, y -> y < data.height, y -> y + 3).flatMap(y -> {
            data.getPixels(0, y, data.width, line, 0);
            return Arrays.stream(line).boxed();
        }).distinct().limit(10).count();
    }

    private static Path save(ImageData data, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] { data };
        loader.save(file.toString(), SWT.IMAGE_PNG);
        return file;
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "none were made";
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Fonts as they were found, with the width of some words; version of GTK, its theme by its colours; dots per inch, zoom, size of the window. */
    private static String machine() {
        return Ui.on(() -> {
            GC gc = new GC(Ui.window().getShell());
            try {
                String text = font(gc, JFaceResources.getDefaultFont());
                String mono = font(gc, JFaceResources.getTextFont());
                return "%s; %s; GTK %s, %s %s; %d dpi, zoom %d; %s".formatted(text, mono, System.getProperty("org.eclipse.swt.internal.gtk.version"),
                        rgb(SWT.COLOR_WIDGET_BACKGROUND), rgb(SWT.COLOR_LIST_SELECTION), Ui.display().getDPI().x, Ui.display().getPrimaryMonitor().getZoom(),
                        Ui.window().getShell().getSize());
            } finally {
                gc.dispose();
            }
        });
    }

    private static String font(GC gc, Font font) {
        gc.setFont(font);
        FontData data = font.getFontData()[0];
        Point words = gc.textExtent("Attachments of gpu01, 58 buffers");
        return "%s %d (%d×%d)".formatted(data.getName(), data.getHeight(), words.x, words.y);
    }

    private static String rgb(int system) {
        RGB c = Ui.display().getSystemColor(system).getRGB();
        return "#%02x%02x%02x".formatted(c.red, c.green, c.blue);
    }
}
