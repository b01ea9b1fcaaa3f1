// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.time.Duration;
import java.util.List;

import org.dmascope.core.Reading;
import org.dmascope.session.HostSpec;
import org.dmascope.session.Privilege;
import org.dmascope.session.ReadOptions;

/**
 * The arguments that every command that reads a host takes.
 *
 * @param spec      which host
 * @param privilege how the agent of this machine gets its rights
 * @param limit     longest time for the reading
 */
record HostArguments(HostSpec spec, Privilege privilege, Duration limit) {
    static final Syntax.Argument HOST = new Syntax.Argument("HOST", List.of(), "Which host; this machine when left out. dmascope --help lists the forms.", false);
    private static final int MOST_SECONDS = 86_400;
    static final List<Syntax.Option> OPTIONS = List.of(
            Syntax.Option.oneOf("--privilege", "HOW", List.of("auto", "none", "sudo", "pkexec"),
                    "How the reader of this machine gets its rights: auto (root directly; else sudo -n where that asks for no password, else your own rights),"
                            + " none (your own), sudo, pkexec. Default: auto"),
            Syntax.Option.value("--timeout", "SECONDS", "Longest time for the reading. A read that the kernel blocks is given up, not repeated. Default: "
                    + ReadOptions.DEFAULT_SECONDS + "; " + ReadOptions.LAB_SECONDS + " for a lab kernel"));
    /** What needs which rights; for the help of a command. */
    static final List<String> RIGHTS = List.of("", "Devices and your own processes can be read by anybody. The list of all buffers (debugfs) and the processes of"
            + " other users need root. What may not be read is named, never shown as empty.");

    /** As if only the host were given. */
    static HostArguments of(HostSpec spec) {
        return new HostArguments(spec, Privilege.AUTO, ReadOptions.limit(spec));
    }

    static HostArguments of(Words words) throws Problem {
        return of(words, 0);
    }

    /** @param position of the host among the arguments */
    static HostArguments of(Words words, int position) throws Problem {
        Reading<HostSpec> spec = HostSpec.parse(words.argument(position, "local"));
        if (!(spec instanceof Reading.Ok<HostSpec>(String text, HostSpec known))) {
            throw Problem.usage(Failures.line(spec));
        }
        Privilege privilege = switch (words.value("--privilege", "auto")) {
            case "none" -> Privilege.NONE;
            case "sudo" -> Privilege.SUDO;
            case "pkexec" -> Privilege.PKEXEC;
            default -> Privilege.AUTO;
        };
        return new HostArguments(known, privilege, words.has("--timeout") ? limit(words) : ReadOptions.limit(known));
    }

    private static Duration limit(Words words) throws Problem {
        String seconds = words.value("--timeout", "");
        int n = Console.number(seconds);
        if (n < 1 || n > MOST_SECONDS) {
            throw words.usage("--timeout is a number of seconds from 1 to " + MOST_SECONDS + ", not \"" + seconds + "\"");
        }
        return Duration.ofSeconds(n);
    }
}
