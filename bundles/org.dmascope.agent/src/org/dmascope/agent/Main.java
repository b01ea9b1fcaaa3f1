// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.dmascope.agent.trial.TrialBounds;
import org.dmascope.agent.trial.TrialCommand;
import org.dmascope.agent.trial.TrialListSource;
import org.dmascope.agent.trial.TrialSetup;
import org.dmascope.agent.watch.TraceRecorder;
import org.dmascope.core.Content;
import org.dmascope.core.Reading;
import org.dmascope.core.Source;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.kernel.StructWalker;
import org.dmascope.linux.Libc;
import org.dmascope.linux.LiveDeviceCalls;
import org.dmascope.linux.LiveRoot;
import org.dmascope.linux.LiveTraceFs;
import org.dmascope.trial.Trials;
import org.dmascope.wire.Hello;

/** {@code dmascope agent --stdio}: frames on standard output, requests on standard input, words on standard error. */
public final class Main {
    /** System property that the launchers set. */
    private static final String VERSION = "dmascope.version";
    private static final String STATUS = "/proc/self/status";
    private static final String CAPABILITIES = "CapEff:";
    private static final int USAGE = 2;
    private static final int CANNOT = 3;

    private Main() {
    }

    /** Exit status 0 when the front has gone, 2 for wrong arguments, 3 when this machine cannot be read at all. */
    public static void main(String[] args) {
        FileOutputStream frames = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err);
        int status = run(Arrays.asList(args), frames);
        if (status != 0) {
            System.exit(status);
        }
    }

    private static int run(List<String> args, FileOutputStream out) {
        String version = System.getProperty(VERSION, "1.0.0");
        if (args.equals(List.of("--version"))) {
            new PrintStream(out, true, StandardCharsets.UTF_8).println("dmascope agent " + version + " (protocol " + Hello.PROTOCOL + ")");
            return 0;
        }
        if (!args.equals(List.of("--stdio"))) {
            System.err.println("usage: dmascope agent --stdio (started by dmascope itself, here or through ssh)");
            return USAGE;
        }
        return serve(version, out);
    }

    private static int serve(String version, FileOutputStream out) {
        Libc libc;
        try {
            libc = Libc.load();
        } catch (UnsatisfiedLinkError e) {
            System.err.println("dmascope agent: " + String.valueOf(e.getMessage()).lines().findFirst().orElse("no C library"));
            return CANNOT;
        }
        SystemRoot root = new LiveRoot(libc);
        Hello hello = new Hello(Hello.PROTOCOL, version, libc.effectiveUser(), capabilities(root), libc.machine());
        try {
            KernelFactsCache facts = AgentSources.facts(libc, root);
            StructWalker bpf = new BpfWalker(libc, root);
            KcoreWalker kcore = new KcoreWalker(libc, root);
            TrialSetup trials = new TrialSetup(() -> new Trials().list(root, new LiveDeviceCalls(libc)), TrialCommand.words(), TrialBounds.DEFAULT,
                    new BufferStructures(facts, bpf, kcore, root));
            List<Source> sources = new ArrayList<>(AgentSources.all(libc, facts, bpf, kcore));
            sources.add(new TrialListSource(trials));
            AgentServer server = new AgentServer(new FileInputStream(FileDescriptor.in), out, hello, root, sources,
                    () -> TraceRecorder.start(LiveTraceFs.open(libc), root, facts::get), trials, Bounds.DEFAULT, () -> System.exit(0));
            // whatever signal ends this program but SIGKILL: what a recording made on the host goes first
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "clean up"));
            server.serve();
            return 0;
        } catch (IOException e) {
            System.err.println("dmascope agent: nobody takes the frames (" + e.getMessage() + ")");
            return 0;
        }
    }

    /** CapEff of /proc/self/status: 16 hexadecimal digits (fs/proc/array.c, task_cap()). 0 when it cannot be read. */
    private static long capabilities(SystemRoot root) {
        if (root.read(STATUS, SystemRoot.SMALL) instanceof Reading.Ok<Content>(String p, Content c)) {
            String hex = c.line().lines().filter(l -> l.startsWith(CAPABILITIES)).findFirst().map(l -> l.substring(CAPABILITIES.length()).strip()).orElse("");
            return hex.matches("[0-9a-f]{1,16}") ? Long.parseUnsignedLong(hex, 16) : 0;
        }
        return 0;
    }
}
