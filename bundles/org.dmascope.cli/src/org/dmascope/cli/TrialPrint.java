// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.io.PrintStream;
import java.util.List;

import org.dmascope.analysis.contract.Axis;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.trial.Agreement;
import org.dmascope.analysis.trial.Forecast;
import org.dmascope.analysis.trial.Forecaster;
import org.dmascope.analysis.trial.LiveImpact;
import org.dmascope.analysis.trial.TrialContract;
import org.dmascope.analysis.trial.TrialEffect;
import org.dmascope.analysis.trial.TrialMatrix;
import org.dmascope.analysis.trial.TrialPair;
import org.dmascope.core.Errno;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.Tier;
import org.dmascope.core.axis.Word;
import org.dmascope.core.catalogue.Catalogue;
import org.dmascope.core.trial.TrialAftermath;
import org.dmascope.core.trial.TrialCell;
import org.dmascope.core.trial.TrialKind;
import org.dmascope.core.trial.TrialList;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialReason;
import org.dmascope.core.trial.TrialReasons;
import org.dmascope.core.trial.TrialRow;
import org.dmascope.core.trial.TrialSight;
import org.dmascope.core.trial.TrialStep;

/** What can be tried, and what came of it, for people. */
final class TrialPrint {
    private static final String NOT_SAID = "-";
    private final PrintStream out;
    private final TrialReasons reasons = new TrialReasons();

    TrialPrint(PrintStream out) {
        this.out = out;
    }

    private static String shown(String raw) {
        return raw == null ? NOT_SAID : Names.display(raw);
    }

    void list(TrialList known) {
        PlainTable table = new PlainTable("ROLE", "ID", "NODE", "DEVICE", "DRIVER", "STATE", "WHY NOT");
        for (TrialParty p : known.parties()) {
            table.add(p.role().word(), p.id(), shown(p.node()), shown(p.device()), shown(p.driver()), p.state().word(), p.available() ? "" : shown(p.reason()) + "; " + shown(p.remedy()));
        }
        table.print(out);
        known.kinds().forEach(this::kind);
    }

    private void kind(TrialKind k) {
        out.println();
        out.println(k.role().word() + " " + k.id() + ": " + shown(k.title()));
        item("nodes", k.nodes());
        item("rights", k.rights());
        item("does", k.does());
        item("on exporter", k.onExporter());
        item("on importer", k.onImporter());
        item("undone by", k.undo());
        if (k.refused() != null) {
            item("never tried", k.refused());
        }
    }

    private void item(String title, String text) {
        out.println("  " + title + " ".repeat(13 - title.length()) + shown(text));
    }

    /** What a run would do. */
    void effects(TrialList known, List<TrialParty> exporters, List<TrialParty> importers, List<LiveTargets.Target> live) {
        long pairs = exporters.stream().filter(TrialParty::available).count() * importers.stream().filter(TrialParty::available).count();
        out.println("This would change the host for a moment: " + pairs + (pairs == 1 ? " pair" : " pairs") + ", each with a fresh buffer of 64 KiB"
                + (live.isEmpty() ? "." : ", but for those that others use:"));
        live.forEach(t -> live(t, importers));
        known.kinds().stream().filter(k -> exporters.stream().anyMatch(p -> uses(k, p)) || importers.stream().anyMatch(p -> uses(k, p))).forEach(this::kind);
    }

    /** A buffer that others use, and what each importer would do to it. */
    private void live(LiveTargets.Target t, List<TrialParty> importers) {
        BufferRow b = t.row();
        out.println();
        out.println(t.buffer().id() + ": a live buffer" + (b == null ? ", of which nothing could be read" : ", exporter " + shown(t.party().driver())
                + (b.size().known() ? ", " + b.size().value() + " bytes" : "") + ", " + (b.attachmentCount().known() ? b.attachmentCount().value() + " attachments" : "attachments unknown")
                + ", held by " + String.join(", ", b.holders().stream().map(h -> shown(h.comm()) + " (" + h.pid() + ")").toList())));
        Forecaster rules = new Forecaster(Catalogue.load());
        for (TrialParty i : importers) {
            if (i.available()) {
                LiveImpact impact = LiveImpact.of(t.party(), i, rules.of(t.party(), i));
                item(impact.harm().word(), impact.sentence());
            }
        }
    }

    private static boolean uses(TrialKind k, TrialParty p) {
        return p.available() && p.role() == k.role() && p.kind().equals(k.id());
    }

    void matrix(TrialMatrix m) {
        String[] titles = new String[m.importers().size() + 1];
        titles[0] = "EXPORTER \\ IMPORTER";
        for (int i = 0; i < m.importers().size(); i++) {
            titles[i + 1] = m.importers().get(i).id();
        }
        PlainTable table = new PlainTable(titles);
        for (int e = 0; e < m.exporters().size(); e++) {
            String[] row = new String[titles.length];
            row[0] = m.exporters().get(e).id();
            for (int i = 0; i < m.importers().size(); i++) {
                row[i + 1] = word(m.pair(e, i));
            }
            table.add(row);
        }
        table.print(out);
        out.println();
        m.exporters().forEach(this::missing);
        m.importers().forEach(this::missing);
        m.pairs().stream().filter(p -> p.exporter().available() && p.importer().available()).forEach(this::explain);
        if (m.aftermath() != null) {
            left(m.aftermath());
        }
        m.findings().forEach(f -> out.println("Finding " + f.rule() + (f.exporter() == null ? "" : ", " + f.exporter() + " \u2192 " + f.importer()) + ": " + shown(f.sentence())
                + ". What would help: " + f.remedy()));
    }

    private void missing(TrialParty p) {
        if (!p.available()) {
            out.println(p.id() + " is " + p.state().word() + ": " + shown(p.reason()) + (p.remedy() == null ? "" : ". What would help: " + shown(p.remedy())));
        }
    }

    private static String word(TrialPair p) {
        if (p.trial() == null) {
            TrialParty missing = !p.importer().available() ? p.importer() : p.exporter();
            return !missing.available() ? missing.state().word() : p.forecast() == null ? NOT_SAID : word(p.forecast());
        }
        TrialCell c = p.trial().cell();
        String said = switch (c.state()) {
            case WORKS -> p.trial().withoutAttachment() ? "works (no attachment)" : "works";
            case FAILS -> c.failure().map(s -> (s.stage() == TrialStep.Stage.EXPORT ? "no export: " : "") + Errno.name(s.errno())).orElse("fails");
            default -> c.state().word();
        };
        return said + (p.agreement() == Agreement.DIFFERS ? " [rule: " + word(p.forecast()) + "]" : "");
    }

    private static String word(Forecast f) {
        return switch (f.outcome()) {
            case WORKS -> "none".equals(f.attach()) ? "should work (no attachment)" : "should work";
            case FAILS -> "should fail: " + Errno.name(f.errno());
            case UNKNOWN -> "unknown";
            case NOT_TRIED -> "not tried";
        };
    }

    private void explain(TrialPair p) {
        String pair = p.exporter().id() + " \u2192 " + p.importer().id() + ": ";
        TrialRow row = p.trial();
        if (row != null) {
            trial(p, pair, row);
        }
        Forecast f = p.forecast();
        if (f != null && f.outcome() != Forecast.Outcome.NOT_TRIED) {
            String agreement = p.agreement() == null ? "" : ", " + p.agreement().word();
            out.println(pair + word(f) + ": " + shown(f.reason()) + " [RULE, " + shown(f.rule()) + agreement + "]");
        }
    }

    private void trial(TrialPair p, String pair, TrialRow row) {
        TrialCell c = row.cell();
        TrialStep failed = c.failure().orElse(null);
        if (failed != null) {
            TrialReason r = reasons.of(failed.stage() == TrialStep.Stage.EXPORT ? p.exporter().kind() : p.importer().kind(), failed);
            out.println(pair + failed.stage().word() + " failed, " + shown(failed.call()) + " answered " + Errno.name(failed.errno()) + " after " + micros(failed) + ": " + r.sentence()
                    + ". What would help: " + r.remedy() + " [TRIAL]");
        } else if (c.state() == TrialCell.State.WORKS) {
            out.println(pair + "took it in " + c.attach().map(TrialPrint::micros).orElse("?") + ", " + seen(row.held()) + " [TRIAL]"
                    + said("mapped", p.effects().map()) + said("pinned", p.effects().pin()));
        }
        p.effects().contracts().forEach(seen -> out.println(pair + "seen meanwhile: " + contract(seen)));
        if (c.note() != null) {
            out.println(pair + c.state().word() + ": " + shown(c.note()));
        }
        if (row.live() && row.after().state() == TrialSight.State.THERE) {
            out.println(pair + "afterwards the buffer has " + row.after().refs() + " references and " + (row.after().devices().isEmpty() ? "no attachment of the trial"
                    : row.after().devices().size() + " more attachments than before"));
        } else if (row.after().state() == TrialSight.State.THERE) {
            out.println(pair + "its buffer ino " + c.ino() + " was still there afterwards");
        }
    }

    private static String contract(TrialContract c) {
        StringBuilder text = new StringBuilder(shown(c.device()));
        for (Axis axis : List.of(Axis.CLASS, Axis.P2P, Axis.PINNED, Axis.REVOCABLE)) {
            Fact<?> fact = c.verdict().fact(axis);
            String value = !fact.known() ? "unknown" : fact.value() instanceof Word w ? w.word() : fact.value().equals(Boolean.TRUE) ? "yes" : "no";
            text.append(axis == Axis.CLASS ? ": " : ", ").append(axis.key()).append(' ').append(value);
            text.append(fact.known() ? " [" + fact.evidence().tier().name() + "]" : "");
        }
        return text.toString();
    }

    /** What the list of buffers does not show. Nothing for a pair without an attachment. */
    private static String said(String what, TrialEffect e) {
        return e.tier() == Tier.RULE ? ", " + what + ": " + e.value() + " [RULE, " + shown(e.reason()) + "]" : e.value() == null ? ", " + what + ": unknown" : "";
    }

    private static String micros(TrialStep s) {
        return s.nanos() / 1000 + " \u00b5s";
    }

    private static String seen(TrialSight held) {
        return switch (held.state()) {
            case NOT_LOOKED -> "attachments not looked at: " + held.reason();
            case GONE -> "its buffer was not in the list of buffers";
            case THERE -> held.devices().isEmpty() ? "no attachment: the device's own buffer, or read by the processor alone; this proves nothing"
                    : "attached: " + String.join(", ", held.devices().stream().map(Names::display).toList());
        };
    }

    private void left(TrialAftermath a) {
        if (!a.checked()) {
            out.println("Whether anything was left behind is not known: " + a.reason());
        } else if (a.left().isEmpty()) {
            out.println("Nothing was left behind: the kernel's list of buffers holds none of the trials' buffers.");
        }
        a.left().forEach(l -> out.println("Left behind: " + l));
        a.changed().forEach(l -> out.println("Changed meanwhile: " + l));
    }
}
