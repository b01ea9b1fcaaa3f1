// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A command line taken apart: {@code --option value}, {@code --option=value}, {@code -o value}, {@code -ovalue}, flags, arguments in any
 * order; after {@code --} everything is an argument.
 */
final class Words {
    private final String path;
    private final Syntax syntax;
    private final Map<String, String> options = new HashMap<>();
    private final List<String> arguments = new ArrayList<>();
    private Words below;

    private Words(String path, Syntax syntax) {
        this.path = path;
        this.syntax = syntax;
    }

    /** @throws Problem with status {@link ExitStatus#USAGE} for what the syntax does not allow, unless help is asked for */
    static Words parse(String path, Syntax syntax, List<String> args) throws Problem {
        Words w = new Words(path, syntax);
        w.read(args);
        if (w.helpAsked() == null) {
            w.check();
        }
        return w;
    }

    private void read(List<String> args) throws Problem {
        boolean onlyArguments = false;
        for (int i = 0; i < args.size(); i++) {
            String word = args.get(i);
            if (onlyArguments || word.equals("-") || !word.startsWith("-")) {
                Syntax next = onlyArguments ? null : syntax.below(word);
                if (next != null) {
                    below = parse(path + " " + word, next, args.subList(i + 1, args.size()));
                    return;
                }
                arguments.add(word);
            } else if (word.equals("--")) {
                onlyArguments = true;
            } else {
                i += option(word, i + 1 < args.size() ? args.get(i + 1) : null);
            }
        }
    }

    /** @return how many further words the option took */
    private int option(String word, String next) throws Problem {
        boolean isLong = word.startsWith("--");
        int end = isLong ? word.indexOf('=') : Math.min(2, word.length());
        String name = end < 0 ? word : word.substring(0, end);
        String joined = end < 0 || !isLong && word.length() == 2 ? null : word.substring(isLong ? end + 1 : end);
        Syntax.Option option = syntax.option(name);
        if (option == null) {
            throw usage("there is no option " + name + nearest(name));
        }
        if (option.label() == null) {
            if (joined != null) {
                throw usage(name + " takes no value");
            }
            set(option, "");
            return 0;
        }
        if (joined == null && next == null) {
            throw usage(name + " needs a value: " + option.label());
        }
        set(option, joined == null ? next : joined);
        return joined == null ? 1 : 0;
    }

    private void set(Syntax.Option option, String value) throws Problem {
        allowed(option.key(), option.words(), value);
        if (options.put(option.key(), value) != null && option.label() != null) {
            throw usage(option.key() + " is given twice");
        }
    }

    private void check() throws Problem {
        if (below != null) {
            if (!arguments.isEmpty()) {
                throw usage("\"" + arguments.getFirst() + "\" stands before the command " + below.syntax.name());
            }
            return;
        }
        if (!syntax.below().isEmpty()) {
            String known = String.join(", ", syntax.below().stream().map(Syntax::name).toList());
            throw usage(arguments.isEmpty() ? "a command is missing; there are: " + known : "there is no command \"" + arguments.getFirst() + "\"; there are: " + known);
        }
        List<Syntax.Argument> takes = syntax.arguments();
        if (arguments.size() > takes.size() && (takes.isEmpty() || !takes.getLast().repeated())) {
            throw usage("\"" + arguments.get(takes.size()) + "\" is one argument too many");
        }
        for (int i = 0; i < takes.size(); i++) {
            if (i < arguments.size()) {
                allowed(takes.get(i).label(), takes.get(i).words(), arguments.get(i));
            } else if (takes.get(i).required()) {
                throw usage(takes.get(i).label() + " is missing");
            }
        }
        for (Syntax.Option o : syntax.options()) {
            if (o.required() && !options.containsKey(o.key())) {
                throw usage(String.join(" or ", o.names()) + (o.label() == null ? "" : " " + o.label()) + " is missing");
            }
        }
    }

    private void allowed(String what, List<String> words, String value) throws Problem {
        if (!words.isEmpty() && !words.contains(value)) {
            throw usage(what + " is one of " + String.join(", ", words) + ", not \"" + value + "\"");
        }
    }

    /** A long option that begins like this one, as a hint. */
    private String nearest(String name) {
        List<String> like = new ArrayList<>();
        for (Syntax.Option o : syntax.options()) {
            String key = o.key();
            int same = 0;
            while (same < Math.min(key.length(), name.length()) && key.charAt(same) == name.charAt(same)) {
                same++;
            }
            if (same > 3) {
                like.add(key);
            }
        }
        return like.isEmpty() ? "" : "; did you mean " + String.join(" or ", like) + "?";
    }

    Problem usage(String line) {
        return Problem.usage(line + " (see " + path + " --help)");
    }

    /** The words whose help is asked for: these or those below; null when none is. */
    Words helpAsked() {
        return options.containsKey(Syntax.HELP.key()) ? this : below == null ? null : below.helpAsked();
    }

    String path() {
        return path;
    }

    Syntax syntax() {
        return syntax;
    }

    /** The command below; null when there is none. */
    Words below() {
        return below;
    }

    boolean has(String key) {
        return options.containsKey(key);
    }

    String value(String key, String otherwise) {
        return options.getOrDefault(key, otherwise);
    }

    /** How many arguments are given. */
    int arguments() {
        return arguments.size();
    }

    String argument(int index, String otherwise) {
        return index < arguments.size() ? arguments.get(index) : otherwise;
    }
}
