// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.trial;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.dmascope.core.Content;
import org.dmascope.core.Names;
import org.dmascope.core.Reading;

/** Reads {@link TrialText}. Anything that is not exactly that is {@link Reading.Malformed}; every count is bounded. */
public final class TrialParser {
    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_ERRNO = 4095;
    private static final int MOST_NUMBER = 1 << 20;

    /** Ends the parse; caught in here. */
    private static final class Bad extends Exception {
        private static final long serialVersionUID = 1L;

        Bad(String reason) {
            super(reason, null, false, false);
        }
    }

    private final String path;
    private final String[] lines;
    private int line;
    private String[] fields;
    private int next;

    private TrialParser(String path, Content content) {
        this.path = path;
        String text = new String(content.bytes(), StandardCharsets.UTF_8);
        this.lines = text.isEmpty() ? new String[0] : text.split("\n", -1);
    }

    /** The list. */
    public static Reading<TrialList> list(String path, Content content) {
        return parse(path, content, TrialParser::list);
    }

    /** One pair. */
    public static Reading<TrialCell> cell(String path, Content content) {
        return parse(path, content, TrialParser::cell);
    }

    private interface Body<T> {
        T read(TrialParser p) throws Bad;
    }

    private static <T> Reading<T> parse(String path, Content content, Body<T> body) {
        if (content.truncated() || content.bytes().length > MOST_BYTES) {
            return new Reading.Malformed<>(path, 0, "it is longer than what is read");
        }
        TrialParser p = new TrialParser(path, content);
        try {
            if (p.lines.length > 0 && !p.lines[p.lines.length - 1].isEmpty()) {
                throw new Bad("it ends in the middle of a line");
            }
            return new Reading.Ok<>(p.path, body.read(p));
        } catch (Bad e) {
            return new Reading.Malformed<>(path, p.line, e.getMessage());
        }
    }

    /** The word that begins the next line; null at the end. */
    private String word() throws Bad {
        if (line >= lines.length - 1) {
            return null;
        }
        fields = lines[line++].split("\t", -1);
        next = 1;
        return fields[0];
    }

    private TrialList list() throws Bad {
        List<TrialKind> kinds = new ArrayList<>();
        List<TrialParty> parties = new ArrayList<>();
        for (String w = word(); w != null; w = word()) {
            if (w.equals("kind") && parties.isEmpty() && kinds.size() < TrialList.MOST_KINDS) {
                kinds.add(kind());
            } else if (w.equals("party") && parties.size() < TrialList.MOST_PARTIES) {
                parties.add(party());
            } else {
                throw new Bad("a line that does not belong here");
            }
            end();
        }
        return new TrialList(kinds, parties);
    }

    private TrialKind kind() throws Bad {
        return new TrialKind(one(TrialRole.values(), TrialRole::word), id(), text(), text(), text(), text(), text(), text(), text(), optional());
    }

    private TrialParty party() throws Bad {
        return new TrialParty(one(TrialRole.values(), TrialRole::word), id(), id(), optional(), optional(), optional(),
                one(TrialParty.State.values(), TrialParty.State::word), optional(), optional());
    }

    private TrialCell cell() throws Bad {
        if (!"cell".equals(word())) {
            throw new Bad("there is no pair");
        }
        int number = (int) number(MOST_NUMBER);
        String exporter = id();
        String importer = id();
        TrialCell.State state = one(TrialCell.State.values(), TrialCell.State::word);
        long ino = number(Long.MAX_VALUE);
        long bytes = number(Long.MAX_VALUE);
        String note = optional();
        end();
        List<TrialStep> steps = new ArrayList<>();
        for (String w = word(); w != null; w = word()) {
            if (!w.equals("step") || steps.size() >= TrialStep.MOST) {
                throw new Bad("a line that does not belong here");
            }
            steps.add(new TrialStep(one(TrialStep.Stage.values(), TrialStep.Stage::word), text(), (int) number(MOST_ERRNO), number(Long.MAX_VALUE)));
            end();
        }
        return new TrialCell(number, exporter, importer, state, ino, bytes, steps, note);
    }

    private String field() throws Bad {
        if (next >= fields.length) {
            throw new Bad("a line is too short");
        }
        return fields[next++];
    }

    private void end() throws Bad {
        if (next != fields.length) {
            throw new Bad("a line is too long");
        }
    }

    private String optional() throws Bad {
        String f = field();
        if (f.equals(TrialText.NOTHING)) {
            return null;
        }
        return Names.parse(f);
    }

    private String text() throws Bad {
        String t = optional();
        if (t == null) {
            throw new Bad("a text is missing");
        }
        return t;
    }

    private String id() throws Bad {
        String f = field();
        if (!TrialParty.isId(f)) {
            throw new Bad("what should be an id is none");
        }
        return f;
    }

    private long number(long most) throws Bad {
        String f = field();
        if (f.isEmpty() || f.length() > 19 || !f.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new Bad("what should be a number is none");
        }
        try {
            long v = Long.parseLong(f);
            if (v <= most) {
                return v;
            }
        } catch (NumberFormatException e) {
            throw new Bad("a number is too large");
        }
        throw new Bad("a number is too large");
    }

    private <T> T one(T[] values, Function<T, String> word) throws Bad {
        String f = field();
        for (T v : values) {
            if (word.apply(v).equals(f)) {
                return v;
            }
        }
        throw new Bad("an unknown word");
    }
}
