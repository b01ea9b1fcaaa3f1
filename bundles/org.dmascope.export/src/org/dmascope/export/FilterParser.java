// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dmascope.core.Names;
import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.axis.ImporterKind;
import org.dmascope.core.axis.MrMode;
import org.dmascope.core.axis.MrState;
import org.dmascope.core.axis.Pinned;
import org.dmascope.core.axis.RevokeState;
import org.dmascope.core.axis.Word;
import org.dmascope.core.event.EventKind;

/** Parser of the filter language; see {@link Filter#parse}. */
final class FilterParser {
    private final String text;
    private int at;

    /** Ends parsing early; never leaves this class. */
    private static final class Bad extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int position;

        Bad(String message, int position) {
            super(message, null, false, false);
            this.position = position;
        }
    }

    FilterParser(String text) {
        this.text = text;
    }

    Filter.Result parse() {
        List<Filter.Part> parts = new ArrayList<>();
        try {
            for (skip(); at < text.length(); skip()) {
                parts.add(part());
            }
        } catch (Bad b) {
            return new Filter.Result.Bad(b.getMessage(), b.position);
        }
        return new Filter.Result.Ok(new Filter(text.strip(), parts));
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private Filter.Part part() {
        int start = at;
        boolean not = text.charAt(at) == '-';
        if (not) {
            at++;
        }
        FilterKey key = key();
        List<String> wanted = new ArrayList<>();
        do {
            int from = at;
            String w = value();
            if (w.isEmpty()) {
                throw new Bad(key == null ? "a word is missing here" : "a value is missing after " + key.word() + ":", from);
            }
            check(key, w, from);
            wanted.add(w.toLowerCase(Locale.ROOT));
        } while (comma());
        if (at == start) {
            throw new Bad("a word is missing here", at);
        }
        return new Filter.Part(key, wanted, not);
    }

    private boolean comma() {
        if (at < text.length() && text.charAt(at) == ',') {
            at++;
            return true;
        }
        return false;
    }

    /** A key when letters and a colon come next; an unknown one is an error, because it is a typing mistake more often than a word. */
    private FilterKey key() {
        int i = at;
        while (i < text.length() && (i > at ? Character.isLetterOrDigit(text.charAt(i)) : Character.isLetter(text.charAt(i)))) {
            i++;
        }
        if (i == at || i == text.length() || text.charAt(i) != ':') {
            return null;
        }
        String word = text.substring(at, i);
        FilterKey key = FilterKey.of(word.toLowerCase(Locale.ROOT));
        if (key == null) {
            String keys = Arrays.stream(FilterKey.values()).map(k -> k.word() + ":").collect(Collectors.joining(" "));
            throw new Bad("unknown key " + word + ": (keys are " + keys + "; put a word that holds a colon in double quotes)", at);
        }
        at = i + 1;
        return key;
    }

    private String value() {
        StringBuilder out = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                int end = text.indexOf('"', at + 1);
                if (end < 0) {
                    throw new Bad("the closing double quote is missing", at);
                }
                out.append(text, at + 1, end);
                at = end + 1;
            } else if (c == ',' || Character.isWhitespace(c)) {
                break;
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    private static void check(FilterKey key, String value, int position) {
        if (key == FilterKey.INO || key == FilterKey.PID) {
            if (!value.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw new Bad(key.word() + ": wants a number, not \"" + shown(value) + "\"", position);
            }
        } else if (key == FilterKey.KIND) {
            oneOf(key, value, Arrays.stream(EventKind.values()).map(Word::word).toList(), position);
        } else if (key == FilterKey.CLASS) {
            oneOf(key, value, AttachmentClass.values(), position);
        } else if (key == FilterKey.STATE) {
            oneOf(key, value, Stream.of(RevokeState.values(), MrState.values()).flatMap(Arrays::stream).distinct().toArray(Word[]::new), position);
        } else if (key == FilterKey.MODE) {
            oneOf(key, value, MrMode.values(), position);
        } else if (key == FilterKey.IMPORTER) {
            oneOf(key, value, ImporterKind.values(), position);
        } else if (key == FilterKey.PINNED) {
            oneOf(key, value, Pinned.values(), position);
        } else if (key == FilterKey.P2P || key == FilterKey.REVOCABLE) {
            oneOf(key, value, List.of("yes", "no", "unknown"), position);
        }
    }

    private static void oneOf(FilterKey key, String value, Word[] words, int position) {
        oneOf(key, value, Stream.concat(Arrays.stream(words).map(Word::word), Stream.of("unknown")).distinct().toList(), position);
    }

    private static void oneOf(FilterKey key, String value, List<String> known, int position) {
        if (!known.contains(value.toLowerCase(Locale.ROOT))) {
            throw new Bad(key.word() + ": wants one of " + String.join(", ", known) + ", not \"" + shown(value) + "\"", position);
        }
    }

    /** What was typed may hold a line break. */
    private static String shown(String typed) {
        return Names.display(Names.raw(typed.getBytes(StandardCharsets.UTF_8)));
    }
}
