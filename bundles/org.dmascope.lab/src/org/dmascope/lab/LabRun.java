// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Reading;
import org.dmascope.lab.judge.Judge;
import org.dmascope.lab.judge.Session;
import org.dmascope.lab.judge.Verdicts;
import org.dmascope.lab.truth.Truth;
import org.dmascope.lab.truth.TruthReader;
import org.dmascope.session.HostSpec;
import org.dmascope.session.LabOpener;

/**
 * {@code lab run}: boots a kernel, lets it make a scenario and go through its steps, reads it by the very code of {@code show}, and compares
 * what that shows with the scenario's own account.
 */
public final class LabRun {
    /** Everything that was compared is as it was made. */
    public static final int HELD = 0;
    /** Something is not. */
    public static final int DIFFERS = 1;
    /** There was nothing to compare: the kernel did not start, or its truth cannot be read. */
    public static final int NOT_RUN = 3;

    /** {@code show --json} with the given way into the lab. */
    @FunctionalInterface
    public interface Show {
        Session session(HostSpec.Lab host, LabOpener opener);
    }

    private final Lab lab;
    private final Judge judge;

    public LabRun(Lab lab, Judge judge) {
        this.lab = lab;
        this.judge = judge;
    }

    /**
     * The last line on {@code out} is {@code N passed, N failed}, unless nothing could be run. A scenario of several machines starts one after the other.
     *
     * @return the exit status
     */
    public int run(LabKernel kernel, LabScenario scenario, Show show, PrintStream out, Consumer<String> progress, BooleanSupplier cancelled) {
        List<LabScenario> series;
        try {
            series = lab.series(scenario);
        } catch (IOException e) {
            return notRun(LabFailure.failed(scenario.name(), "the scenario's list of machines cannot be read: " + e.getMessage()), progress);
        }
        Verdicts verdicts = new Verdicts(out);
        for (LabScenario one : series) {
            if (!one(kernel, one, show, verdicts, progress, cancelled)) {
                return NOT_RUN;
            }
        }
        if (series.size() > 1) {
            judge.finish(verdicts);
        }
        return verdicts.total() ? HELD : DIFFERS;
    }

    /** Whether it could be run. */
    private boolean one(LabKernel kernel, LabScenario scenario, Show show, Verdicts verdicts, Consumer<String> progress, BooleanSupplier cancelled) {
        Reading<LabLease> used = lab.useFresh(kernel, scenario, progress, cancelled);
        if (!(used instanceof Reading.Ok<LabLease>(String path, LabLease lease))) {
            notRun(used, progress);
            return false;
        }
        try (lease) {
            Reading<Truth> read = truth(lease.lab());
            if (!(read instanceof Reading.Ok<Truth>(String p, Truth truth))) {
                notRun(read, progress);
                return false;
            }
            Reading<StepPort> opened = StepPort.open(lease.lab().dir().resolve("truth.sock"), progress, cancelled);
            if (!(opened instanceof Reading.Ok<StepPort>(String s, StepPort port))) {
                notRun(opened, progress);
                return false;
            }
            try (port) {
                HostSpec.Lab host = new HostSpec.Lab(kernel.id(), truth.scenario());
                judge(truth, new LabGuest(lab, host, port, show, progress, cancelled), verdicts);
                return true;
            } catch (IOException e) {
                notRun(LabFailure.failed(s, "the guest's truth port cannot be closed: " + e.getMessage()), progress);
                return false;
            }
        }
    }

    private static int notRun(Reading<?> why, Consumer<String> progress) {
        progress.accept(Diagnostic.of("lab", why, null).reason());
        return NOT_RUN;
    }

    private static Reading<Truth> truth(RunningLab running) {
        try {
            return TruthReader.read(running.truth().toString(), Files.readAllBytes(running.truth()));
        } catch (IOException e) {
            return LabFailure.failed(running.truth().toString(), "the truth of the running kernel cannot be read: " + e.getMessage());
        }
    }

    private void judge(Truth truth, LabGuest guest, Verdicts verdicts) {
        verdicts.note("kernel " + truth.kernel() + ", scenario " + truth.scenario() + ": " + truth.buffers().size() + " buffers made"
                + (truth.peers() == null ? "" : ", " + truth.peers().functions().size() + " functions"));
        for (Truth.NotMade n : truth.notMade()) {
            verdicts.note("not made: " + n.what() + " (" + n.errno() + ") " + n.detail());
        }
        judge.judge(guest, truth, verdicts);
    }
}
