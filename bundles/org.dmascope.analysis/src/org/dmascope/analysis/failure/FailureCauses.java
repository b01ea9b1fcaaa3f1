// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.failure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.dmascope.core.catalogue.Catalogue;
import org.dmascope.core.catalogue.FailureStage;
import org.dmascope.core.catalogue.KnownFailure;
import org.dmascope.core.catalogue.KnownFailures;

/**
 * Looks up why a call on a dma-buf failed. Without a host all causes of the errno are given that the query leaves; with one, those that cannot be on this host
 * are ruled out, and each says what was looked at. Immutable, safe for several threads.
 */
public final class FailureCauses {
    private static final int STAGE_NAMED = 2;
    private static final int STAGE_HELD = 1;
    private static final Comparator<Cause> NARROWEST = Comparator.comparingInt(Cause::rank).reversed();
    /** What a host confirms is likelier than what it leaves open. */
    private static final Comparator<Cause> CONFIRMED = NARROWEST.thenComparing(Cause::fit);

    private final KnownFailures failures;
    private final Catalogue catalogue;

    public FailureCauses(KnownFailures failures, Catalogue catalogue) {
        this.failures = failures;
        this.catalogue = catalogue;
    }

    /** With the tables of the program. */
    public static FailureCauses load() {
        return new FailureCauses(KnownFailures.load(), Catalogue.load());
    }

    /** @param host what was read of the host where it failed; null when nothing was */
    public Causes of(FailureQuery query, FailureHost host) {
        Instant at = host == null ? Instant.EPOCH : host.snapshot().takenAt();
        ExporterSide exporter = new ExporterSide(catalogue, query.exporter(), host, at);
        ImporterSide importer = new ImporterSide(catalogue, query.importer(), host, at);
        KernelSide kernel = new KernelSide(host);
        OperationSide operation = new OperationSide(query.importer(), host);
        List<Cause> fit = new ArrayList<>();
        List<Cause> out = new ArrayList<>();
        for (KnownFailure f : failures.all()) {
            Part stage = stage(f, query.stage());
            if (f.errnos().contains(query.errno().name()) && Boolean.TRUE.equals(stage.fits())) {
                Cause c = cause(f, List.of(stage, exporter.of(f), importer.of(f), operation.of(f), kernel.of(f)));
                (c.fit() == Cause.Fit.RULED_OUT ? out : fit).add(c);
            }
        }
        fit.sort(host == null ? NARROWEST : CONFIRMED); // stable: of two alike the order of the table decides, which is that of likelihood
        List<Named> names = new ArrayList<>();
        if (query.exporter() != null) {
            names.add(exporter.named());
        }
        if (query.importer() != null) {
            names.add(importer.named());
        }
        return new Causes(query, host, names, fit, out);
    }

    private static Part stage(KnownFailure f, FailureStage asked) {
        if (asked == null || f.stages().isEmpty()) {
            return Part.OPEN;
        }
        if (f.stages().contains(asked)) {
            return new Part(STAGE_NAMED, true, List.of());
        }
        return f.stages().stream().anyMatch(asked::holds) ? new Part(STAGE_HELD, true, List.of()) : new Part(0, false, List.of());
    }

    private static Cause cause(KnownFailure f, List<Part> parts) {
        List<Check> checks = new ArrayList<>();
        int rank = 0;
        Cause.Fit fit = Cause.Fit.FITS;
        for (Part p : parts) {
            checks.addAll(p.checks());
            rank += p.rank();
            Cause.Fit one = p.fits() == null ? Cause.Fit.POSSIBLE : p.fits() ? Cause.Fit.FITS : Cause.Fit.RULED_OUT;
            fit = one.compareTo(fit) > 0 ? one : fit;
        }
        return new Cause(f, fit, fit == Cause.Fit.RULED_OUT ? 0 : rank, checks);
    }
}
