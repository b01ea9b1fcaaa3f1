// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.ready;

import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.ready.Party;
import org.dmascope.analysis.ready.Readiness;
import org.dmascope.ui.commands.ShowViewHandler;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.paths.PathView;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.table.RowTable;
import org.dmascope.ui.trials.TrialsView;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWindow;

/** Would GPUDirect Work Here? Which two devices, then every condition with its answer; what {@code dmascope check --ready} says, by the same code. */
public final class ReadyWizard extends Wizard {
    private final IWorkbenchWindow window;
    private final OpenHost host;
    private final LinkedSelection selection;
    private final PairPage pair;
    private final AnswerPage answer;
    private final boolean known;
    private ReadyJob job;

    /** @param host that was read */
    ReadyWizard(IWorkbenchWindow window, OpenHost host, Pair first) {
        this.window = window;
        this.host = host;
        this.selection = window.getService(LinkedSelection.class);
        Look look = window.getService(Look.class);
        pair = new PairPage(look, host.snapshot(), first, host.spec().live());
        answer = new AnswerPage(look, this::ask, this::toPath, this::toTrials);
        known = first.complete();
        setWindowTitle(Messages.title);
    }

    /** About the selected thing of the shown host, which was read. */
    public static ReadyWizard of(IWorkbenchWindow window) {
        LinkedSelection s = window.getService(LinkedSelection.class);
        return new ReadyWizard(window, s.host(), Pair.of(s.row(), s.rows(), s.host().snapshot()));
    }

    @Override
    public void addPages() {
        addPage(pair);
        addPage(answer);
    }

    /** A pair that was selected is answered at once; Back leads to the choice. */
    @Override
    public IWizardPage getStartingPage() {
        return known ? answer : pair;
    }

    @Override
    public boolean canFinish() {
        return getContainer().getCurrentPage() == answer && !answer.busy();
    }

    @Override
    public boolean performFinish() {
        return true;
    }

    private void ask() {
        end();
        answer.begin();
        OpenHosts hosts = window.getService(OpenHosts.class);
        ReadyJob[] mine = new ReadyJob[1];
        mine[0] = new ReadyJob(getShell().getDisplay(), hosts, host, pair.pair(), pair.pid(), pair.again(), (found, note, last) -> {
            if (job == mine[0]) {
                answer.found(found, note, last);
            }
        });
        job = mine[0];
        job.schedule();
    }

    private void end() {
        if (job != null) {
            job.cancel();
            job = null;
        }
    }

    @Override
    public void dispose() {
        end();
        super.dispose();
    }

    private void toPath(Readiness r) {
        PathState p = r.pair().path();
        leave();
        selection.go(Subject.of(p), this);
        ShowViewHandler.show(window, PathView.ID);
    }

    private void toTrials(Readiness r) {
        leave();
        Party from = r.pair().exporter();
        Party to = r.pair().importer();
        if (ShowViewHandler.show(window, TrialsView.ID) instanceof TrialsView view) {
            view.prefer(from.device().id(), from.driver(), to.device().id(), to.driver());
        }
    }

    /** Both lead to the host that is asked about, whatever the window shows by now. */
    private void leave() {
        ((WizardDialog) getContainer()).close();
        selection.show(host);
    }

    /** Whether an answer is under way. */
    public boolean busy() {
        return answer.busy();
    }

    /** What was found, null for nothing yet. */
    public Readiness found() {
        return answer.found();
    }

    /** The conditions. */
    public RowTable<?> table() {
        return answer.table();
    }
}
