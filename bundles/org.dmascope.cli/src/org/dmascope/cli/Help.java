// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Help texts and the completion script, which picocli makes from a {@link Syntax}. The only user of picocli. */
final class Help {
    private static final int OPTION_COLUMN = 26;
    private static final int SYNOPSIS_INDENT = 11;
    private static final int LEAST_WIDTH = 60;
    private static final int MOST_WIDTH = 100;

    private Help() {
    }

    static void print(String path, Syntax syntax, Console console, PrintStream to) {
        int width = Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, console.textWidth()));
        CommandSpec spec = spec(syntax);
        spec.usageMessage().customSynopsis(synopsis(path, syntax, width));
        CommandLine line = new CommandLine(spec);
        line.setUsageHelpWidth(width);
        line.usage(to, console.colours() ? Ansi.ON : Ansi.OFF);
    }

    static String bashCompletion(Syntax root) {
        return AutoComplete.bash(root.name(), new CommandLine(spec(root)));
    }

    private static CommandSpec spec(Syntax syntax) {
        CommandSpec spec = CommandSpec.create().name(syntax.name());
        for (Syntax.Argument a : syntax.arguments()) {
            spec.addPositional(PositionalParamSpec.builder().paramLabel(a.label()).arity(a.required() ? "1" : a.repeated() ? "0..*" : "0..1").type(String.class)
                    .completionCandidates(a.words().isEmpty() ? null : a.words()).description(escaped(a.text())).build());
        }
        List<Syntax.Option> options = new ArrayList<>(syntax.options());
        options.add(Syntax.DEBUG);
        options.add(Syntax.HELP);
        for (Syntax.Option o : options) {
            spec.addOption(option(o));
        }
        for (Syntax s : syntax.below()) {
            spec.addSubcommand(s.name(), spec(s));
        }
        UsageMessageSpec usage = spec.usageMessage();
        usage.header(escaped(syntax.header())).description(lines(syntax.about())).footer(lines(syntax.footer()));
        usage.sortOptions(false).sortSynopsis(false).longOptionsMaxWidth(OPTION_COLUMN);
        usage.synopsisHeading("%n").optionListHeading("%nOptions:%n").commandListHeading("%nCommands:%n").parameterListHeading("%nArguments:%n");
        return spec;
    }

    private static OptionSpec option(Syntax.Option o) {
        OptionSpec.Builder b = OptionSpec.builder(o.names().toArray(String[]::new)).required(o.required()).description(escaped(o.text()));
        if (o.label() == null) {
            return b.arity("0").type(boolean.class).build();
        }
        return b.arity("1").type(String.class).paramLabel(o.label()).completionCandidates(o.words().isEmpty() ? null : o.words()).build();
    }

    private static String[] synopsis(String path, Syntax syntax, int width) {
        List<String> parts = new ArrayList<>();
        for (Syntax.Argument a : syntax.arguments()) {
            parts.add(a.required() ? a.label() : "[" + a.label() + (a.repeated() ? "\u2026]" : "]"));
        }
        for (Syntax.Option o : syntax.options()) {
            String text = o.names().getFirst() + (o.label() == null ? "" : " " + o.label());
            parts.add(o.required() ? text : "[" + text + "]");
        }
        if (!syntax.below().isEmpty()) {
            parts.add("COMMAND");
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder("Usage: ").append(path);
        for (String part : parts) {
            if (line.length() + 1 + part.length() >= width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(" ".repeat(SYNOPSIS_INDENT - 1));
            }
            line.append(' ').append(part);
        }
        lines.add(line.toString());
        return lines(lines);
    }

    /** picocli takes %-formats and markup of the form @|…|@ in all texts. */
    private static String escaped(String text) {
        return text.replace("%", "%%");
    }

    private static String[] lines(List<String> lines) {
        return lines.stream().map(Help::escaped).toArray(String[]::new);
    }
}
