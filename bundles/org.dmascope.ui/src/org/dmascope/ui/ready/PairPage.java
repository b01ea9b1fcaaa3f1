// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.ready;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.dmascope.analysis.DeviceState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Names;
import org.dmascope.ui.look.Look;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** From which device to which; for the rights and limits of which process. */
final class PairPage extends WizardPage {
    private static final int MOST_PROCESSES = 200;
    private static final String PID = "[1-9][0-9]{0,6}(\\s.*)?"; //$NON-NLS-1$

    private final Look look;
    private final Snapshot snapshot;
    private final Pair first;
    private final boolean live;
    private PartyChoice exporter;
    private PartyChoice importer;
    private Button everything;
    private Combo process;
    private Button again;

    /** @param live whether the host can be read once more for the rights of processes */
    PairPage(Look look, Snapshot snapshot, Pair first, boolean live) {
        super("pair", Messages.pairTitle, null); //$NON-NLS-1$
        this.look = look;
        this.snapshot = snapshot;
        this.first = first;
        this.live = live;
        setDescription(Messages.pairText);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).margins(10, 10).spacing(12, 8).applyTo(area);
        exporter = new PartyChoice(area, look, Messages.exporter, "readyExporter", this::check); //$NON-NLS-1$
        importer = new PartyChoice(area, look, Messages.importer, "readyImporter", this::check); //$NON-NLS-1$
        everything = new Button(area, SWT.CHECK);
        everything.setText(Messages.everything);
        everything.setData("test.id", "readyEverything"); //$NON-NLS-1$ //$NON-NLS-2$
        everything.addListener(SWT.Selection, e -> offer(exporter.chosen(), importer.chosen()));
        GridDataFactory.fillDefaults().span(2, 1).applyTo(everything);
        Composite who = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(who);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(who);
        new Label(who, SWT.NONE).setText(Messages.process);
        process = new Combo(who, SWT.DROP_DOWN);
        process.setToolTipText(Messages.processTip);
        process.setData("test.id", "readyProcess"); //$NON-NLS-1$ //$NON-NLS-2$
        snapshot.processes().stream().map(p -> p.process()).sorted((a, b) -> Integer.compare(a.pid(), b.pid())).limit(MOST_PROCESSES)
                .forEach(p -> process.add(p.pid() + (p.comm() == null ? "" : ' ' + Names.display(p.comm())))); //$NON-NLS-1$
        process.addListener(SWT.Modify, e -> check());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(process);
        again = new Button(area, SWT.CHECK);
        again.setText(Messages.again);
        again.setToolTipText(live ? Messages.againTip : Messages.againNot);
        again.setSelection(live);
        again.setEnabled(live);
        again.setData("test.id", "readyAgain"); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().span(2, 1).applyTo(again);
        setControl(area);
        Set<DeviceState> usual = new HashSet<>(usual());
        everything.setSelection(first.exporter() != null && !usual.contains(first.exporter()) || first.importer() != null && !usual.contains(first.importer()));
        offer(first.exporter(), first.importer());
        setErrorMessage(null); // nothing was chosen yet
    }

    private void offer(DeviceState from, DeviceState to) {
        List<DeviceState> some = everything.getSelection() ? snapshot.devices() : usual();
        exporter.offer(snapshot, some, from != null && some.contains(from) ? from : null);
        importer.offer(snapshot, some, to != null && some.contains(to) ? to : null);
    }

    /** Devices that can take part, as the P2P Matrix has them. */
    private List<DeviceState> usual() {
        Set<String> ends = snapshot.paths().ends().stream().map(n -> n.device().sysfsPath()).collect(Collectors.toSet());
        return snapshot.devices().stream().filter(d -> ends.contains(d.sysfsPath())).toList();
    }

    private void check() {
        if (importer == null || process == null || again == null) {
            return; // still being made
        }
        String typed = process.getText().strip();
        String problem = pair().same() ? Messages.same : !typed.isEmpty() && !typed.matches(PID) ? Messages.noPid
                : exporter.chosen() == null ? Messages.noExporter : importer.chosen() == null ? Messages.noImporter : null;
        setErrorMessage(problem);
        setPageComplete(problem == null);
    }

    Pair pair() {
        return new Pair(exporter.chosen(), importer.chosen());
    }

    /** 0 for none in particular. */
    int pid() {
        String typed = process.getText().strip();
        return typed.matches(PID) ? Integer.parseInt(typed.split("\\s")[0]) : 0; //$NON-NLS-1$
    }

    /** Whether the host is to be read once more, with the rights and limits of processes. */
    boolean again() {
        return live && again.getSelection();
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            (exporter.chosen() == null ? exporter : importer).setFocus();
        }
    }
}
