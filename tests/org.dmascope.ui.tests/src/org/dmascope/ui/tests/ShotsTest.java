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
import java.util.stream.Stream;

import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.rows.Subject;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A picture of every view that {@code plugin.xml} declares, kept as an artefact of the build and compared with the last good one in
 * {@code shots/}. {@code tests/org.dmascope.ui.tests/keep-shots} makes the ones of now the good ones.
 */
@ExtendWith(WorkbenchExtension.class)
class ShotsTest {
    private static final String UI = "org.dmascope.ui";
    private static final String THEME = System.getProperty("dmascope.theme", "system");
    private static final Path PICTURES = Path.of(System.getProperty("org.dmascope.tests.shots"));
    /** Where the good ones are. */
    private static final Path GOOD = Path.of(System.getProperty("org.dmascope.tests.goodShots")).resolve(THEME);
    private static final boolean KEEP = Boolean.getBoolean("org.dmascope.tests.keepShots");
    /** What a picture depends on beside the program. */
    private static final String MACHINE = "machine.txt";
    /** The view that shows this machine among the hosts; its picture is an artefact only. */
    private static final String THIS_MACHINE = "hosts";
    private static final long BUFFER = 2;

    @TempDir
    Path folder;
    private OpenHost host;

    /** The views of the program, as the platform knows them. */
    static List<String> views() {
        return Arrays.stream(Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.views"))
                .filter(e -> e.getName().equals("view") && e.getContributor().getName().equals(UI)).map(e -> e.getAttribute("id")).sorted().toList();
    }

    @BeforeEach
    void open() {
        Ui.run(() -> Ui.window().getActivePage().resetPerspective());
        host = Ui.read(Ui.fixture("revoke-7.3.dmascope", folder).toString());
        Ui.run(() -> Ui.selection().select(Subject.of(host.rows().buffer(BUFFER)), this));
    }

    @AfterEach
    void close() {
        Ui.close(host);
        Ui.run(() -> Ui.window().getActivePage().resetPerspective());
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyViewLooksAsItDid(String id) throws IOException {
        String name = id.substring(id.lastIndexOf('.') + 1);
        IViewPart view = Ui.on(() -> Ui.window().getActivePage().showView(id));
        Ui.until("everything is painted", () -> !Ui.display().readAndDispatch());
        ImageData now = Ui.on(() -> capture(view));
        Path shot = save(now, PICTURES.resolve("view-" + name + "-" + THEME + ".png"));
        assertTrue(colours(now) > 2, "nothing is painted: " + shot);

        assumeTrue(!name.equals(THIS_MACHINE), "not compared: it shows the machine that runs the test");
        Path good = GOOD.resolve(name + ".png");
        if (KEEP) {
            save(Picture.of(now).small(), good);
            Files.writeString(GOOD.resolve(MACHINE), machine());
            return;
        }
        assumeTrue(Files.exists(GOOD.resolve(MACHINE)) && Files.readString(GOOD.resolve(MACHINE)).equals(machine()),
                () -> "not compared: the good pictures were made with other fonts or another GTK (" + read(GOOD.resolve(MACHINE)) + "), here it is " + machine());
        if (!Files.exists(good)) {
            fail("there is no good picture of " + id + " yet; look at " + shot + " and run tests/org.dmascope.ui.tests/keep-shots");
        }
        Picture before = Picture.kept(new ImageLoader().load(good.toString())[0]);
        double different = Picture.of(now).difference(before);
        if (different > Picture.MOST) {
            Path kept = save(before.small().scaledTo(now.width, now.height), PICTURES.resolve("view-" + name + "-" + THEME + "-good.png"));
            fail("%s looks different: %.1f %% of it, %s before, %s now. Compare %s with %s; if it is better now, run tests/org.dmascope.ui.tests/keep-shots"
                    .formatted(id, different * 100, before.size(), Picture.of(now).size(), kept, shot));
        }
    }

    /** The part without its tab, as it stands on the screen. */
    private static ImageData capture(IViewPart view) {
        Control control = (Control) view.getSite().getService(MPart.class).getWidget();
        Ui.window().getShell().update();
        Point at = control.toDisplay(0, 0);
        Point size = control.getSize();
        Image image = new Image(Ui.display(), size.x, size.y);
        GC gc = new GC(Ui.display());
        gc.copyArea(image, at.x, at.y);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        return data;
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

    /** Fonts with the widths of some words, version of GTK, zoom, screen. */
    private static String machine() {
        return Ui.on(() -> {
            GC gc = new GC(Ui.window().getShell());
            try {
                FontData text = JFaceResources.getDefaultFont().getFontData()[0];
                gc.setFont(JFaceResources.getDefaultFont());
                int wide = gc.textExtent("Attachments of gpu01, 58 buffers").x;
                FontData mono = JFaceResources.getTextFont().getFontData()[0];
                return "%s %d, %d px; %s %d; GTK %s; zoom %d; %s".formatted(text.getName(), text.getHeight(), wide, mono.getName(), mono.getHeight(),
                        System.getProperty("org.eclipse.swt.internal.gtk.version"), Ui.display().getPrimaryMonitor().getZoom(), Ui.window().getShell().getSize());
            } finally {
                gc.dispose();
            }
        });
    }
}
