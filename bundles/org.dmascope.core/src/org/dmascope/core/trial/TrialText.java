// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.trial;

import java.nio.charset.StandardCharsets;

import org.dmascope.core.Content;
import org.dmascope.core.Names;

/**
 * Writes what {@link TrialParser} reads: lines of fields with a TAB between them. Texts are in shown form ({@link Names#display}), nothing is
 * {@code -}, a text that is a dash is {@code \x2d}.
 *
 * <pre>
 * kind   ROLE ID TITLE NODES RIGHTS DOES ON-EXPORTER ON-IMPORTER UNDO REFUSED
 * party  ROLE ID KIND NODE DEVICE DRIVER STATE REASON REMEDY
 * cell   NUMBER EXPORTER IMPORTER STATE INO BYTES NOTE
 * step   STAGE CALL ERRNO NANOS
 * </pre>
 */
public final class TrialText {
    static final String NOTHING = "-";
    private static final String DASH = "\\x2d";
    private final StringBuilder out = new StringBuilder();

    private TrialText() {
    }

    /** The list: kinds, then parties. */
    public static Content of(TrialList list) {
        TrialText t = new TrialText();
        for (TrialKind k : list.kinds()) {
            t.line("kind", k.role().word(), k.id(), k.title(), k.nodes(), k.rights(), k.does(), k.onExporter(), k.onImporter(), k.undo(), k.refused());
        }
        for (TrialParty p : list.parties()) {
            t.line("party", p.role().word(), p.id(), p.kind(), p.node(), p.device(), p.driver(), p.state().word(), p.reason(), p.remedy());
        }
        return t.content();
    }

    /** One pair and its steps. */
    public static Content of(TrialCell c) {
        TrialText t = new TrialText();
        t.line("cell", Integer.toString(c.number()), c.exporter(), c.importer(), c.state().word(), Long.toString(c.ino()), Long.toString(c.bytes()), c.note());
        for (TrialStep s : c.steps()) {
            t.line("step", s.stage().word(), s.call(), Integer.toString(s.errno()), Long.toString(s.nanos()));
        }
        return t.content();
    }

    private void line(String... fields) {
        for (int i = 0; i < fields.length; i++) {
            out.append(i == 0 ? "" : "\t").append(field(fields[i]));
        }
        out.append('\n');
    }

    private static String field(String raw) {
        return raw == null ? NOTHING : raw.equals(NOTHING) ? DASH : Names.display(raw);
    }

    private Content content() {
        return new Content(out.toString().getBytes(StandardCharsets.UTF_8), false);
    }
}
