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
import org.dmascope.lab.truth.Check;
import org.dmascope.lab.truth.Reader;
import org.dmascope.lab.truth.Truth;
import org.dmascope.lab.truth.TruthCheck;
import org.dmascope.lab.truth.TruthReader;
import org.dmascope.session.HostSpec;
import org.dmascope.session.LabOpener;

/**
 * {@code lab run}: boots a kernel, lets it make a scenario, reads it as root and as an ordinary user by the very code of {@code show},
 * and compares what that shows with the scenario's own account.
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
        Shown show(HostSpec.Lab host, LabOpener opener);
    }

    /**
     * @param json    what was printed; empty when nothing could be read
     * @param exit    exit status
     * @param failure the one line that was printed then, else null
     */
    public record Shown(byte[] json, int exit, String failure) {
    }

    private final Lab lab;

    public LabRun(Lab lab) {
        this.lab = lab;
    }

    /** The last line on {@code out} is {@code N passed, N failed}, unless nothing could be run. @return the exit status */
    public int run(LabKernel kernel, LabScenario scenario, Show show, PrintStream out, Consumer<String> progress, BooleanSupplier cancelled) {
        Reading<LabLease> used = lab.useFresh(kernel, scenario, progress, cancelled);
        if (!(used instanceof Reading.Ok<LabLease>(String path, LabLease lease))) {
            progress.accept(Diagnostic.of("lab", used, null).reason());
            return NOT_RUN;
        }
        try (lease) {
            Reading<Truth> read = truth(lease.lab());
            if (!(read instanceof Reading.Ok<Truth>(String p, Truth truth))) {
                progress.accept(Diagnostic.of("lab", read, null).reason());
                return NOT_RUN;
            }
            return compare(kernel, truth, show, out, progress);
        }
    }

    private static Reading<Truth> truth(RunningLab running) {
        try {
            return TruthReader.read(running.truth().toString(), Files.readAllBytes(running.truth()));
        } catch (IOException e) {
            return LabFailure.failed(running.truth().toString(), "the truth of the running kernel cannot be read: " + e.getMessage());
        }
    }

    private int compare(LabKernel kernel, Truth truth, Show show, PrintStream out, Consumer<String> progress) {
        HostSpec.Lab host = new HostSpec.Lab(kernel.id(), truth.scenario());
        out.println("kernel " + truth.kernel() + ", scenario " + truth.scenario() + ": " + truth.buffers().size() + " buffers made");
        for (Truth.NotMade n : truth.notMade()) {
            out.println("not made: " + n.what() + " (" + n.errno() + ") " + n.detail());
        }
        long passed = 0;
        long failed = 0;
        for (Reader reader : Reader.values()) {
            String who = reader == Reader.ROOT ? "root" : "ordinary user";
            progress.accept("reading as " + who);
            Shown shown = show.show(host, new LabLinks(lab, reader == Reader.ROOT));
            List<Check> checks = shown.failure() != null ? List.of(new Check("reading", false, "a document", shown.failure()))
                    : TruthCheck.compare(truth, shown.json(), shown.exit(), reader);
            long good = checks.stream().filter(Check::ok).count();
            checks.stream().filter(c -> !c.ok()).forEach(c -> out.println("FAILED as " + who + ": " + c.name() + ": expected " + c.expected() + ", shown " + c.shown()));
            out.println("as " + who + ": " + good + " of " + checks.size() + " hold");
            passed += good;
            failed += checks.size() - good;
        }
        out.println(passed + " passed, " + failed + " failed");
        return failed == 0 ? HELD : DIFFERS;
    }
}
