// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.dmascope.analysis.rules.Ignore;
import org.dmascope.analysis.rules.Severity;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.rows.FindingRow;
import org.dmascope.ui.rows.IgnoreList;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.tables.IgnoreDialog;
import org.dmascope.ui.tables.IgnoreHandler;
import org.dmascope.ui.tables.TableView;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Findings that are ignored on a host: counted below the table, listed on request, in the file of the command line; and since when each has been there. */
@ExtendWith(WorkbenchExtension.class)
class IgnoredFindingsTest {
    private static final String WHY = "Planned: the reset of Monday";
    @TempDir
    Path folder;
    private OpenHost host;
    private Path file;
    private byte[] before;

    /** What somebody keeps for a host of that name comes back afterwards. */
    @BeforeEach
    void open() throws IOException {
        host = Ui.read(Ui.fixture("revoke-7.3.dmascope", folder).toString());
        file = IgnoreList.file(host.snapshot()).path();
        before = Files.exists(file) ? Files.readAllBytes(file) : null;
        Files.deleteIfExists(file);
        Ui.run(() -> Ui.hosts().ignoredOtherwise(host));
    }

    @AfterEach
    void close() throws IOException {
        Ui.run(() -> Ui.table("findings").listIgnored(false));
        Ui.close(host);
        if (before == null) {
            Files.deleteIfExists(file);
        } else {
            Files.write(file, before);
        }
    }

    private TableView findings() {
        TableView view = Ui.table("findings");
        Ui.until("the rows are shown", () -> view.table().settled() && !view.table().shown().isEmpty());
        return view;
    }

    private FindingRow worst() {
        return host.rows().findings().getFirst();
    }

    @Test
    void whatIsIgnoredIsCountedAndComesBack() throws IOException {
        TableView view = findings();
        int all = Ui.on(() -> view.table().shown().size());
        FindingRow worst = worst();
        assertEquals(Severity.ERROR, worst.rule().severity());
        Ui.run(() -> IgnoreHandler.change(Ui.hosts(), host, List.of(Ignore.of(worst.finding()).because(WHY)), List.of()));
        Ui.until("it is not listed", () -> view.table().shown().size() == all - 1);
        assertTrue(Ui.on(view::strip).startsWith("1 finding is ignored on this host."), Ui.on(view::strip));
        assertEquals(worst.rule().id() + "@" + worst.finding().subject().id() + "\t# " + WHY + "\n", Files.readString(file));
        assertEquals(0, Ui.on(() -> {
            host.rows().marks().make(host.rows());
            return host.rows().marks().count(Severity.ERROR);
        }), "it marks nothing");
        Ui.run(() -> view.listIgnored(true));
        Ui.until("it is listed", () -> view.table().shown().size() == all);
        int at = Ui.on(() -> view.table().shown().stream().map(FindingRow.class::cast).map(FindingRow::key).toList().indexOf(worst.key()));
        assertTrue(Ui.on(() -> view.table().text(at, view.table().column("severity"))).endsWith("ignored"));
        assertTrue(Ui.on(() -> view.table().cell(at, view.table().column("severity")).tip()).contains(WHY));
        Ui.shot("findings-ignored");
        Ui.run(() -> Ui.selection().select(new Subject(Kind.FINDING, worst.key()), this));
        Ui.command("org.dmascope.ui.command.heed");
        Ui.until("it counts again", () -> host.rows().findings().getFirst().key().equals(worst.key()) && host.rows().findings().getFirst().counts());
        Ui.until("nothing is said of ignored ones", () -> view.strip().isEmpty());
        assertEquals("", Files.readString(file));
    }

    @Test
    void aListThatIsNotUnderstoodIgnoresNothingAndSaysSo() throws IOException {
        TableView view = findings();
        int all = Ui.on(() -> view.table().shown().size());
        Files.createDirectories(file.getParent());
        Files.writeString(file, Ignore.of(worst().rule()).text() + "\nnonsense\n");
        Ui.run(() -> Ui.hosts().ignoredOtherwise(host));
        Ui.until("it is said", () -> view.strip().contains("line 2"));
        assertEquals(all, Ui.on(() -> view.table().shown().size()));
    }

    @Test
    void theDialogWantsAReason() {
        FindingRow worst = worst();
        IgnoreDialog dialog = Ui.on(() -> {
            IgnoreDialog d = new IgnoreDialog(Ui.window().getShell(), worst, file);
            d.setBlockOnOpen(false);
            d.open();
            return d;
        });
        Ui.run(() -> {
            Button ok = (Button) dialog.getShell().getDefaultButton();
            assertEquals(IDialogConstants.OK_ID, ok.getData());
            assertFalse(ok.isEnabled(), "without a reason");
            HostDialogTest.find(dialog.getShell(), "ignoreReason", Text.class).setText("  all\tof it  ");
            assertTrue(ok.isEnabled());
        });
        Ui.shot("ignore-dialog");
        Ui.run(() -> {
            HostDialogTest.find(dialog.getShell(), "ignoreThis", Button.class).setSelection(false);
            HostDialogTest.find(dialog.getShell(), "ignoreRule", Button.class).setSelection(true);
            dialog.getShell().getDefaultButton().notifyListeners(SWT.Selection, null);
        });
        assertEquals(new Ignore(worst.rule().id(), null, "all\\tof it"), dialog.chosen());
    }

    @Test
    void whatComesWhileOneLooksHasItsTime() {
        TableView view = findings();
        int since = Ui.on(() -> view.table().column("since"));
        assertEquals("first look", Ui.on(() -> view.table().text(0, since)));
        assertTrue(host.rows().findings().stream().filter(f -> f.finding() != null).noneMatch(f -> f.since().fresh()));
        assertEquals("", Ui.on(() -> view.table().text(view.table().shown().size() - 1, since)), "a rule that was skipped");
        Ui.run(() -> view.table().sort(since, true));
        Ui.until("it is sorted", () -> view.table().settled());
        Ui.run(() -> view.table().sort(view.table().column("severity"), true));
    }

    private OpenHost tree(String names) throws IOException {
        Path bufinfo = folder.resolve("tree/sys/kernel/debug/dma_buf/bufinfo");
        Files.createDirectories(bufinfo.getParent());
        StringBuilder text = new StringBuilder("\nDma-buf Objects:\nsize            \tflags           \tmode            \tcount           \texp_name        \tino     \tname\n");
        int ino = 70;
        for (String name : names.split(",")) {
            text.append("00004096\t00000000\t00080007\t00000001\tudmabuf\t000000").append(ino++).append('\t').append(name).append("\n\tAttached Devices:\nTotal 0 devices attached\n\n");
        }
        Files.writeString(bufinfo, text.append("\nTotal 1 objects, 4096 bytes\n"));
        return Ui.read("root:" + folder.resolve("tree"));
    }

    @Test
    void aFindingThatComesLaterIsNew() throws IOException {
        OpenHost growing = tree("one");
        try {
            TableView view = Ui.table("findings");
            List<String> first = growing.rows().findings().stream().map(FindingRow::key).toList();
            tree("one,t\u001bwo");
            List<FindingRow> rows = growing.rows().findings();
            FindingRow hostile = rows.stream().filter(f -> f.rule().id().equals("name.hostile")).findFirst().orElseThrow();
            assertFalse(first.contains(hostile.key()));
            assertTrue(hostile.since().fresh());
            assertTrue(hostile.since().absent().isBefore(hostile.since().at()));
            assertTrue(rows.stream().filter(f -> f.finding() != null && first.contains(f.key())).noneMatch(f -> f.since().fresh()));
            Ui.until("it is shown", () -> view.table().shown().stream().map(FindingRow.class::cast).anyMatch(f -> f.key().equals(hostile.key())));
            int at = Ui.on(() -> view.table().shown().stream().map(FindingRow.class::cast).map(FindingRow::key).toList().indexOf(hostile.key()));
            assertTrue(Ui.on(() -> view.table().text(at, view.table().column("since"))).endsWith(" UTC"));
            Ui.shot("findings-new");
        } finally {
            Ui.close(growing);
        }
    }
}
