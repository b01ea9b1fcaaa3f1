// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.trials;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.analysis.trial.Agreement;
import org.dmascope.analysis.trial.Forecast;
import org.dmascope.analysis.trial.TrialEffect;
import org.dmascope.analysis.trial.TrialEffects;
import org.dmascope.analysis.trial.TrialPair;
import org.dmascope.core.Errno;
import org.dmascope.core.Names;
import org.dmascope.core.Tier;
import org.dmascope.core.trial.LiveBuffer;
import org.dmascope.core.trial.TrialCell;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.core.trial.TrialStep;
import org.dmascope.ui.grid.IconLegend;
import org.dmascope.ui.look.Token;
import org.eclipse.osgi.util.NLS;

/** Icons and words of exporters, importers and pairs. */
final class TrialWords {
    private static final String TRIAL = "tier-trial"; //$NON-NLS-1$
    private static final String RULE = "tier-rule"; //$NON-NLS-1$

    private TrialWords() {
    }

    static String arrow(TrialPair p) {
        return p.exporter().id() + " \u2192 " + p.importer().id(); //$NON-NLS-1$
    }

    /** What stands below the id of a side: its device, else its node, else its kind. */
    static String below(TrialParty p) {
        String raw = p.device() != null ? p.device() : p.node() != null ? p.node() : p.driver() != null ? p.driver() : p.kind();
        return Names.display(raw);
    }

    static String icon(TrialParty p) {
        if (p.state() == TrialParty.State.REFUSED) {
            return "denied"; //$NON-NLS-1$
        }
        return switch (p.kind()) {
            case "udmabuf" -> "memory"; //$NON-NLS-1$ //$NON-NLS-2$
            case "heap" -> "heap"; //$NON-NLS-1$ //$NON-NLS-2$
            case LiveBuffer.KIND -> "holder"; //$NON-NLS-1$
            case "mr", "ibv" -> "nic"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            case "cuda", "hip", "ze" -> "gpu"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
            case "gaudi" -> "accelerator"; //$NON-NLS-1$ //$NON-NLS-2$
            case "v4l2" -> "camera"; //$NON-NLS-1$ //$NON-NLS-2$
            case "vfio", "iommufd" -> "iommu"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            case "dumb", "prime" -> p.node() != null && p.node().contains("/accel/") ? "accelerator" : "gpu"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
            default -> p.kind().contains("netdev") ? "nic" : p.role() == TrialRole.EXPORTER ? "exporter" : "importer"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
        };
    }

    /** The side of a pair that cannot be tried; null when both can. */
    static TrialParty missing(TrialPair p) {
        return !p.importer().available() ? p.importer() : !p.exporter().available() ? p.exporter() : null;
    }

    static MatrixCell cell(TrialPair p) {
        if (p.trial() != null) {
            return tried(p);
        }
        TrialParty missing = missing(p);
        if (missing != null) {
            return side(missing.state() == TrialParty.State.REFUSED, missing.kind());
        }
        return p.forecast() == null ? new MatrixCell("unknown", Messages.notTried, Token.UNKNOWN, "", null, null, false, false, false) : foretold(p.forecast()); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static MatrixCell side(boolean refused, String second) {
        return refused ? new MatrixCell("denied", Messages.refused, Token.DIM, Messages.refusedShort, null, Token.UNKNOWN, false, false, false) //$NON-NLS-1$
                : new MatrixCell("self", Messages.unavailable, Token.DIM, NLS.bind(Messages.unavailableShort, second), null, Token.UNKNOWN, false, false, false); //$NON-NLS-1$
    }

    private static MatrixCell tried(TrialPair p) {
        TrialCell c = p.trial().cell();
        boolean differs = p.agreement() == Agreement.DIFFERS;
        return switch (c.state()) {
            case WORKS -> new MatrixCell("ok", Messages.works, Token.GREEN, seen(p), TRIAL, Token.GREEN, false, true, differs); //$NON-NLS-1$
            case FAILS -> failed(c, differs);
            case REFUSED -> side(true, p.importer().kind());
            case UNAVAILABLE -> side(false, missing(p) == null ? p.importer().kind() : missing(p).kind());
            case NOT_TRIED -> new MatrixCell("unknown", Messages.notTried, Token.UNKNOWN, "", null, null, false, true, false); //$NON-NLS-1$ //$NON-NLS-2$
            case TIMED_OUT -> new MatrixCell("stale", Messages.timedOut, Token.OCHRE, Messages.killed, TRIAL, Token.OCHRE, false, true, false); //$NON-NLS-1$
            case DIED -> new MatrixCell("killed", Messages.died, Token.RED, Messages.undoneByEnd, TRIAL, Token.RED, false, true, false); //$NON-NLS-1$
        };
    }

    private static MatrixCell failed(TrialCell c, boolean differs) {
        TrialStep s = c.failure().orElse(null);
        boolean export = s != null && s.stage() == TrialStep.Stage.EXPORT;
        return new MatrixCell("error", export ? Messages.noExport : Messages.fails, Token.RED, s == null ? "" : Errno.name(s.errno()), TRIAL, Token.RED, false, true, differs); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static MatrixCell foretold(Forecast f) {
        return switch (f.outcome()) {
            case WORKS -> new MatrixCell("survives", Messages.shouldWork, Token.TEXT, doing(f.attach()), RULE, null, true, true, false); //$NON-NLS-1$
            case FAILS -> new MatrixCell("revoked", Messages.shouldFail, Token.TEXT, Errno.name(f.errno()), RULE, null, true, true, false); //$NON-NLS-1$
            case UNKNOWN -> new MatrixCell("unknown", Messages.unknown, Token.UNKNOWN, Messages.noRule, RULE, null, true, true, false); //$NON-NLS-1$
            case NOT_TRIED -> new MatrixCell("unknown", Messages.notTried, Token.UNKNOWN, "", null, null, false, false, false); //$NON-NLS-1$ //$NON-NLS-2$
        };
    }

    /** What a rule expects the importer to do at once. */
    static String doing(String attach) {
        return switch (attach) {
            case "none" -> Messages.noAttachment; //$NON-NLS-1$
            case "attach" -> Messages.attach; //$NON-NLS-1$
            case "attach+map" -> Messages.attachMap; //$NON-NLS-1$
            case null -> ""; //$NON-NLS-1$
            default -> attach;
        };
    }

    /** What was seen while it lasted; what only a rule says stands in the explanation. */
    private static String seen(TrialPair p) {
        TrialEffects e = p.effects();
        if (e == null) {
            return ""; // the run goes on //$NON-NLS-1$
        }
        if (p.trial().withoutAttachment()) {
            return Messages.noAttachment;
        }
        List<String> out = new ArrayList<>();
        add(out, e.attach(), Messages.attached);
        add(out, e.map(), Messages.mapped);
        add(out, e.pin(), Messages.pinned);
        return out.isEmpty() ? Messages.notLooked : String.join(", ", out); //$NON-NLS-1$
    }

    private static void add(List<String> out, TrialEffect e, String word) {
        if (e.value() != null && e.tier() != Tier.RULE && !e.value().startsWith("no")) { //$NON-NLS-1$
            out.add(word);
        }
    }

    /** What the icons of the matrix mean. */
    static List<IconLegend.Entry> legend() {
        return List.of(entry(Messages.legendWorks, "ok", "tier-trial"), entry(Messages.legendFails, "error", "tier-trial"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
                entry(Messages.shouldWork, "survives", "tier-rule"), entry(Messages.shouldFail, "revoked", "tier-rule"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
                entry(Messages.legendUnknown, "unknown", "tier-rule"), entry(Messages.differsText, "warning"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                entry(Messages.legendRefused, "denied"), entry(Messages.legendUnavailable, "self")); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static IconLegend.Entry entry(String words, String... icons) {
        return new IconLegend.Entry(List.of(icons), "", words); //$NON-NLS-1$
    }
}
