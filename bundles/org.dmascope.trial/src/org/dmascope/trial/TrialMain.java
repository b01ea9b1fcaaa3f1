// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.dmascope.core.trial.TrialCell;
import org.dmascope.core.trial.TrialList;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.core.trial.TrialText;
import org.dmascope.linux.Libc;
import org.dmascope.linux.LiveDeviceCalls;
import org.dmascope.linux.LiveRoot;

/**
 * The process in which trials are made; started by an agent, and ended with it: when standard input ends it is gone at once, and the kernel closes
 * what it had open.
 *
 * <pre>
 * in   pair NUMBER EXPORTER IMPORTER    ids that this process lists itself
 *      go                               the buffer has been looked at
 * out  ready
 *      held INO
 *      cell …, step …                   {@link TrialText}
 *      end
 * </pre>
 */
public final class TrialMain {
    /** Name of this class, for who starts the process. */
    public static final String NAME = "org.dmascope.trial.TrialMain";
    private static final int CANNOT = 3;

    private final BlockingQueue<String> in = new LinkedBlockingQueue<>();
    private final PrintStream out;
    private final Trials trials = new Trials();
    private final TrialList list;
    private final Pair pair;

    private TrialMain(PrintStream out, Libc libc) {
        this.out = out;
        LiveDeviceCalls calls = new LiveDeviceCalls(libc);
        this.list = trials.list(new LiveRoot(libc), calls);
        this.pair = new Pair(trials, calls, this::held);
        WarmUp.run(calls);
    }

    public static void main(String[] args) throws InterruptedException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.setOut(System.err);
        try {
            new TrialMain(out, Libc.load()).serve();
        } catch (UnsatisfiedLinkError e) {
            System.err.println("dmascope trial: " + String.valueOf(e.getMessage()).lines().findFirst().orElse("no C library"));
            Runtime.getRuntime().halt(CANNOT);
        }
    }

    private void serve() throws InterruptedException {
        Thread reader = new Thread(this::read, "requests");
        reader.setDaemon(true);
        reader.start();
        say("ready");
        while (true) {
            String[] words = in.take().split(" ");
            if (words.length != 4 || !words[0].equals("pair") || !words[1].matches("[0-9]{1,7}")) {
                continue; // a "go" that came when nobody waited any more
            }
            Optional<TrialParty> exporter = list.find(TrialRole.EXPORTER, words[2]).filter(TrialParty::available);
            Optional<TrialParty> importer = list.find(TrialRole.IMPORTER, words[3]).filter(TrialParty::available);
            if (exporter.isPresent() && importer.isPresent()) {
                TrialCell cell = pair.run(Integer.parseInt(words[1]), exporter.get(), importer.get());
                out.print(new String(TrialText.of(cell).bytes(), StandardCharsets.UTF_8));
            }
            say("end");
        }
    }

    private void held(long ino) {
        say("held " + ino);
        try {
            while (!in.take().equals("go")) {
                continue;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void say(String line) {
        out.print(line + "\n");
        out.flush();
    }

    /** Nothing is undone in order when the agent has gone: the end of the process closes every descriptor, and that undoes all. */
    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                in.add(line);
            }
        } catch (IOException e) {
            System.err.println("dmascope trial: " + e.getMessage());
        }
        Runtime.getRuntime().halt(0);
    }
}
