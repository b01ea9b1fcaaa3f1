// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.failure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.dmascope.analysis.DeviceState;
import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Tier;
import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.axis.ImporterKind;
import org.dmascope.core.catalogue.Catalogue;
import org.dmascope.core.catalogue.ImporterTrait;
import org.dmascope.core.catalogue.KnownFailure;
import org.dmascope.core.catalogue.KnownImporter;

/** Holds the importers of a row against the importer that was asked for, and against the devices of the host. */
final class ImporterSide {
    private static final int DRIVER = 8;
    private static final int KIND = 4;
    private static final int MAYBE = 2;
    private static final String HELP = "name the importing device or driver: --importer DEVICE";

    private final Catalogue catalogue;
    private final String asked;
    private final ImporterIdentity identity;
    private final FailureHost host;
    private final Instant at;

    /**
     * @param asked null when the query leaves it open
     * @param host  null when nothing was read
     */
    ImporterSide(Catalogue catalogue, String asked, FailureHost host, Instant at) {
        this.catalogue = catalogue;
        this.asked = asked;
        this.host = host;
        this.at = at;
        identity = asked == null ? null : new ImporterNames(catalogue, host, at).find(asked);
    }

    Named named() {
        return new Named("importer", asked, identity.is());
    }

    Part of(KnownFailure f) {
        if (f.anyImporter()) {
            return Part.OPEN;
        }
        return identity != null ? asked(f) : host == null ? Part.UNTOLD : onHost(f);
    }

    private static String what(KnownFailure f) {
        Set<String> words = new TreeSet<>(f.drivers());
        f.traits().forEach(t -> words.add("of kind " + t.word()));
        return "the importer is " + String.join(" or ", words);
    }

    private Evidence evidence() {
        return identity.is().known() ? identity.is().evidence() : new Evidence(Tier.RULE, "rule", "core.catalogue", at, null);
    }

    private Part asked(KnownFailure f) {
        if (identity.drivers().stream().anyMatch(f.drivers()::contains)) {
            return Part.of(DRIVER, what(f), Fact.of(true, evidence()));
        }
        Boolean any = f.drivers().isEmpty() || !identity.drivers().isEmpty() || identity.closed() && noneOf(f.drivers(), identity.kinds()) ? Boolean.FALSE : null;
        for (ImporterTrait t : f.traits()) {
            Boolean one = is(t);
            if (Boolean.TRUE.equals(one)) {
                return Part.of(KIND, what(f), Fact.of(true, evidence()));
            }
            any = one == null ? null : any;
        }
        return any == null ? Part.of(MAYBE, what(f), Fact.unknown(identity.is().known() ? "what was named does not tell" : identity.is().reason(), HELP))
                : Part.of(0, what(f), Fact.of(false, evidence()));
    }

    /** Whether no driver of a row is of one of these kinds. */
    private static boolean noneOf(Set<String> drivers, Set<ImporterTrait> kinds) {
        return drivers.stream().noneMatch(d -> kinds.stream().anyMatch(k -> k.drivers().contains(d)));
    }

    private Boolean is(ImporterTrait t) {
        if (identity.kinds().contains(t)) {
            return true;
        }
        if (!t.contract()) {
            return identity.closed() ? Boolean.FALSE : null;
        }
        List<KnownImporter> rows = new ArrayList<>();
        identity.drivers().forEach(d -> rows.addAll(catalogue.importers(d, null)));
        if (rows.isEmpty() && identity.device() != null) {
            rows.addAll(catalogue.importers(null, identity.device()));
        }
        return contract(t, rows);
    }

    /** What the rows that an importer could be say of its contract; null when they differ, leave it open or there is none. */
    private static Boolean contract(ImporterTrait t, Collection<KnownImporter> rows) {
        Set<Boolean> said = new HashSet<>();
        rows.forEach(r -> said.add(contract(t, r)));
        return said.size() == 1 ? said.iterator().next() : null;
    }

    private static Boolean contract(ImporterTrait t, KnownImporter r) {
        return switch (t) {
            case STATIC -> r.importer() == null ? null : Boolean.valueOf(r.importer() == ImporterKind.STATIC);
            case UNREVOCABLE -> r.revocable() == null ? null : Boolean.valueOf(!r.revocable());
            default -> r.kind() == null ? null : Boolean.valueOf(r.kind() == AttachmentClass.PINNED || r.kind() == AttachmentClass.PINNED_REVOCABLE);
        };
    }

    private Part onHost(KnownFailure f) {
        String what = "the host has such a device: " + what(f).substring("the importer is ".length());
        boolean open = false;
        for (DeviceState d : host.snapshot().devices()) {
            Set<String> drivers = ImporterNames.driversOf(d);
            if (drivers.stream().anyMatch(f.drivers()::contains)) {
                return Part.of(0, what, Fact.of(true, d.evidence()));
            }
            Set<ImporterTrait> kinds = ImporterNames.kinds(d, d.nodes());
            for (ImporterTrait t : f.traits()) {
                List<KnownImporter> rows = new ArrayList<>();
                drivers.forEach(n -> rows.addAll(catalogue.importers(n, d.id())));
                Boolean is = t.contract() ? contract(t, rows) : Boolean.valueOf(kinds.contains(t));
                if (Boolean.TRUE.equals(is)) {
                    return Part.of(0, what, Fact.of(true, d.evidence()));
                }
                open |= t.contract() && is == null && !rows.isEmpty();
            }
        }
        Fact<Integer> known = host.snapshot().devicesKnown();
        if (!known.known()) {
            return Part.of(0, what, Fact.unknown(known.reason(), known.remedy()));
        }
        if (open || f.traits().stream().anyMatch(t -> !t.contract() && t.subsystems().isEmpty() && t != ImporterTrait.IOMMUFD)) {
            return Part.of(0, what, Fact.unknown("a reading of devices does not tell", HELP));
        }
        return Part.of(0, what, Fact.of(false, known.evidence()));
    }
}
