// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.trials;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.analysis.contract.Verdict;
import org.dmascope.analysis.trial.Agreement;
import org.dmascope.analysis.trial.Forecast;
import org.dmascope.analysis.trial.TrialContract;
import org.dmascope.analysis.trial.TrialEffect;
import org.dmascope.analysis.trial.TrialPair;
import org.dmascope.core.Errno;
import org.dmascope.core.Names;
import org.dmascope.core.Tier;
import org.dmascope.core.catalogue.KnownErrno;
import org.dmascope.core.catalogue.KnownErrnos;
import org.dmascope.core.trial.TrialCell;
import org.dmascope.core.trial.TrialKind;
import org.dmascope.core.trial.TrialList;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialReason;
import org.dmascope.core.trial.TrialReasons;
import org.dmascope.core.trial.TrialRow;
import org.dmascope.core.trial.TrialSight;
import org.dmascope.core.trial.TrialStep;
import org.dmascope.model.edit.State;
import org.dmascope.model.edit.Vocabulary;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.words.FactCells;
import org.dmascope.ui.words.Units;
import org.eclipse.osgi.util.NLS;

/** Why a pair is what its cell says: the result, the error in words, what was seen, what the rules said, what is left, what a trial does. */
final class Explanation {
    private static final String TRIAL = "tier-trial"; //$NON-NLS-1$
    private static final String RULE = "tier-rule"; //$NON-NLS-1$

    private final TrialPair pair;
    private final TrialList list;
    private final Instant at;
    private final KnownErrnos errnos;
    private final List<Line> out = new ArrayList<>();

    private Explanation(TrialPair pair, TrialList list, Instant at, KnownErrnos errnos) {
        this.pair = pair;
        this.list = list;
        this.at = at;
        this.errnos = errnos;
    }

    /** @param at when pairs were last tried, null for never */
    static List<Line> of(TrialPair pair, TrialList list, Instant at, KnownErrnos errnos) {
        Explanation e = new Explanation(pair, list, at, errnos);
        e.head();
        e.sides();
        if (pair.trial() != null) {
            e.trial(pair.trial());
        }
        e.forecast();
        if (pair.trial() != null) {
            e.left(pair.trial());
            e.steps(pair.trial().cell());
        }
        e.does();
        return e.out;
    }

    /** One sentence for a tooltip, "" for none. */
    static String reason(TrialPair p) {
        TrialStep failed = p.trial() == null ? null : p.trial().cell().failure().orElse(null);
        TrialParty missing = TrialWords.missing(p);
        if (failed != null) {
            return why(p, failed).sentence();
        }
        if (missing != null) {
            return missing.id() + ": " + Names.display(missing.reason()); //$NON-NLS-1$
        }
        return p.trial() != null && p.trial().cell().note() != null ? Names.display(p.trial().cell().note())
                : p.trial() == null && p.forecast() != null ? Names.display(p.forecast().reason()) : ""; //$NON-NLS-1$
    }

    static TrialReason why(TrialPair p, TrialStep failed) {
        return new TrialReasons().of(failed.stage() == TrialStep.Stage.EXPORT ? p.exporter().kind() : p.importer().kind(), failed);
    }

    private void head() {
        MatrixCell c = TrialWords.cell(pair);
        String when = pair.trial() == null || at == null || !c.tried() ? "" //$NON-NLS-1$
                : NLS.bind(Messages.triedAt, Units.time(at), pair.trial().cell().attach().map(Explanation::took).orElse("-")); //$NON-NLS-1$
        out.add(Line.heading(c.icon(), TrialWords.arrow(pair) + "  " + c.text(), when)); //$NON-NLS-1$
    }

    private static String took(TrialStep s) {
        return s.nanos() >= 1_000_000 ? s.nanos() / 1_000_000 + " ms" : s.nanos() / 1000 + " \u00b5s"; //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** A side that cannot be tried is the whole reason. */
    private void sides() {
        for (TrialParty p : new TrialParty[] { pair.exporter(), pair.importer() }) {
            if (!p.available()) {
                boolean refused = p.state() == TrialParty.State.REFUSED;
                out.add(Line.of(Messages.reason, refused ? "denied" : "self", p.id() + ' ' + (refused ? Messages.refused : Messages.unavailable), Token.TEXT, Names.display(p.reason()))); //$NON-NLS-1$ //$NON-NLS-2$
                if (p.remedy() != null) {
                    out.add(Line.of(Messages.remedy, Names.display(p.remedy())));
                }
            }
        }
    }

    private void trial(TrialRow row) {
        TrialCell c = row.cell();
        TrialStep failed = c.failure().orElse(null);
        if (failed != null) {
            KnownErrno known = errnos.numbered(failed.errno());
            TrialReason r = why(pair, failed);
            out.add(Line.of(Messages.failingStep, "error", failed.stage().word(), Token.RED, Names.display(failed.call())).by(TRIAL, Messages.thisTrial)); //$NON-NLS-1$
            out.add(Line.of(Messages.error, null, NLS.bind(Messages.errno, Errno.name(failed.errno()), failed.errno()), Token.TEXT, known == null ? "" : known.text()).by(TRIAL, Messages.thisTrial)); //$NON-NLS-1$
            out.add(Line.of(Messages.reason, r.sentence()).by(r.source() == null ? null : RULE, r.source() == null ? "" : r.source())); //$NON-NLS-1$
            out.add(Line.of(Messages.blame, blame(failed)));
            out.add(Line.of(Messages.remedy, r.remedy()));
        } else if (c.state() == TrialCell.State.WORKS && pair.effects() != null) {
            effect(Messages.attachedTitle, pair.effects().attach());
            if (!row.held().devices().isEmpty()) {
                out.add(Line.of(Messages.devices, String.join(", ", row.held().devices().stream().map(Names::display).toList())).by(TRIAL, Messages.thisTrial)); //$NON-NLS-1$
            }
            effect(Messages.mappedTitle, pair.effects().map());
            effect(Messages.pinnedTitle, pair.effects().pin());
            pair.effects().contracts().forEach(this::contract);
            if (pair.effects().contracts().isEmpty() && pair.effects().unseen() != null) {
                out.add(Line.of(Messages.contract, "unknown", Messages.unknown, Token.UNKNOWN, Names.display(pair.effects().unseen()))); //$NON-NLS-1$
            }
        }
        if (c.note() != null) {
            out.add(Line.of(Messages.note, Names.display(c.note())));
        }
    }

    private String blame(TrialStep failed) {
        TrialParty p = failed.stage() == TrialStep.Stage.EXPORT ? pair.exporter() : pair.importer();
        String who = p.id() + (p.device() == null ? "" : ", " + Names.display(p.device())) + (p.driver() == null ? "" : ", " + Names.display(p.driver())); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
        return switch (failed.stage()) {
            case EXPORT -> NLS.bind(Messages.blameExporter, who);
            case PREPARE -> NLS.bind(Messages.blamePrepare, who);
            default -> NLS.bind(Messages.blameImporter, who, pair.exporter().id());
        };
    }

    /** What an attachment amounted to while it lasted. */
    private void contract(TrialContract c) {
        Verdict v = c.verdict();
        State kind = Vocabulary.attachmentClass(v.attachmentClass());
        Line l = Line.of(Messages.contract, kind.icon(), kind.word(), Token.TEXT, NLS.bind(Messages.contractText, new Object[] { Names.display(c.device()),
                Vocabulary.p2p(v.p2p()).word(), Vocabulary.pinned(v.pinned()).word(), Vocabulary.revocable(v.revocable()).word() }));
        out.add(v.attachmentClass().known() ? l.by(FactCells.markIcon(v.attachmentClass().evidence().tier()), v.attachmentClass().evidence().source())
                : l.by(null, Names.display(v.attachmentClass().reason())));
    }

    private void effect(String title, TrialEffect e) {
        if (e.value() == null) {
            out.add(Line.of(title, "unknown", Messages.unknown, Token.UNKNOWN, Names.display(e.reason()))); //$NON-NLS-1$
            return;
        }
        boolean no = e.value().startsWith("no"); //$NON-NLS-1$
        String word = "yes".equals(e.value()) ? Messages.yes : "no".equals(e.value()) ? Messages.no : e.value(); //$NON-NLS-1$ //$NON-NLS-2$
        out.add(Line.of(title, no ? "self" : "ok", word, Token.TEXT, e.tier() == Tier.RULE ? "" : Names.display(e.reason())) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                .by(FactCells.markIcon(e.tier()), e.tier() == Tier.RULE ? Names.display(e.reason()) : Messages.thisTrial));
    }

    private void forecast() {
        Forecast f = pair.forecast();
        if (f == null || f.outcome() == Forecast.Outcome.NOT_TRIED) {
            return;
        }
        MatrixCell c = TrialWords.cell(new TrialPair(pair.exporter(), pair.importer(), null, f, null));
        String source = f.source() == null ? "" : ", " + f.source(); //$NON-NLS-1$ //$NON-NLS-2$
        out.add(Line.of(Messages.ruleSaid, c.icon(), c.text(), Token.TEXT, Names.display(f.reason())).by(RULE, Names.display(f.rule()) + source));
        if (f.pin() != null && pair.effects() == null) { // else it stands with what was seen
            out.add(Line.of(Messages.pinnedTitle, null, "", Token.TEXT, f.pin()).by(RULE, Names.display(f.rule()))); //$NON-NLS-1$
        }
        if (pair.agreement() == Agreement.DIFFERS) {
            out.add(Line.of(Messages.agreement, "warning", Messages.differs, Token.OCHRE, Messages.differsText)); //$NON-NLS-1$
        } else if (pair.agreement() == Agreement.AGREES) {
            out.add(Line.of(Messages.agreement, "ok", Messages.agrees, Token.GREEN, "")); //$NON-NLS-1$ //$NON-NLS-2$
        } else if (pair.agreement() == Agreement.NOT_COMPARED) {
            out.add(Line.of(Messages.agreement, "unknown", Messages.notCompared, Token.UNKNOWN, "")); //$NON-NLS-1$ //$NON-NLS-2$
        }
    }

    private void left(TrialRow row) {
        TrialSight after = row.after();
        if (row.cell().ino() == 0) {
            return;
        }
        switch (after.state()) {
            case GONE -> out.add(Line.of(Messages.leftBehind, "ok", Messages.nothing, Token.GREEN, NLS.bind(Messages.goneText, Long.toString(row.cell().ino()))).by(TRIAL, "bufinfo")); //$NON-NLS-1$ //$NON-NLS-2$
            case THERE -> out.add(row.live() && after.devices().isEmpty()
                    ? Line.of(Messages.leftBehind, "ok", Messages.nothing, Token.GREEN, NLS.bind(Messages.liveText, Long.toString(row.cell().ino()), Long.toString(after.refs()))).by(TRIAL, "bufinfo") //$NON-NLS-1$ //$NON-NLS-2$
                    : Line.of(Messages.leftBehind, "warning", Messages.buffer, Token.OCHRE, NLS.bind(Messages.thereText, Long.toString(row.cell().ino()))).by(TRIAL, "bufinfo")); //$NON-NLS-1$ //$NON-NLS-2$
            case NOT_LOOKED -> out.add(Line.of(Messages.leftBehind, "unknown", Messages.unknown, Token.UNKNOWN, Names.display(after.reason()))); //$NON-NLS-1$
        }
    }

    private void steps(TrialCell c) {
        if (c.steps().isEmpty()) {
            return;
        }
        out.add(Line.heading(null, Messages.how, "")); //$NON-NLS-1$
        int n = 1;
        for (TrialStep s : c.steps()) {
            out.add(Line.of(n++ + " " + s.stage().word(), s.ok() ? "ok" : "error", s.ok() ? Messages.done : Errno.name(s.errno()), s.ok() ? Token.GREEN : Token.RED, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                    Names.display(s.call()) + ", " + took(s))); //$NON-NLS-1$
        }
    }

    /** What trying does, and what undoes it. */
    private void does() {
        for (TrialParty p : new TrialParty[] { pair.exporter(), pair.importer() }) {
            TrialKind k = list.kind(p).orElse(null);
            if (k != null) {
                out.add(Line.heading(TrialWords.icon(p), NLS.bind(Messages.trying, k.role().word(), Names.display(k.title())), "")); //$NON-NLS-1$
                out.addAll(effects(k));
            }
        }
    }

    /** Side effects of a kind; the same words before it is run. */
    static List<Line> effects(TrialKind k) {
        return List.of(Line.of(Messages.does, Names.display(k.does())), Line.of(Messages.onExporter, Names.display(k.onExporter())), Line.of(Messages.onImporter, Names.display(k.onImporter())),
                Line.of(Messages.undoneBy, Names.display(k.undo())), Line.of(Messages.needs, Names.display(k.rights()) + ", " + Names.display(k.nodes()))); //$NON-NLS-1$
    }
}
