// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.dmascope.analysis.diff.Change;
import org.dmascope.analysis.diff.Comparison;
import org.dmascope.session.HostSpec;
import org.dmascope.ui.compare.CompareEditor;
import org.dmascope.ui.compare.CompareHandler;
import org.dmascope.ui.compare.CompareSide;
import org.dmascope.ui.compare.DifferenceKind;
import org.dmascope.ui.hosts.HostsView;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.properties.PropertiesView;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.table.Cell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two readings against each other: what appeared, went, changed, and what only one could see. */
@ExtendWith(WorkbenchExtension.class)
class CompareEditorTest {
    private static final String HEAD = "\nDma-buf Objects:\nsize    \tflags   \tmode    \tcount   \texp_name\tino     \tname\n";

    @TempDir
    Path folder;

    private record B(long ino, long size, String name, String... devices) {
    }

    private static void write(Path tree, B... buffers) throws IOException {
        StringBuilder s = new StringBuilder(HEAD);
        long bytes = 0;
        for (B b : buffers) {
            bytes += b.size();
            s.append(String.format("%08d\t00000002\t02080007\t00000001\tsystem\t%08d\t%s\n\tAttached Devices:\n", b.size(), b.ino(), b.name()));
            Arrays.stream(b.devices()).forEach(d -> s.append('\t').append(d).append('\n'));
            s.append("Total ").append(b.devices().length).append(" devices attached\n\n");
        }
        s.append(String.format("\nTotal %d objects, %d bytes\n", buffers.length, bytes));
        Files.writeString(Files.createDirectories(tree.resolve("sys/kernel/debug/dma_buf")).resolve("bufinfo"), s);
        Files.writeString(Files.createDirectories(tree.resolve("proc/sys/kernel/random")).resolve("boot_id"), "1aa19a76-4015-4e59-b4aa-8407b87672f9\n");
        Files.writeString(tree.resolve("proc/sys/kernel/hostname"), "gpu01\n");
    }

    @AfterEach
    void close() {
        Ui.run(() -> Ui.window().getActivePage().closeAllEditors(false));
        Ui.hosts().all().stream().filter(h -> !(h.spec() instanceof HostSpec.Local)).forEach(Ui::close);
    }

    private static CompareEditor editor() {
        Ui.until("the comparison is made", () -> Ui.window().getActivePage().getActiveEditor() instanceof CompareEditor e && e.table().total() > 0 && e.table().settled());
        return Ui.on(() -> (CompareEditor) Ui.window().getActivePage().getActiveEditor());
    }

    private static CompareEditor compare(List<HostSpec> specs) {
        Ui.run(() -> CompareHandler.open(Ui.window(), specs.stream().map(CompareSide::of).toList()));
        return editor();
    }

    private static void again(OpenHost host) {
        int readings = host.readings();
        Ui.run(() -> Ui.hosts().read(host));
        Ui.until("read again", () -> host.readings() > readings && !host.busy());
    }

    private static Cell cell(CompareEditor e, String object, String column) {
        return Ui.on(() -> {
            int at = IntStream.range(0, e.table().shown().size()).filter(i -> e.table().text(i, 0).startsWith(object)).findFirst()
                    .orElseThrow(() -> new AssertionError(IntStream.range(0, e.table().shown().size()).mapToObj(i -> e.table().text(i, 0)).toList().toString()));
            return e.table().cell(at, e.table().column(column));
        });
    }

    /** A host that was marked and then changed. */
    private OpenHost changed() throws IOException {
        write(folder, new B(1, 4096, "stays"), new B(2, 8192, "goes", "nic"), new B(3, 16384, "used", "nic"), new B(5, 4096, "first"));
        OpenHost host = Ui.read("root:" + folder);
        Ui.command("org.dmascope.ui.command.mark");
        write(folder, new B(1, 4096, "stays"), new B(3, 16384, "used", "nic", "gpu"), new B(4, 65536, "comes"), new B(5, 8192, "first"));
        again(host);
        return host;
    }

    @Test
    void whatWasMarkedIsComparedWithWhatIsThereNow() throws IOException {
        OpenHost host = changed();
        Ui.command("org.dmascope.ui.command.compareMark");
        CompareEditor e = editor();
        Comparison c = Comparison.of(host.mark(), host.snapshot());
        assertEquals(c.differences().size(), Ui.on(() -> e.table().shown().size()));
        assertTrue(Ui.on(e::words).startsWith(c.count(Change.APPEARED) + " appeared, " + c.count(Change.GONE) + " gone"), Ui.on(e::words));
        Cell appeared = cell(e, "ino 4", "after");
        assertTrue(appeared.text().startsWith("65536 bytes"), appeared.text());
        assertEquals(Token.APPEARED, appeared.ground());
        assertEquals("\u2014", cell(e, "ino 4", "before").text());
        assertEquals("gone", cell(e, "ino 2", "change").text());
        assertEquals("appeared", cell(e, "gpu", "change").text(), "an attachment");
        assertEquals("buffer", Ui.on(() -> e.table().grouping()));
        Ui.shot("compare");
    }

    @Test
    void everythingHasAlsoWhatIsTheSame() throws IOException {
        changed();
        Ui.command("org.dmascope.ui.command.compareMark");
        CompareEditor e = editor();
        int differences = Ui.on(() -> e.table().shown().size());
        Ui.run(() -> e.everything(true));
        assertEquals("same", cell(e, "ino 1", "change").text());
        assertEquals(differences + 1, Ui.on(() -> e.table().shown().size()), "buffer 1 alone is the same");
        Ui.run(() -> e.press(DifferenceKind.GONE, true));
        assertTrue(Ui.on(() -> IntStream.range(0, e.table().shown().size()).allMatch(i -> e.table().cell(i, e.table().column("change")).text().equals("gone"))));
        Ui.run(() -> e.press(DifferenceKind.GONE, false));
        Ui.run(() -> e.everything(false));
        Ui.run(() -> e.filter("comes"));
        assertEquals(1, Ui.on(() -> e.table().shown().size()));
        Ui.run(() -> e.filter(""));
    }

    @Test
    void theNextDifferenceIsSelectedInAllViews() throws IOException {
        OpenHost host = changed();
        Ui.command("org.dmascope.ui.command.compareMark");
        CompareEditor e = editor();
        PropertiesView properties = Ui.on(() -> (PropertiesView) Ui.window().getActivePage().showView(PropertiesView.ID));
        Ui.run(() -> Ui.window().getActivePage().activate(e));
        int all = Ui.on(() -> e.table().shown().size());
        for (int i = 0; i < all; i++) {
            Ui.command("org.dmascope.ui.command.nextFinding");
            assertEquals(1, Ui.on(() -> e.table().selection().size()), "difference " + i);
            assertEquals("Difference", Ui.on(() -> properties.table().text(0, 0)), "difference " + i);
        }
        Object last = Ui.on(() -> e.table().selection().getFirst());
        Ui.command("org.dmascope.ui.command.previousFinding");
        assertFalse(Ui.on(() -> e.table().selection().getFirst()) == last);
        Ui.run(() -> e.filter("gpu"));
        Ui.command("org.dmascope.ui.command.nextFinding");
        Subject s = Ui.on(() -> Ui.selection().subject());
        assertEquals(Kind.ATTACHMENT, s.kind());
        assertTrue(host.rows().find(s) != null, "on the side that has it");
        Ui.run(() -> e.filter(""));
    }

    @Test
    void aLaterReadingMakesItOld() throws IOException {
        OpenHost host = changed();
        Ui.command("org.dmascope.ui.command.compareMark");
        CompareEditor e = editor();
        write(folder, new B(1, 4096, "stays"));
        again(host);
        assertTrue(Ui.on(e::words).contains("Read again since."), Ui.on(e::words));
        Ui.run(() -> Ui.window().getActivePage().activate(e));
        Ui.command("org.dmascope.ui.command.read");
        Ui.until("compared again", () -> e.words().startsWith("3 gone"));
    }

    @Test
    void capturesOfTwoBootsAreToldByTheirLook() {
        HostSpec a = new HostSpec.Capture(Ui.fixture("stock-7.3.dmascope", folder));
        HostSpec b = new HostSpec.Capture(Ui.fixture("revoke-7.3.dmascope", folder));
        CompareEditor e = compare(List.of(a, b));
        Comparison c = Comparison.of(Ui.hosts().find(a).orElseThrow().snapshot(), Ui.hosts().find(b).orElseThrow().snapshot());
        assertEquals(c.differences().size() + c.notComparable().size(), Ui.on(() -> e.table().shown().size()));
        assertTrue(Ui.on(e::words).contains("Two boots or two hosts.") || Ui.on(e::words).contains("Read with different rights."), Ui.on(e::words));
        assertFalse(Ui.on(e::showsGrowth), "two readings are no series");
    }

    @Test
    void overSeveralReadingsGrowthIsRanked() throws IOException {
        Path one = folder.resolve("1");
        Path two = folder.resolve("2");
        Path three = folder.resolve("3");
        write(one, new B(1, 4096, "a"));
        write(two, new B(1, 4096, "a"), new B(2, 4096, "a"));
        write(three, new B(1, 4096, "a"), new B(2, 4096, "a"), new B(3, 4096, "a"));
        CompareEditor e = compare(List.of(new HostSpec.Tree(one), new HostSpec.Tree(two), new HostSpec.Tree(three)));
        assertTrue(Ui.on(e::showsGrowth));
        assertEquals("1 \u2192 2 \u2192 3", Ui.on(() -> e.growth().cell(0, e.growth().column("buffers")).text()));
        assertEquals("steadily", Ui.on(() -> e.growth().cell(0, e.growth().column("steady")).text()));
    }

    @Test
    void whatIsSelectedInHostsIsCompared() throws IOException {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        write(one, new B(1, 4096, "a"));
        write(two, new B(1, 4096, "a"), new B(2, 4096, "b"));
        Ui.read("root:" + one);
        Ui.read("root:" + two);
        HostsView view = Ui.view("hosts", HostsView.class);
        Tree tree = Ui.on(() -> Ui.tree("hosts"));
        Ui.run(() -> {
            tree.setSelection(Arrays.stream(tree.getItems()).filter(i -> i.getText().startsWith("one") || i.getText().startsWith("two")).toArray(TreeItem[]::new));
            Ui.window().getActivePage().activate(view);
        });
        assertEquals(2, Ui.on(() -> HostsView.selected(Ui.window())).size());
        Ui.command("org.dmascope.ui.command.compare");
        CompareEditor e = editor();
        assertEquals("one \u2194 two", Ui.on(((IEditorPart) e)::getTitle));
        assertEquals("appeared", cell(e, "ino 2", "change").text());
    }
}
