// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.dmascope.analysis.contract.Axis;
import org.dmascope.analysis.trial.Forecast;
import org.dmascope.analysis.trial.TrialContract;
import org.dmascope.analysis.trial.TrialEffect;
import org.dmascope.analysis.trial.TrialFinding;
import org.dmascope.analysis.trial.TrialMatrix;
import org.dmascope.analysis.trial.TrialPair;
import org.dmascope.core.Errno;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.axis.Word;
import org.dmascope.core.trial.TrialAftermath;
import org.dmascope.core.trial.TrialCell;
import org.dmascope.core.trial.TrialKind;
import org.dmascope.core.trial.TrialList;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialReason;
import org.dmascope.core.trial.TrialReasons;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.core.trial.TrialRow;
import org.dmascope.core.trial.TrialSight;
import org.dmascope.core.trial.TrialStep;

/** What can be tried, and trials, as JSON, schema {@code dmascope-trials/1} (schema/dmascope-trials-1.schema.json). */
public final class TrialJson {
    public static final String SCHEMA = "dmascope-trials/1";

    private final TrialReasons reasons = new TrialReasons();
    private final String host;

    /** @param host how the host is called on the command line */
    public TrialJson(String host) {
        this.host = host;
    }

    /** A list without pairs. */
    public void write(TrialList list, OutputStream out) throws IOException {
        write(new TrialMatrix(list, list.of(TrialRole.EXPORTER), list.of(TrialRole.IMPORTER), List.of(), null), out);
    }

    /** Pairs, tried or foretold. */
    public void write(TrialMatrix m, OutputStream out) throws IOException {
        JsonDocument.write(SCHEMA, out, json -> {
            json.string("host", host);
            json.key("kinds").beginList();
            for (TrialKind k : m.list().kinds()) {
                json.begin().string("role", k.role().word()).string("id", k.id()).name("title", k.title()).name("nodes", k.nodes()).name("rights", k.rights()).name("does", k.does())
                        .name("onExporter", k.onExporter()).name("onImporter", k.onImporter()).name("undo", k.undo()).name("refused", k.refused()).end();
            }
            json.endList();
            parties(json, "exporters", m.exporters());
            parties(json, "importers", m.importers());
            json.key("pairs").beginList();
            for (TrialPair p : m.pairs()) {
                pair(json, p);
            }
            json.endList();
            aftermath(json, m.aftermath());
            json.key("findings").beginList();
            for (TrialFinding f : m.findings()) {
                json.begin().string("rule", f.rule()).string("exporter", f.exporter()).string("importer", f.importer()).name("sentence", f.sentence()).string("remedy", f.remedy()).end();
            }
            json.endList();
        });
    }

    private static void parties(Json json, String key, List<TrialParty> parties) throws IOException {
        json.key(key).beginList();
        for (TrialParty p : parties) {
            json.begin().string("id", p.id()).string("kind", p.kind()).name("node", p.node()).name("device", p.device()).name("driver", p.driver()).string("state", p.state().word())
                    .name("reason", p.reason()).name("remedy", p.remedy()).end();
        }
        json.endList();
    }

    private void pair(Json json, TrialPair p) throws IOException {
        json.begin().string("exporter", p.exporter().id()).string("importer", p.importer().id());
        if (p.trial() == null) {
            json.nothing("trial");
        } else {
            trial(json, p);
        }
        if (p.forecast() == null) {
            json.nothing("forecast");
        } else {
            forecast(json, p.forecast());
        }
        json.string("agreement", p.agreement() == null ? null : p.agreement().word()).end();
    }

    private void trial(Json json, TrialPair p) throws IOException {
        TrialRow row = p.trial();
        TrialCell c = row.cell();
        TrialStep failed = c.failure().orElse(null);
        json.key("trial").begin().string("tier", "TRIAL").string("state", c.state().word()).string("stage", failed == null ? null : failed.stage().word());
        errno(json, failed == null ? 0 : failed.errno());
        json.natural("nanos", c.attach().map(TrialStep::nanos).orElse(-1L)).natural("ino", c.ino() == 0 ? -1 : c.ino()).number("bytes", c.bytes()).name("note", c.note());
        if (failed == null) {
            json.nothing("explanation").nothing("remedy").nothing("source");
        } else {
            TrialReason r = reasons.of(failed.stage() == TrialStep.Stage.EXPORT ? p.exporter().kind() : p.importer().kind(), failed);
            json.string("explanation", r.sentence()).string("remedy", r.remedy()).string("source", r.source());
        }
        json.key("effects").begin();
        effect(json, "attach", p.effects().attach());
        effect(json, "map", p.effects().map());
        effect(json, "pin", p.effects().pin());
        json.end();
        json.key("contracts").beginList();
        for (TrialContract contract : p.effects().contracts()) {
            contract(json, contract);
        }
        json.endList().name("contractsUnknown", p.effects().unseen());
        sight(json, "held", row.held());
        sight(json, "after", row.after());
        json.key("steps").beginList();
        for (TrialStep s : c.steps()) {
            json.begin().string("stage", s.stage().word()).name("call", s.call());
            errno(json, s.errno());
            json.number("nanos", s.nanos()).end();
        }
        json.endList().end();
    }

    private static void contract(Json json, TrialContract c) throws IOException {
        json.begin().name("device", c.device());
        for (Axis axis : Axis.values()) {
            Fact<?> fact = c.verdict().fact(axis);
            String value = !fact.known() ? null : fact.value() instanceof Word w ? w.word() : fact.value().equals(Boolean.TRUE) ? "yes" : "no";
            json.key(axis.key()).begin().string("value", value).string("tier", fact.known() ? fact.evidence().tier().name() : null)
                    .name("reason", !fact.known() ? fact.reason() : fact.evidence().note() == null ? fact.evidence().path() : fact.evidence().note()).end();
        }
        json.end();
    }

    private static void effect(Json json, String key, TrialEffect e) throws IOException {
        json.key(key).begin().string("value", e.value()).string("tier", e.tier() == null ? null : e.tier().name()).name("reason", e.reason()).end();
    }

    private static void errno(Json json, int errno) throws IOException {
        json.number("errno", errno).string("errnoName", errno == 0 ? null : Errno.name(errno));
    }

    private static void sight(Json json, String key, TrialSight s) throws IOException {
        json.key(key).begin().string("state", s.state().word()).string("reason", s.reason()).natural("references", s.state() == TrialSight.State.THERE ? s.refs() : -1)
                .strings("attachments", s.devices().stream().map(Names::display).toList()).end();
    }

    private static void forecast(Json json, Forecast f) throws IOException {
        json.key("forecast").begin().string("tier", "RULE").string("outcome", f.outcome().word());
        errno(json, f.errno());
        json.string("attach", f.attach()).string("pin", f.pin()).name("rule", f.rule()).string("source", f.source()).name("reason", f.reason()).end();
    }

    private static void aftermath(Json json, TrialAftermath a) throws IOException {
        if (a == null) {
            json.nothing("leftBehind");
            return;
        }
        json.key("leftBehind").begin().truth("checked", a.checked()).string("reason", a.reason()).strings("left", a.left()).strings("changed", a.changed()).end();
    }
}
