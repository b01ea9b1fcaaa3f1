// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.util.List;

/** {@code dmascope agent --stdio}: the side that reads, for a program at the other end of standard input and output. */
final class AgentCommand implements Command {
    @Override
    public Syntax syntax() {
        return new Syntax("agent", "Reads this machine for another dmascope, which starts this one by ssh, sudo or any command.",
                List.of("", "Speaks frames on standard input and output and ends with its input. It reads a fixed list of files,"
                        + " takes no path from the other side, changes nothing and opens no port."),
                List.of(new Syntax.Option(List.of("--stdio"), null, List.of(), "Speak on standard input and output.", true)), List.of(),
                List.of("", "Example, from another machine:", "  dmascope show 'cmd:ssh -p 2222 db7 sudo dmascope agent --stdio'"), List.of());
    }

    @Override
    public int run(Words words, Console console) {
        org.dmascope.agent.Main.main(new String[] { "--stdio" });
        return ExitStatus.DONE;
    }
}
