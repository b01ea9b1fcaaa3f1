// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.util.List;

/**
 * How a command is written, and what its help says. Parsed by {@link Words}; {@link Help} makes picocli print help and completion from it.
 * picocli does not parse: its classes are too old for Java's start-up cache and cost 60 ms, a third of a whole {@code show}.
 *
 * @param name      the word, e.g. {@code show}
 * @param header    one line for the list of commands
 * @param about     further paragraphs, one string per line
 * @param options   options
 * @param arguments what comes without a dash, in order; only the last ones may be left out
 * @param footer    examples, one string per line
 * @param below     words that follow this one; one of them is then required
 */
record Syntax(String name, String header, List<String> about, List<Option> options, List<Argument> arguments, List<String> footer, List<Syntax> below) {
    /** Options that every command has. */
    static final Option HELP = Option.flag(List.of("-h", "--help"), "Print this help and exit.");
    static final Option DEBUG = Option.flag(List.of("--debug"), "When the program itself is at fault, print where.");

    /**
     * An option.
     *
     * @param names    with their dashes; the last one is the key of its value in {@link Words}
     * @param label    what its value is called; null for a flag
     * @param words    the values it takes; empty when it takes any
     * @param required whether the command is wrong without it
     */
    record Option(List<String> names, String label, List<String> words, String text, boolean required) {
        static Option flag(List<String> names, String text) {
            return new Option(names, null, List.of(), text, false);
        }

        static Option flag(String name, String text) {
            return flag(List.of(name), text);
        }

        static Option value(String name, String label, String text) {
            return new Option(List.of(name), label, List.of(), text, false);
        }

        static Option oneOf(String name, String label, List<String> words, String text) {
            return new Option(List.of(name), label, words, text, false);
        }

        String key() {
            return names.getLast();
        }
    }

    /**
     * An argument without a dash; {@code words} as for an option.
     *
     * @param repeated whether it may be given several times; only the last one may
     */
    record Argument(String label, List<String> words, String text, boolean required, boolean repeated) {
        Argument(String label, List<String> words, String text, boolean required) {
            this(label, words, text, required, false);
        }
    }

    /** The word below this one; null when there is none of that name. */
    Syntax below(String word) {
        for (Syntax s : below) {
            if (s.name.equals(word)) {
                return s;
            }
        }
        return null;
    }

    /** Null when there is no such option; {@link #HELP} and {@link #DEBUG} always exist. */
    Option option(String name) {
        for (Option o : options) {
            if (o.names.contains(name)) {
                return o;
            }
        }
        return HELP.names.contains(name) ? HELP : DEBUG.names.contains(name) ? DEBUG : null;
    }
}
