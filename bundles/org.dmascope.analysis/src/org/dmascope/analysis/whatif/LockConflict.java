// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.dmascope.core.axis.Word;

/**
 * Two steps of lock paths that do not go together.
 *
 * @param kind    how
 * @param path    where the later lock is taken
 * @param first   held there
 * @param second  taken there while that is held
 * @param against the path with the other order; the same path for a lock that is taken twice
 */
public record LockConflict(Kind kind, LockPath path, LockStep first, LockStep second, LockPath against) {
    /** How two steps do not go together. */
    public enum Kind implements Word {
        /** Held already by the same path: it would wait for itself. */
        TWICE,
        /** Another path takes both the other way round: each may wait for the other. */
        INVERSION,
        /** The same, but the second lock is only tried: it fails instead of waiting. */
        TRIED;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** All of some paths, found by their order. */
    static List<LockConflict> among(List<LockPath> paths) {
        List<LockConflict> out = new ArrayList<>();
        for (LockPath p : paths) {
            for (int j = 1; j < p.steps().size(); j++) {
                for (int i = 0; i < j; i++) {
                    if (p.steps().get(i).held()) {
                        look(paths, p, p.steps().get(i), p.steps().get(j), out);
                    }
                }
            }
        }
        return List.copyOf(out);
    }

    private static void look(List<LockPath> paths, LockPath p, LockStep held, LockStep taken, List<LockConflict> out) {
        if (held.lock() == taken.lock()) {
            if (held.lock().ordered()) {
                out.add(new LockConflict(taken.waits() ? Kind.TWICE : Kind.TRIED, p, held, taken, p));
            }
            return;
        }
        // each pair of paths once: said of the one that is a proposal
        for (LockPath o : paths) {
            if (o != p && (p.proposal() && !o.proposal() || p.proposal() == o.proposal() && paths.indexOf(o) < paths.indexOf(p)) && reversed(o, held.lock(), taken.lock())) {
                out.add(new LockConflict(taken.waits() ? Kind.INVERSION : Kind.TRIED, p, held, taken, o));
            }
        }
    }

    private static boolean reversed(LockPath o, Lock first, Lock second) {
        for (int j = 1; j < o.steps().size(); j++) {
            for (int i = 0; i < j; i++) {
                LockStep a = o.steps().get(i);
                LockStep b = o.steps().get(j);
                if (a.held() && a.lock() == second && b.lock() == first && b.waits() && first.ordered() && second.ordered()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** For people. */
    public String sentence() {
        return switch (kind) {
            case TWICE -> second.lock().title() + " is taken again while it is held: it would wait for itself";
            case INVERSION -> second.lock().title() + " is taken with " + first.lock().title() + " held; \"" + against.title() + "\" takes them the other way round: each may wait for the other";
            case TRIED -> second.lock().title() + " is tried with " + first.lock().title() + " held, the reverse of their order in \"" + against.title()
                    + "\"; it does not wait, so it fails when the other is there first, and the region stays";
        };
    }
}
