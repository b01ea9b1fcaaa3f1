// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.analysis.row.HolderRow;
import org.dmascope.core.Reading;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.lab.truth.Answer;
import org.dmascope.lab.truth.Answers;
import org.dmascope.lab.truth.Truth;
import org.dmascope.lab.truth.TruthReader;
import org.dmascope.ui.compare.CompareEditor;
import org.dmascope.ui.explain.ExplainView;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.paths.MatrixView;
import org.dmascope.ui.paths.PathView;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.table.RowTable;
import org.dmascope.ui.tables.TableView;
import org.dmascope.ui.trials.TrialsView;
import org.dmascope.ui.whatif.WhatIfView;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The questions of docs/questions.md, asked in the window as it is at its first start, each by at most two gestures; the whole answer is read from the widgets
 * and compared with what the scenario says that it made. The host is a reading of the lab with its truth; with {@code org.dmascope.tests.lab} it is that lab
 * kernel while it runs, with the truth in the file that {@code org.dmascope.tests.truth} names (tests/questions/run does so). What a
 * kernel that runs need not be asked for, because the answer lies in two readings or in a recording, is asked of the readings alone.
 */
@ExtendWith(WorkbenchExtension.class)
class QuestionsTest {
    static final Point SIZE = new Point(1600, 1000);
    private static final String LAB = System.getProperty("org.dmascope.tests.lab", "");
    private static final String NIC = "lab-nic-revocable";
    private static final String RDMA = "lab_revocable0";
    private static final Pattern ATTACHMENT = Pattern.compile("Attachment (\\S+)#(\\d+) on ino .*");

    /** What a reading may take in a kernel under emulation. */
    private static final long EMULATED_MS = 300_000;
    private static OpenHost live;

    @TempDir
    Path folder;
    private final Gestures hand = new Gestures();
    private Truth made;
    private OpenHost host;

    @BeforeEach
    void firstStart() throws IOException {
        if (live == null) {
            Clean.window(SIZE);
        } else {
            Clean.views(SIZE);
        }
        made = truth(LAB.isEmpty() ? Ui.fixture("questions-7.3.truth.json", folder) : Path.of(System.getProperty("org.dmascope.tests.truth")));
    }

    private void open() {
        host = read("questions-7.3.dmascope");
        Ui.run(() -> Ui.window().getShell().forceActive());
        Ui.until("its rows are shown", () -> table("attachments").settled() && table("attachments").total() > 0);
    }

    /** A fixture, or another host by its words; the kernel that runs, read once for all questions, where one was named. */
    private OpenHost read(String fixture) {
        if (LAB.isEmpty()) {
            return Ui.read(fixture.startsWith("cmd:") ? fixture : Ui.fixture(fixture, folder).toString());
        }
        if (live == null) {
            live = Ui.read(LAB, EMULATED_MS);
        }
        Ui.run(() -> Ui.selection().show(live));
        return live;
    }

    static Truth truth(Path file) throws IOException {
        return ((Reading.Ok<Truth>) TruthReader.read(file.toString(), Files.readAllBytes(file))).value();
    }

    @SuppressWarnings("unchecked")
    private static <R> RowTable<R> table(String id) {
        return (RowTable<R>) ((TableView) Ui.window().getActivePage().findView("org.dmascope.ui.view." + id)).table();
    }

    /** A table that is in front; its rows are painted. */
    private static <R> RowTable<R> front(String id) {
        RowTable<R> t = Ui.on(() -> table(id));
        Ui.until(id + " are settled", t::settled);
        return t;
    }

    /** Rows of a table, as its cells show them. */
    private static <R> List<List<String>> rows(RowTable<R> table, IntFunction<List<String>> row) {
        return Ui.on(() -> IntStream.range(0, table.shown().size()).mapToObj(row).filter(Objects::nonNull).toList());
    }

    private static String text(RowTable<?> t, int row, String column) {
        return t.cell(row, t.column(column)).text();
    }

    private static String dim(RowTable<?> t, int row, String column) {
        return t.cell(row, t.column(column)).dim();
    }

    private static BufferRow row(OpenHost host, Truth.Buffer b) {
        return Ui.on(() -> host.rows().buffer(b.ino()));
    }

    private static boolean tinted(Subject s) {
        return Ui.selection().related().contains(s);
    }

    /** Right, by no more gestures than that, and told apart from each answer that is wrong in one point. */
    private void answered(Answer right, Answer shown) {
        assertTrue(right.same(shown), () -> "made:\n" + right + "\nshown:\n" + shown);
        assertFalse(right.rows().isEmpty(), "something was asked");
        assertTrue(shown.wrong().stream().noneMatch(right::same), "a wrong answer would be noticed");
        assertTrue(hand.made().size() <= Gestures.MOST, () -> hand.made().toString());
    }

    private static void picture(String question, IWorkbenchPart part) {
        QuestionPicture.take(question, () -> (Control) part.getSite().getService(MPart.class).getWidget());
    }

    private static IViewPart view(String id) {
        return Ui.on(() -> Ui.window().getActivePage().findView(id.indexOf('.') < 0 ? "org.dmascope.ui.view." + id : id));
    }

    @Test
    void aThirdGestureFails() {
        Gestures three = new Gestures();
        three.together("one", () -> { });
        three.together("two", () -> { });
        try {
            three.together("three", () -> { });
        } catch (AssertionError e) {
            return; // as it should be
        }
        fail("three gestures are too many");
    }

    @Test
    void q1WhoHoldsIt() {
        open();
        Truth.Buffer b = Answers.buffer(made, "mapped and registered");
        hand.tab("buffers");
        hand.menu(QuestionsTest.<BufferRow>front("buffers"), row(host, b), "Show In", "Holders");
        Ui.until("Holders is in front", () -> Ui.window().getActivePage().isPartVisible(view("holders")));
        RowTable<HolderRow> t = front("holders");
        answered(Answers.holders(b), Answer.of(List.of("pid", "comm", "fds", "mmaps"), rows(t, i -> {
            if (!tinted(Subject.of(t.shown().get(i)))) {
                return null;
            }
            String how = text(t, i, "how");
            Matcher fds = Pattern.compile("fd ([\\d, ]+)").matcher(how);
            Matcher maps = Pattern.compile("(\\d+ )?mmaps?").matcher(how);
            return List.of(text(t, i, "process"), dim(t, i, "process"), Integer.toString(fds.find() ? fds.group(1).strip().split(", ").length : 0),
                    maps.find() ? maps.group(1) == null ? "1" : maps.group(1).strip() : "0");
        })));
        picture("q1", view("holders"));
    }

    /** Attachments stands below the buffers all the time; those of the selected buffer are tinted. */
    private RowTable<AttachmentRow> attachmentsOf(Truth.Buffer b) {
        open();
        hand.tab("buffers");
        hand.click(QuestionsTest.<BufferRow>front("buffers"), row(host, b));
        return front("attachments");
    }

    private static String ordinal(RowTable<?> t, int i) {
        String second = dim(t, i, "device");
        return second.isEmpty() ? "1" : second.substring(1);
    }

    @Test
    void q2WhoIsAttached() {
        Truth.Buffer b = Answers.buffer(made, "dynamic");
        RowTable<AttachmentRow> t = attachmentsOf(b);
        answered(Answers.devices(b), Answer.of(List.of("device", "ordinal"),
                rows(t, i -> tinted(Subject.of(t.shown().get(i))) ? List.of(text(t, i, "device"), ordinal(t, i)) : null)));
        picture("q2", view("attachments"));
    }

    @Test
    void q3WhatTheContractIs() {
        Truth.Buffer b = Answers.buffer(made, "dynamic");
        RowTable<AttachmentRow> t = attachmentsOf(b);
        answered(Answers.contracts(b), Answer.of(List.of("device", "ordinal", "importer", "p2p", "pinned", "revocable", "class", "revokeState"), rows(t, i -> {
            if (!tinted(Subject.of(t.shown().get(i)))) {
                return null;
            }
            List<String> out = new ArrayList<>(List.of(text(t, i, "device"), ordinal(t, i)));
            List.of("importer", "p2p", "pinned", "revocable", "class", "revokeState").forEach(c -> out.add(text(t, i, c).replace(' ', '-')));
            return out;
        })));
        picture("q3", view("attachments"));
    }

    @Test
    void q4WhoPinsIt() {
        open();
        Truth.Buffer b = Answers.buffer(made, "dynamic");
        hand.tab("buffers");
        hand.doubleClick(QuestionsTest.<BufferRow>front("buffers"), row(host, b));
        String said = explained("Buffer ino " + b.ino() + " ");
        List<List<String>> pins = new ArrayList<>();
        Matcher of = null;
        for (String line : said.lines().toList()) {
            Matcher m = ATTACHMENT.matcher(line);
            if (m.matches()) {
                of = m;
            } else if (of != null && line.startsWith("  pinned ") && !line.strip().split("\\s+")[1].equals("no")) {
                pins.add(List.of(of.group(1), of.group(2), line.strip().split("\\s+")[1]));
            }
        }
        answered(Answers.pins(b), Answer.of(List.of("device", "ordinal", "pinned"), pins));
        picture("q4", view(ExplainView.ID));
    }

    private static String explained(String start) {
        Ui.until("it is explained", () -> Ui.window().getActivePage().findView(ExplainView.ID) instanceof ExplainView e && e.words().startsWith(start));
        return Ui.on(() -> ((ExplainView) view(ExplainView.ID)).words());
    }

    @Test
    void q5WhichRegionsSitOnIt() {
        open();
        Truth.Buffer b = Answers.buffer(made, "static");
        hand.tab("mrs");
        RowTable<?> t = front("mrs");
        String ino = Long.toString(b.ino());
        answered(Answers.regions(made, b), Answer.of(List.of("device", "rkey", "length", "pid", "comm", "ino"), rows(t, i -> {
            String process = text(t, i, "process");
            int at = process.lastIndexOf(' ');
            return !text(t, i, "buffer").equals(ino) ? null
                    : List.of(text(t, i, "device"), text(t, i, "rkey"), t.text(i, t.column("length")), process.substring(at + 1), process.substring(0, at), text(t, i, "buffer"));
        })));
        picture("q5", view("mrs"));
    }

    @Test
    void q6WhyItFailed() {
        open();
        List<String> refused = Answers.refused(made).rows().getFirst();
        hand.main("Analyze", "Explain a Failure\u2026");
        Ui.until("it is asked what failed", () -> dialog() != null);
        Shell shell = Ui.on(QuestionsTest::dialog);
        hand.dialog("what the program printed, and the device", () -> {
            find(shell, Text.class, "errno").setText("ibv_reg_dmabuf_mr failed: Operation not supported");
            find(shell, Combo.class, "importer").setText(refused.get(0));
        }, Ui.on(shell::getDefaultButton));
        List<String> said = explained(refused.get(1) + " (").lines().toList();
        int cause = said.indexOf(said.stream().filter(l -> l.startsWith("Cause 1 of ")).findFirst().orElseThrow());
        List<String> first = said.subList(cause, said.subList(cause, said.size()).indexOf("") + cause);
        assertEquals("Cause 1 of 6: the driver of the RDMA device has no operation that registers dma-bufs", first.get(0));
        answered(Answer.of(List.of("importer", "fits", "rule"), List.of(List.of(refused.get(0) + ": driver rdma_rxe", "yes, as far as it was asked", "failure:rdma-no-op"))),
                Answer.of(List.of("importer", "fits", "rule"), List.of(List.of(after(said, "importer"), after(first, "fits"), after(first, "rule")))));
        picture("q6", view(ExplainView.ID));
    }

    /** What a line of an explanation says, without its evidence. */
    private static String after(List<String> lines, String word) {
        return lines.stream().filter(l -> l.startsWith("  " + word + " ")).findFirst().orElseThrow().strip().substring(word.length()).split("\\s+\\[")[0].strip();
    }

    private static Shell dialog() {
        return Arrays.stream(Ui.display().getShells()).filter(s -> find(s, Text.class, "errno") != null && s.getDefaultButton() != null).findFirst().orElse(null);
    }

    static <T extends Control> T find(Composite in, Class<T> type, String id) {
        for (Control c : in.getChildren()) {
            T found = type.isInstance(c) && id.equals(c.getData("test.id")) ? type.cast(c) : c instanceof Composite inner ? find(inner, type, id) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Test
    void q7WhetherTheyWorkTogether() {
        host = read(TrialsViewTest.agent());
        hand.tab("buffers");
        BufferRow like = Ui.on(() -> host.rows().buffers().stream().filter(b -> "udmabuf".equals(b.expName().value())).findFirst().orElseThrow());
        hand.menu(QuestionsTest.<BufferRow>front("buffers"), like, "Try Attaching To\u2026");
        Ui.until("it is foretold", () -> view("trials") instanceof TrialsView t && t.matrix() != null && t.note().startsWith("Tries fresh buffers of udmabuf;"), EMULATED_MS);
        TrialsView trials = (TrialsView) view("trials");
        // the script of TrialAgent has vgem, which imports, and qxl, whose driver has no import (gem_prime_import_sg_table); no catalogue has the lab's own drivers
        Answer tried = LAB.isEmpty() ? null : Answers.tried(made, Answers.buffer(made, "udmabuf's"));
        answered(tried == null ? Answer.of(List.of("device", "way", "result"), List.of(List.of("vgem", "prime", "works"), List.of("0000:01:00.0", "prime", "ENOSYS")))
                : Answer.of(tried.columns(), tried.rows().stream().map(r -> List.of(r.get(0), r.get(1), r.get(2).matches("works|not-tried") ? "unknown" : r.get(2))).toList()), results(trials));
        picture("q7", trials);
        if (tried != null) { // what really comes of it is asked after consent, which no hand is spared
            TrialsViewTest.consent("org.dmascope.ui.command.trials.run", "Run Trials");
            Ui.until("the pairs are tried", () -> trials.note().contains("pairs tried at"), EMULATED_MS);
            answered(tried, results(trials));
        }
    }

    /** What is said of udmabuf with each importer that there is: as a rule expects it, or as a trial came to it. */
    private static Answer results(TrialsView trials) {
        List<TrialParty> importers = Ui.on(() -> trials.matrix().importers());
        int exporter = Ui.on(() -> trials.matrix().exporters().stream().map(TrialParty::id).toList().indexOf("udmabuf"));
        List<List<String>> shown = new ArrayList<>();
        for (int i = 0; i < importers.size(); i++) {
            TrialParty p = importers.get(i);
            String said = spoken(trials, exporter, i);
            Matcher m = Pattern.compile("udmabuf \u2192 (\\S+), (?:should )?(works?|fails?|unknown|not tried)(?:: (.*?))?(?:, (?:by rule|tried))?").matcher(said);
            if (m.matches()) {
                assertEquals(p.id(), m.group(1));
                String result = m.group(2).startsWith("work") ? "works" : m.group(2).startsWith("fail") ? m.group(3) : m.group(2).replace(' ', '-');
                shown.add(List.of(p.device() == null ? p.driver() : p.device(), p.kind(), result));
            } else {
                assertFalse(p.available(), () -> "nothing is said of " + p.id() + " in: " + said);
            }
        }
        return Answer.of(List.of("device", "way", "result"), shown);
    }

    private static String spoken(TrialsView view, int row, int column) {
        AccessibleEvent e = new AccessibleEvent(view);
        Ui.run(() -> {
            e.childID = view.access().child(row, column);
            view.access().getName(e);
        });
        return e.result;
    }

    @Test
    void q8WhichWayTheyTake() throws IOException {
        assumeTrue(LAB.isEmpty(), "asked of readings");
        host = Ui.read(Ui.fixture("p2p-switch.dmascope", folder).toString());
        List<String[]> table = Files.readAllLines(Ui.fixture("p2p-switch.table", folder)).stream().filter(l -> !l.startsWith("#")).map(l -> l.split(" ")).toList();
        hand.tab("matrix");
        MatrixView matrix = (MatrixView) view("matrix");
        Ui.until("the pairs are shown", () -> matrix.words().lines().count() > 2 && matrix.grid().bounds(0, 1) != null);
        List<String> heads = Ui.on(() -> Arrays.asList(matrix.words().lines().findFirst().orElseThrow().split("\t")));
        String a = Ui.on(() -> matrix.words().lines().skip(1).findFirst().orElseThrow().split("\t")[0]);
        String b = heads.get(2);
        hand.doubleClick(matrix.grid(), 0, 1);
        Ui.until("Path is in front", () -> Ui.window().getActivePage().getActivePart() instanceof PathView);
        PathView path = (PathView) view("path");
        String[] kernel = table.stream().filter(w -> w[0].equals(a) && w[1].equals(b)).findFirst().orElseThrow();
        assertTrue(Ui.on(path::words).startsWith(a + " \u2192 " + b + "\n"), () -> Ui.on(path::words));
        String verdict = Ui.on(() -> path.table().tsv(all(path.table()))).lines().filter(l -> l.startsWith("Verdict\t")).findFirst().orElseThrow();
        Matcher m = Pattern.compile(".*map type (\\w+), distance (\\d+).*").matcher(verdict);
        assertTrue(m.matches(), verdict);
        answered(Answer.of(List.of("mapType", "distance"), List.of(List.of(kernel[3], kernel[4]))), Answer.of(List.of("mapType", "distance"), List.of(List.of(m.group(1), m.group(2)))));
        picture("q8", path);
    }

    @SuppressWarnings({ "unchecked", "rawtypes" })
    private static List all(RowTable<?> t) {
        return t.shown();
    }

    @Test
    void q9WhatDies() {
        open();
        hand.tab("devices");
        DeviceRow nic = Ui.on(() -> host.rows().devices().stream().filter(d -> d.id().equals(NIC)).findFirst().orElseThrow());
        hand.menu(QuestionsTest.<DeviceRow>front("devices"), nic, "What If\u2026");
        Ui.until("it is foretold", () -> Ui.window().getActivePage().getActivePart() instanceof WhatIfView w && !w.busy() && w.table().settled() && !w.table().shown().isEmpty());
        WhatIfView view = (WhatIfView) view("whatif");
        RowTable<?> t = view.table();
        answered(Answers.unplugged(made, NIC, RDMA), Answer.of(List.of("effect", "object"),
                rows(t, i -> List.of(text(t, i, "effect"), (text(t, i, "object") + " " + dim(t, i, "object")).strip().replaceFirst(" region \\d+ of ", " region of ")))));
        picture("q9", view);
    }

    @Test
    void q10WhoseMemoryItIs() {
        open();
        hand.tab("memory");
        TableView memory = (TableView) view("memory");
        Ui.until("it is said", () -> memory.sentence() != null);
        // scenario mrs loads no driver of DRM: that there is none is known, and by what, and is not the same as an empty list
        Matcher said = Pattern.compile("(.*?) Read at .* (TEXT by .*)").matcher(Ui.on(memory::sentence).replace('\n', ' ').strip());
        assertTrue(said.matches(), () -> Ui.on(memory::sentence));
        answered(Answer.of(List.of("sentence", "evidence"), List.of(List.of("No device on this host has memory of its own in use.", "TEXT by /sys/kernel/debug/dri"))),
                Answer.of(List.of("sentence", "evidence"), List.of(List.of(said.group(1), said.group(2)))));
        picture("q10", memory);
    }

    @Test
    void q11WhatChanged() throws IOException {
        assumeTrue(LAB.isEmpty(), "asked of readings");
        Path before = Ui.fixture("questions-7.3.dmascope", folder);
        Path later = Ui.fixture("questions-later-7.3.dmascope", folder);
        Ui.read(before.toString());
        Ui.read(later.toString());
        Tree tree = Ui.on(() -> Ui.tree("hosts"));
        Ui.until("both are listed", () -> item(tree.getItems(), "questions-7.3.dmascope") != null && item(tree.getItems(), "questions-later-7.3.dmascope") != null);
        hand.together("both captures in Hosts", () -> {
            tree.setFocus();
            tree.setSelection(new TreeItem[] { item(tree.getItems(), "questions-7.3.dmascope"), item(tree.getItems(), "questions-later-7.3.dmascope") });
            tree.notifyListeners(SWT.Selection, new Event());
        });
        hand.menu(tree, "Compare\u2026");
        Ui.until("they are compared", () -> Ui.window().getActivePage().getActiveEditor() instanceof CompareEditor e && e.table().total() > 0 && e.table().settled());
        CompareEditor editor = Ui.on(() -> (CompareEditor) Ui.window().getActivePage().getActiveEditor());
        RowTable<?> t = editor.table();
        Truth then = truth(Ui.fixture("questions-7.3.truth.json", folder));
        Truth now = truth(Ui.fixture("questions-dropped-7.3.truth.json", folder));
        answered(Answers.changed(then, now), Answer.of(List.of("change", "ino", "device", "ordinal", "axis", "before", "after"), rows(t, i -> change(t, i))));
        picture("q11", editor);
    }

    /** A row of the comparison: "lab-nic-pinned#2", behind it in dim letters the axis and "on ino 6 …". */
    private static List<String> change(RowTable<?> t, int i) {
        Matcher on = Pattern.compile("(.*?) ?on ino (\\d+).*").matcher(dim(t, i, "object"));
        assertTrue(on.matches(), () -> text(t, i, "object") + " | " + dim(t, i, "object"));
        String[] device = text(t, i, "object").split("#");
        String change = text(t, i, "change");
        boolean changed = change.equals("changed");
        String axis = on.group(1).strip().equals("revoke state") ? "revokeState" : on.group(1).strip();
        return List.of(change, on.group(2), device[0], device.length > 1 ? device[1] : "1", axis, changed ? text(t, i, "before").replace(' ', '-') : "",
                changed ? text(t, i, "after").replace(' ', '-') : "");
    }

    private static TreeItem item(TreeItem[] in, String text) {
        for (TreeItem i : in) {
            TreeItem found = i.getText().startsWith(text) ? i : item(i.getItems(), text);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Test
    void q12WhatHappened() throws IOException {
        assumeTrue(LAB.isEmpty(), "asked of readings");
        host = Ui.read(Ui.fixture("questions-later-7.3.dmascope", folder).toString());
        hand.tab("events");
        RowTable<?> t = front("events");
        Ui.until("they are shown", () -> !t.shown().isEmpty());
        List<Truth> steps = List.of(truth(Ui.fixture("questions-7.3.truth.json", folder)), truth(Ui.fixture("questions-revoked-7.3.truth.json", folder)),
                truth(Ui.fixture("questions-dropped-7.3.truth.json", folder)));
        answered(Answers.happened(steps), new Answer(List.of("event", "ino", "device", "by"),
                rows(t, i -> List.of(text(t, i, "event"), text(t, i, "buffer"), text(t, i, "device"), text(t, i, "task") + " " + dim(t, i, "task"))), true));
        picture("q12", view("events"));
    }
}
