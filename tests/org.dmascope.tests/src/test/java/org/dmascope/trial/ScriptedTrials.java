// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.agent.AgentServer;
import org.dmascope.agent.Bounds;
import org.dmascope.agent.trial.TrialBounds;
import org.dmascope.agent.trial.TrialListSource;
import org.dmascope.agent.trial.TrialSetup;
import org.dmascope.core.DirectoryRoot;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.Source;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.source.Sources;
import org.dmascope.core.trial.TrialList;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.core.trial.TrialText;
import org.dmascope.wire.Hello;

/**
 * An agent, a process of its own, whose trials are made in a third process on {@link FakeCalls}. Its argument is a copied tree; with a second one it is that
 * third process.
 */
public final class ScriptedTrials {
    private ScriptedTrials() {
    }

    private static TrialParty party(TrialRole role, String id, String kind, String device, String driver) {
        return new TrialParty(role, id, kind, "/dev/" + id, device, driver, TrialParty.State.AVAILABLE, null, null);
    }

    /** As of a small host with a vgem and a qxl device. */
    static TrialList list() {
        Trials trials = new Trials();
        List<TrialParty> parties = new ArrayList<>(List.of(party(TrialRole.EXPORTER, "heap-system", "heap", "system", "dma_heap"), party(TrialRole.EXPORTER, "dumb-card0", "dumb", "vgem", null),
                party(TrialRole.IMPORTER, "prime-renderD128", "prime", "vgem", null), party(TrialRole.IMPORTER, "prime-card1", "prime", "0000:01:00.0", "qxl")));
        parties.addAll(HarmfulImporter.iommufd().parties(null, null));
        return new TrialList(trials.list(new org.dmascope.core.MemoryRoot(), new FakeCalls()).kinds(), parties);
    }

    public static void main(String[] args) throws IOException {
        if (args.length > 1) {
            child();
            return;
        }
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        SystemRoot root = DirectoryRoot.open(Path.of(args[0])).orElse(null);
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), ScriptedTrials.class.getName(), args[0], "child");
        TrialSetup setup = new TrialSetup(ScriptedTrials::list, command, new TrialBounds(Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofSeconds(5)));
        List<Source> sources = new ArrayList<>(Sources.all());
        sources.add(new TrialListSource(setup));
        new AgentServer(System.in, out, new Hello(Hello.PROTOCOL, "test", 0, 0, "x86_64"), root, sources, () -> new Reading.Unsupported<>("", Errno.EOPNOTSUPP, "none"), setup, Bounds.DEFAULT,
                () -> System.exit(0)).serve();
    }

    private static void child() throws IOException {
        System.out.print("ready\n");
        System.out.flush();
        FakeCalls calls = new FakeCalls();
        calls.processes.put(812, java.util.Map.of(13L, 3));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        Pair pair = new Pair(new Trials(), calls, ino -> {
            System.out.print("held " + ino + "\n");
            System.out.flush();
            try {
                in.readLine();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] w = line.split(" ");
            // qxl answers so to foreign buffers: captures of the custom kernel, prime.log
            calls.answers.put(Drm.PRIME_FD_TO_HANDLE, w[3].equals("prime-card1") ? (c, a, p) -> -Errno.ENOSYS : new FakeCalls().answers.get(Drm.PRIME_FD_TO_HANDLE));
            System.out.print(new String(TrialText.of(pair.run(Integer.parseInt(w[1]), list().find(TrialRole.EXPORTER, w[2]).orElseThrow(), list().find(TrialRole.IMPORTER, w[3])
                    .orElseThrow())).bytes(), StandardCharsets.UTF_8) + "end\n");
            System.out.flush();
        }
    }
}
