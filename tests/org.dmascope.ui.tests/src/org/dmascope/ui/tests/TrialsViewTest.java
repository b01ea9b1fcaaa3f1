// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dmascope.analysis.row.HolderRow;
import org.dmascope.core.TopologyText;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.session.Captures;
import org.dmascope.ui.explain.ExplainView;
import org.dmascope.ui.live.HostPhase;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.menu.ShowInMenu;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.trials.TrialsView;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The Trials view against an agent of its own whose trials follow a script, see {@link TrialAgent}. */
@ExtendWith(WorkbenchExtension.class)
class TrialsViewTest {
    private static final String COMMAND = "org.dmascope.ui.command.trials.";
    @TempDir
    Path folder;
    private OpenHost host;

    @AfterEach
    void close() {
        if (host != null) {
            Ui.close(host);
        }
    }

    /** The host whose trials follow a script. */
    static String agent() {
        String path = Stream.of("org.dmascope.ui.tests", "org.dmascope.core", "org.dmascope.wire").map(Platform::getBundle).map(b -> FileLocator.getBundleFileLocation(b).orElseThrow())
                .map(f -> new File(f, "target/test-classes").isDirectory() ? new File(f, "target/test-classes") : new File(f, "target/classes").isDirectory() ? new File(f, "target/classes") : f)
                .map(File::getPath).collect(Collectors.joining(File.pathSeparator));
        return "cmd:" + Path.of(System.getProperty("java.home"), "bin/java") + " -XX:+UseSerialGC -cp " + path + " " + TrialAgent.class.getName();
    }

    private TrialsView shown() {
        host = Ui.read(agent());
        assertEquals(HostPhase.READ, host.phase(), () -> String.valueOf(host.failure()));
        return Ui.view("trials", TrialsView.class);
    }

    private TrialsView foretold() {
        TrialsView view = shown();
        Ui.command(COMMAND + "dryRun");
        Ui.until("the pairs are foretold", () -> view.matrix() != null && view.note().equals("by rule only: nothing was tried"));
        return view;
    }

    private static Shell shell(String id) {
        return Arrays.stream(Ui.display().getShells()).filter(s -> id.equals(s.getData("test.id"))).findFirst().orElse(null);
    }

    private static Control find(Composite in, String id) {
        for (Control c : in.getChildren()) {
            Control found = id.equals(c.getData("test.id")) ? c : c instanceof Composite inner ? find(inner, id) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Button button(Composite in, String text) {
        for (Control c : in.getChildren()) {
            Button found = c instanceof Button b && b.getText().replace("&", "").equals(text) ? b : c instanceof Composite inner ? button(inner, text) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static void press(Button b) {
        Event e = new Event();
        e.widget = b;
        b.notifyListeners(SWT.Selection, e);
    }

    /** Gives consent in the box that a command opens, and goes on. @return whether it could be gone on without consent */
    static boolean consent(String command, String go) {
        Ui.display().asyncExec(() -> Ui.command(command));
        Ui.until("the box is open", () -> shell("runTrials") != null && button(shell("runTrials"), go) != null);
        boolean open = Ui.on(() -> button(shell("runTrials"), go).getEnabled());
        Ui.run(() -> {
            Button box = (Button) find(shell("runTrials"), "consent");
            box.setSelection(true);
            press(box);
            press(button(shell("runTrials"), go));
        });
        Ui.until("the box is closed", () -> shell("runTrials") == null);
        return open;
    }

    private static String copied() {
        return Ui.on(() -> {
            Clipboard c = new Clipboard(Ui.display());
            String text = (String) c.getContents(TextTransfer.getInstance());
            c.dispose();
            return text;
        });
    }

    @Test
    void nothingIsAskedBeforeSomebodyWantsIt() {
        TrialsView view = shown();
        assertNull(Ui.on(view::matrix));
        assertTrue(Ui.on(view::words).startsWith("Nothing has been asked of this host yet."), () -> Ui.on(view::words));
    }

    @Test
    void aCaptureIsNoMachine() {
        host = Ui.read(Ui.fixture("stock-7.3.dmascope", folder).toString());
        TrialsView view = Ui.view("trials", TrialsView.class);
        assertTrue(Ui.on(view::words).startsWith("Trials need a live host."), () -> Ui.on(view::words));
        Ui.command(COMMAND + "dryRun");
        Ui.command(COMMAND + "runAll");
        assertNull(Ui.on(view::matrix));
    }

    @Test
    void aDryRunForetellsEachPair() {
        TrialsView view = foretold();
        Ui.command("org.eclipse.ui.edit.copy");
        assertEquals("exporter\tprime-renderD128\tprime-card1-with-a-name-that-needs-much-room\tmr\tiommufd\n"
                + "udmabuf\tshould work: attach, map\tshould fail: ENOSYS\tnot available: mr is missing\tnot offered: harmful\n"
                + "heap-system\tshould work: attach, map\tshould fail: ENOSYS\tnot available: mr is missing\tnot offered: harmful\n"
                + "dumb-slow\tshould work: no attachment\tshould fail: ENOSYS\tnot available: mr is missing\tnot offered: harmful\n", copied());
        Ui.run(() -> view.select(0, 2));
        assertTrue(Ui.on(view::words).contains("Reason: mr not available: there is no RDMA device here\nWhat would help: load its driver"), () -> Ui.on(view::words));
        Ui.shot("trials-dry");
    }

    @Test
    void cellsAreReadOut() {
        TrialsView view = foretold();
        Ui.run(() -> view.select(0, 1));
        AccessibleEvent name = new AccessibleEvent(this);
        name.childID = 1;
        Ui.run(() -> view.access().getName(name));
        assertEquals("udmabuf \u2192 prime-card1-with-a-name-that-needs-much-room, should fail: ENOSYS, by rule", name.result);
        AccessibleControlEvent state = new AccessibleControlEvent(this);
        state.childID = 1;
        Ui.run(() -> view.access().getState(state));
        assertTrue((state.detail & ACC.STATE_SELECTED) != 0);
        AccessibleControlEvent other = new AccessibleControlEvent(this);
        other.childID = 0;
        Ui.run(() -> view.access().getState(other));
        assertFalse((other.detail & ACC.STATE_SELECTED) != 0, "only the cell itself is selected, not its row");
    }

    @Test
    void whatWasTriedStandsBesideTheRule() {
        TrialsView view = foretold();
        Ui.run(() -> view.selectExporter(0));
        assertFalse(consent(COMMAND + "run", "Run Trials"), "nothing runs without consent");
        Ui.until("the pairs are tried", () -> view.note().contains("pairs tried at"));
        assertTrue(Ui.on(view::note).startsWith("2 of 12 pairs tried at"), () -> Ui.on(view::note));
        assertTrue(Ui.on(view::note).contains("1 differ from the rule"), () -> Ui.on(view::note));
        assertTrue(Ui.on(view::note).endsWith("nothing left behind, checked"), () -> Ui.on(view::note));
        Ui.command("org.eclipse.ui.edit.copy");
        assertTrue(copied().contains("udmabuf\tworks: attached\tworks: attached [differs from the rule]\t"), TrialsViewTest::copied);
        Ui.run(() -> view.select(0, 1));
        String words = Ui.on(view::words);
        assertTrue(words.contains("Attached: yes: seen in the list of buffers while it was held [this trial]"), words);
        assertTrue(words.contains("Rule said: should fail: ENOSYS"), words);
        assertTrue(words.contains("Agreement: differs from the rule"), words);
        assertTrue(words.contains("Left behind: nothing"), words);
        assertTrue(words.contains("Undone by: closing udmabuf"), words);
        Ui.command("org.dmascope.ui.command.copyJson");
        assertTrue(copied().contains("\"schema\": \"dmascope-trials/1\""));
        Ui.shot("trials");
    }

    @Test
    void aFailureIsExplained() {
        TrialsView view = foretold();
        Ui.run(() -> view.select(1, 1));
        consent(COMMAND + "run", "Run Trial");
        Ui.until("the pair is tried", () -> view.note().contains("pairs tried at"));
        String words = Ui.on(view::words);
        assertTrue(words.contains("Failing step: attach: DRM_IOCTL_PRIME_FD_TO_HANDLE [this trial]"), words);
        assertTrue(words.contains("Error: EINVAL (22): Invalid argument [this trial]"), words);
        Ui.display().asyncExec(() -> Ui.command("org.dmascope.ui.command.explainFailure"));
        Ui.until("the question is asked", () -> explainDialog() != null);
        assertEquals("EINVAL", Ui.on(() -> ((Text) find(explainDialog(), "errno")).getText()));
        Ui.run(() -> press(button(explainDialog(), "OK")));
        Ui.until("it is explained", () -> Ui.window().getActivePage().findView(ExplainView.ID) instanceof ExplainView e && e.words().contains("EINVAL"));
    }

    private static Shell explainDialog() {
        return Arrays.stream(Ui.display().getShells()).filter(s -> s.getText().startsWith("Explain") && find(s, "errno") != null).findFirst().orElse(null);
    }

    @Test
    void aRunThatHangsIsCancelledAndKeepsWhatWasTried() {
        TrialsView view = foretold();
        consent(COMMAND + "runAll", "Run Trials");
        Ui.until("the last exporter hangs", () -> view.note().startsWith("4 of 6 pairs: dumb-slow"));
        Ui.command(COMMAND + "cancel");
        Ui.until("the run is over", () -> view.note().startsWith("4 of 12 pairs tried at"));
        Ui.command("org.eclipse.ui.edit.copy");
        assertTrue(copied().contains("dumb-slow\tshould work: no attachment\t"), "what was not tried is foretold");
    }

    @Test
    void aHolderAsksWhyItsProcessWouldFail() {
        host = Ui.read(Ui.fixture("regions-7.3.dmascope", folder).toString());
        HolderRow holder = host.rows().holders().stream().filter(h -> h.pid() == 142).findFirst().orElseThrow();
        Ui.run(() -> Ui.selection().select(Subject.of(holder), this));
        Ui.command("org.dmascope.ui.command.explainProcess");
        ExplainView view = Ui.view("explain", ExplainView.class);
        Ui.until("it is answered", () -> !view.words().startsWith("Reading what imports"));
        assertTrue(Ui.on(view::words).startsWith("What process 142 may do could not be read: "), () -> Ui.on(view::words));
        assertTrue(Ui.on(view::words).endsWith("this reading did not ask for the rights of processes"), () -> Ui.on(view::words));
        Ui.run(() -> Ui.selection().select(Subject.of(holder.buffer()), this));
        assertFalse(Ui.on(view::words).startsWith("What process"), "another thing is explained as ever");
    }

    @Test
    void aBufferIsShownInItsRegions() {
        assertTrue(ShowInMenu.views(Kind.BUFFER).containsAll(List.of("buffers", "attachments", "holders", "mrs")));
        assertTrue(ShowInMenu.views(Kind.REGION).containsAll(List.of("mrs", "buffers", "attachments", "properties", "outline")));
    }

    @Test
    void fromABufferToItsExporter() {
        shown();
        Ui.table("buffers");
        Ui.run(() -> Ui.selection().select(Subject.of(host.rows().buffers().get(0)), this));
        Ui.command("org.dmascope.ui.command.tryAttaching");
        TrialsView view = Ui.view("trials", TrialsView.class);
        assertNotNull(view);
        Ui.until("the exporter is chosen", () -> view.note()
                .equals("Tries fresh buffers of udmabuf; row pid:812-ino:7 is buffer ino 7 itself, which is touched only after a second consent"));
        assertEquals(List.of("udmabuf", "heap-system", "dumb-slow", "pid:812-ino:7"), Ui.on(() -> view.matrix().exporters().stream().map(TrialParty::id).toList()));
    }

    @Test
    void aCaptureShowsTheTrialsThatItKeeps() {
        TrialsView view = foretold();
        Ui.run(() -> view.select(0, 1));
        consent(COMMAND + "run", "Run Trial");
        Ui.until("the pair is tried", () -> view.note().contains("pairs tried at"));
        Path file = folder.resolve("kept.dmascope");
        assertTrue(Captures.save(file, host.spec(), Ui.on(() -> host.reading().with(host.trials())), TopologyText.NONE, "test").ok());
        Ui.close(host);
        host = Ui.read(file.toString());
        Ui.until("the trials are read", () -> view.matrix() != null && view.note().startsWith("Tried: 1, the last at "));
        Ui.run(() -> view.select(0, 1));
        assertTrue(Ui.on(view::words).contains("Attached: yes: seen in the list of buffers while it was held [this trial]"), () -> Ui.on(view::words));
        Ui.command(COMMAND + "runAll");
        assertNull(Ui.on(() -> shell("runTrials")), "nothing can be tried on a file");
        Ui.shot("trials-kept");
    }

    /** The consent for trials is not enough for memory that somebody uses. */
    @Test
    void aBufferInUseIsTouchedAfterASecondConsent() {
        shown();
        Ui.table("buffers");
        Ui.run(() -> Ui.selection().select(Subject.of(host.rows().buffers().get(0)), this));
        Ui.command("org.dmascope.ui.command.tryAttaching");
        TrialsView view = Ui.view("trials", TrialsView.class);
        Ui.until("its row is there", () -> view.matrix() != null && view.matrix().exporters().size() == 4);
        Ui.run(() -> view.select(3, 0));
        Ui.display().asyncExec(() -> Ui.command(COMMAND + "run"));
        Ui.until("the box is open", () -> shell("runTrials") != null && button(shell("runTrials"), "Run Trial") != null);
        assertFalse(Ui.on(() -> allowed(true, "")), "not without the name");
        assertFalse(Ui.on(() -> allowed(true, "ino:8")), "not with another name");
        assertFalse(Ui.on(() -> allowed(false, "ino:7")), "not with the name alone");
        assertTrue(Ui.on(() -> allowed(true, "ino:7")));
        Ui.shot("trials-live");
        Ui.run(() -> press(button(shell("runTrials"), "Run Trial")));
        Ui.until("it was tried", () -> view.note().contains("pairs tried at"));
        assertTrue(Ui.on(view::note).endsWith("nothing left behind, checked"), () -> Ui.on(view::note));
        assertTrue(Ui.on(view::words).contains("Left behind: nothing: buffer ino 7 is its owner\u2019s: 2 references, and no attachment of the trial"), () -> Ui.on(view::words));
        Ui.display().asyncExec(() -> Ui.command(COMMAND + "runAll"));
        Ui.until("the box is open again", () -> shell("runTrials") != null && button(shell("runTrials"), "Run Trials") != null);
        assertNull(Ui.on(() -> find(shell("runTrials"), "touchLive")), "Run All Harmless leaves it out");
        Ui.run(() -> shell("runTrials").close());
    }

    /** Whether the box goes on with this answer. */
    private static boolean allowed(boolean consent, String name) {
        Button box = (Button) find(shell("runTrials"), "consent");
        box.setSelection(consent);
        press(box);
        ((Text) find(shell("runTrials"), "touchLive")).setText(name);
        return button(shell("runTrials"), "Run Trial").getEnabled();
    }
}
