// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dmascope.core.Names;
import org.dmascope.core.Reading;
import org.dmascope.session.HostSpec.Capture;
import org.dmascope.session.HostSpec.Command;
import org.dmascope.session.HostSpec.Foreign;
import org.dmascope.session.HostSpec.Lab;
import org.dmascope.session.HostSpec.Local;
import org.dmascope.session.HostSpec.Ssh;
import org.dmascope.session.HostSpec.Tree;

/** The written form of a {@link HostSpec}. */
final class HostSpecText {
    private static final String CAPTURE_SUFFIX = ".dmascope";
    /** Stands before the name of a step. */
    private static final String STEP = "@";
    private static final int LONGEST = 8192;
    /** A first character that is no dash: ssh would take such a name for an option. IPv6 addresses stand in brackets. */
    private static final Pattern SSH = Pattern
            .compile("(?:(?<user>[A-Za-z0-9_][A-Za-z0-9_.-]*)@)?(?:\\[(?<six>(?=[0-9A-Fa-f.]*:)[0-9A-Fa-f:.]+(?:%[A-Za-z0-9]+)?)]|(?<name>[A-Za-z0-9_][A-Za-z0-9_.-]*))(?::(?<port>[0-9]{1,5}))?");
    private static final Pattern LAB = Pattern.compile("(?<kernel>[A-Za-z0-9][A-Za-z0-9.+_-]{0,63})(?:/(?<scenario>[A-Za-z0-9][A-Za-z0-9_-]{0,63}))?");

    private HostSpecText() {
    }

    static Reading<HostSpec> parse(String text) {
        if (text.length() > LONGEST) {
            return bad("(" + text.length() + " characters)", "a host is named in at most " + LONGEST + " characters");
        }
        if (text.indexOf('\0') >= 0) {
            return bad(text, "a host name holds no NUL character");
        }
        int colon = text.indexOf(':');
        String kind = colon < 0 ? "" : text.substring(0, colon);
        String rest = text.substring(colon + 1);
        return switch (kind) {
            case "ssh" -> ssh(text, rest);
            case "lab" -> lab(text, rest);
            case "cmd" -> command(text, rest);
            case "root" -> rest.isEmpty() ? bad(text, "root: needs a directory, as in root:/path/to/tree") : path(text, rest, Tree::new);
            case "file" -> rest.isEmpty() ? bad(text, "file: needs a file, as in file:topology.xml") : path(text, rest, Foreign::new);
            default -> other(text);
        };
    }

    private static Reading<HostSpec> other(String text) {
        if (text.isEmpty() || text.equals("local")) {
            return ok(text, new Local());
        }
        if (text.endsWith(CAPTURE_SUFFIX)) {
            return path(text, text, Capture::new);
        }
        int step = text.lastIndexOf(CAPTURE_SUFFIX + STEP);
        if (step > 0) {
            String name = text.substring(step + CAPTURE_SUFFIX.length() + 1);
            return StepName.parse(name) instanceof Reading.Ok<StepName>(String t, StepName known)
                    ? path(text, text.substring(0, step + CAPTURE_SUFFIX.length()), p -> new Capture(p, known)) : bad(text, step(name));
        }
        if (file(text)) {
            return path(text, text, Foreign::new);
        }
        return bad(text, "unknown host \"" + Names.display(latin(text)) + "\"; a host is " + HostSpec.FORMS);
    }

    private static String step(String name) {
        return StepName.parse(name) instanceof Reading.Malformed<StepName> m ? m.reason() : name;
    }

    private static boolean file(String text) {
        try {
            return Files.isRegularFile(Path.of(text));
        } catch (InvalidPathException e) {
            return false; // what cannot be named here is no file here
        }
    }

    /** In a locale without UTF-8 Java has no path for every text. */
    private static Reading<HostSpec> path(String text, String name, Function<Path, HostSpec> host) {
        try {
            return ok(text, host.apply(Path.of(name)));
        } catch (InvalidPathException e) {
            return bad(text, "\"" + Names.display(latin(name)) + "\" cannot be named in this locale; use one with UTF-8");
        }
    }

    private static Reading<HostSpec> ssh(String text, String rest) {
        Matcher m = SSH.matcher(rest);
        if (!m.matches()) {
            return bad(text, "\"" + Names.display(latin(rest)) + "\" is not a host name for ssh; write ssh:[user@]name[:port]");
        }
        String port = m.group("port");
        int number = port == null ? 0 : Integer.parseInt(port);
        if (port != null && (number < 1 || number > 65535)) {
            return bad(text, "port " + port + " is not between 1 and 65535");
        }
        return ok(text, new Ssh(m.group("user"), m.group("six") != null ? m.group("six") : m.group("name"), number));
    }

    private static Reading<HostSpec> lab(String text, String rest) {
        Matcher m = LAB.matcher(rest);
        if (!m.matches()) {
            return bad(text, "\"" + Names.display(latin(rest)) + "\" is not a kernel of the lab; write lab:KERNEL[/SCENARIO], as in lab:7.3/stock");
        }
        return ok(text, new Lab(m.group("kernel"), m.group("scenario") == null ? Lab.DEFAULT_SCENARIO : m.group("scenario")));
    }

    private static Reading<HostSpec> command(String text, String rest) {
        List<String> words = CommandWords.split(rest);
        if (words == null) {
            return bad(text, "a quotation mark in the command line is not closed");
        }
        return words.isEmpty() ? bad(text, "cmd: needs a command line, as in cmd:kubectl exec -i pod -- dmascope agent --stdio") : ok(text, new Command(words));
    }

    static String text(HostSpec spec) {
        // a chain, not a switch over types: such a switch is linked at run time, which costs a short command milliseconds
        if (spec instanceof Tree t) {
            return "root:" + t.directory();
        }
        if (spec instanceof Foreign f) {
            return "file:" + f.file();
        }
        if (spec instanceof Capture c) {
            return c.step().equals(StepName.LAST) ? c.file().toString() : c.file().toString() + STEP + c.step().text();
        }
        if (spec instanceof Ssh s) {
            return "ssh:" + (s.user() == null ? "" : s.user() + "@") + (s.name().indexOf(':') >= 0 ? "[" + s.name() + "]" : s.name())
                    + (s.port() == 0 ? "" : ":" + s.port());
        }
        if (spec instanceof Lab l) {
            return "lab:" + l.kernel() + (l.scenario().equals(Lab.DEFAULT_SCENARIO) ? "" : "/" + l.scenario());
        }
        return spec instanceof Command c ? "cmd:" + CommandWords.join(c.words()) : "local";
    }

    private static String latin(String typed) {
        return Names.raw(typed.getBytes(StandardCharsets.UTF_8));
    }

    private static Reading<HostSpec> ok(String text, HostSpec spec) {
        return new Reading.Ok<>(text, spec);
    }

    private static Reading<HostSpec> bad(String text, String reason) {
        return new Reading.Malformed<>(text, 0, reason);
    }
}
