// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.util.List;

/** {@code dmascope completion bash|zsh}: prints the script that completes words in that shell. */
final class CompletionCommand implements Command {
    private static final String ZSH = """
            #compdef dmascope
            autoload -Uz +X compinit && compinit
            autoload -Uz +X bashcompinit && bashcompinit
            """;

    @Override
    public Syntax syntax() {
        return new Syntax("completion", "Prints a script that completes commands and options in a shell.", List.of(), List.of(),
                List.of(new Syntax.Argument("SHELL", List.of("bash", "zsh"), "bash or zsh", true)),
                List.of("", "Examples:", "  dmascope completion bash > ~/.local/share/bash-completion/completions/dmascope",
                        "  source <(dmascope completion zsh)"),
                List.of());
    }

    @Override
    public int run(Words words, Console console) {
        String script = Help.bashCompletion(new Commands().root());
        console.out().print(words.argument(0, "bash").equals("zsh") ? ZSH + script : script);
        return ExitStatus.DONE;
    }
}
