// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The words of the command line. Only the one that is called is made; help and completion make them all. */
final class Commands {
    static final String PROGRAM = "dmascope";
    private final Map<String, Supplier<Command>> all = new LinkedHashMap<>();

    Commands() {
        all.put("show", ShowCommand::new);
        all.put("explain", ExplainCommand::new);
        all.put("path", PathCommand::new);
        all.put("check", CheckCommand::new);
        all.put("what-if", WhatIfCommand::new);
        all.put("diff", DiffCommand::new);
        all.put("export", ExportCommand::new);
        all.put("capture", CaptureCommand::new);
        all.put("redact", RedactCommand::new);
        all.put("watch", WatchCommand::new);
        all.put("trial", TrialCommand::new);
        all.put("lab", LabCommand::new);
        all.put("agent", AgentCommand::new);
        all.put("completion", CompletionCommand::new);
    }

    Set<String> names() {
        return all.keySet();
    }

    /** Null when there is no such word. */
    Command make(String name) {
        Supplier<Command> maker = all.get(name);
        return maker == null ? null : maker.get();
    }

    /** The program as a whole. */
    Syntax root() {
        List<Syntax> below = all.values().stream().map(m -> m.get().syntax()).toList();
        return new Syntax(PROGRAM, "Shows which devices export, attach and hold dma-bufs on a Linux host.",
                List.of("", "Without a command the launcher opens the window."),
                List.of(Syntax.Option.flag(List.of("-V", "--version"), "Print the version and exit.")), List.of(),
                List.of("", "A HOST is one of", "  local              this machine (the default)",
                        "  ssh:[user@]name    a host that ssh reaches and that has dmascope",
                        "  lab:KERNEL[/NAME]  a kernel of the lab that runs the scenario NAME, or stock",
                        "  cmd:COMMAND LINE   any command whose standard input and output are an agent",
                        "  root:DIR           a copied tree of /sys and /proc", "  FILE.dmascope      a capture",
                        "  FILE, file:FILE    what another tool wrote, known by its content: hwloc or NCCL XML, an lspci dump,",
                        "                     a tar of a gathered tree, a pasted bufinfo, amdgpu_gem_info or rdma list", "",
                        "Exit status: 0 done, 1 findings or differences, 2 wrong usage, 3 the host could not be read, 4 read in part"
                                + " (the diagnostics say what is missing).", "", "Examples:", "  dmascope show",
                        "  dmascope show ssh:db7 --view attachments", "  dmascope show lab:7.3 --json", "  dmascope capture -o today.dmascope"),
                below);
    }
}
