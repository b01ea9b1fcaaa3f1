// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.dmascope.core.Entry;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.session.LabOpener;
import org.dmascope.wire.Channel;
import org.dmascope.wire.Gathered;
import org.dmascope.wire.Hello;
import org.dmascope.wire.Link;
import org.dmascope.wire.SocketChannels;
import org.dmascope.wire.StreamLink;

/**
 * Opens hosts {@code lab:KERNEL/SCENARIO}: uses the kernel when it runs, else starts it for as long as the link is open, and connects to
 * an agent in it.
 */
public final class LabLinks implements LabOpener {
    /** A Java virtual machine under emulation on a busy machine. */
    private static final Duration AGENT_START = Duration.ofSeconds(100);
    private static final int TRIES = 2;
    private static final Duration PORT_WAIT = Duration.ofMinutes(2);
    private static final int STEP_MS = 100;
    private static final String ROOT = "root";
    private static final String USER = "user";
    private final Lab lab;
    private final String account;
    private final Duration portWait;

    /** @param root whether the agent runs as root, else as the ordinary user (uid 1000) of the guest */
    public LabLinks(Lab lab, boolean root) {
        this(lab, root, PORT_WAIT);
    }

    LabLinks(Lab lab, boolean root, Duration portWait) {
        this(lab, root ? ROOT : USER, portWait);
    }

    /** @param account name of the agent's port in the guest, which says with which rights it runs */
    LabLinks(Lab lab, String account) {
        this(lab, account, PORT_WAIT);
    }

    private LabLinks(Lab lab, String account, Duration portWait) {
        this.lab = lab;
        this.account = account;
        this.portWait = portWait;
    }

    @Override
    public Reading<Link> open(String kernel, String scenario, Consumer<String> progress, BooleanSupplier cancelled) {
        String host = "lab:" + kernel;
        Optional<LabKernel> k = LabKernel.parse(kernel);
        Optional<LabScenario> s = LabScenario.parse(scenario);
        if (k.isEmpty() || s.isEmpty()) {
            return new Reading.Unsupported<>(host, 0, k.isEmpty()
                    ? "there is no lab kernel " + kernel + "; there are: " + LabKernel.all().stream().map(LabKernel::id).collect(Collectors.joining(", "))
                    : "not a scenario name: " + scenario);
        }
        Reading<LabLease> used = lab.use(k.get(), s.get(), progress, cancelled);
        if (!(used instanceof Reading.Ok<LabLease>(String path, LabLease lease))) {
            return used.retype();
        }
        if (lease.started() && !lease.kept()) {
            progress.accept("kernel " + kernel + " ends when nobody reads it any more; `dmascope lab start " + kernel + "` lets it stay");
        }
        Reading<Link> link = connect(lease, progress, cancelled);
        for (int i = 1; i < TRIES && link.errno() == Errno.ETIMEDOUT; i++) {
            progress.accept("no agent answered within " + AGENT_START.toSeconds() + " s: trying once more");
            link = connect(lease, progress, cancelled);
        }
        if (!link.ok()) {
            lease.close();
        }
        return link;
    }

    private Reading<Link> connect(LabLease lease, Consumer<String> progress, BooleanSupplier cancelled) {
        String name = "lab " + lease.lab().kernel() + " (" + (account.equals(USER) ? "ordinary user" : account) + ")";
        try {
            Optional<AgentPort> port = port(lease.lab(), progress, cancelled);
            if (port.isEmpty()) {
                return cancelled.getAsBoolean() ? LabFailure.cancelled(name)
                        : new Reading.Failed<>(name, Errno.EBUSY, name + ": all its agents are in use by other windows or commands");
            }
            if (!port.get().settle(cancelled)) {
                port.get().close();
                return LabFailure.cancelled(name);
            }
            Reading<Channel> channel = SocketChannels.connect(port.get().socket(), name);
            Reading<Link> link = channel instanceof Reading.Ok<Channel>(String p, Channel c) ? StreamLink.open(c, AGENT_START, cancelled) : channel.retype();
            if (!(link instanceof Reading.Ok<Link>(String p, Link open))) {
                port.get().close();
                return link;
            }
            return new Reading.Ok<>(name, new LabLink(open, port.get(), lease));
        } catch (IOException e) {
            return LabFailure.failed(name, "the lab's run folder cannot be used: " + e);
        }
    }

    private Optional<AgentPort> port(RunningLab running, Consumer<String> progress, BooleanSupplier cancelled) throws IOException {
        List<Path> sockets = new ArrayList<>();
        try (var found = Files.newDirectoryStream(running.dir(), running.agentSockets(account))) {
            found.forEach(sockets::add);
        }
        if (sockets.isEmpty()) {
            throw new NoSuchFileException("no agent of " + account + " in scenario " + running.scenario());
        }
        Collections.sort(sockets);
        long until = System.nanoTime() + portWait.toNanos();
        boolean told = false;
        while (true) {
            for (Path socket : sockets) {
                Optional<AgentPort> port = AgentPort.take(socket, lab.permit(socket));
                if (port.isPresent()) {
                    return port;
                }
            }
            if (!told) {
                progress.accept("all agents of kernel " + running.kernel() + " are in use: waiting");
                told = true;
            }
            if (System.nanoTime() > until || cancelled.getAsBoolean() || !Pause.millis(STEP_MS)) {
                return Optional.empty();
            }
        }
    }

    /** A link that gives back the port and the kernel when it is closed. */
    private record LabLink(Link link, AgentPort port, LabLease lease) implements Link {
        @Override
        public Hello hello() {
            return link.hello();
        }

        @Override
        public Reading<Gathered> gather(Set<String> ids, Duration limit, BooleanSupplier cancelled) {
            return link.gather(ids, limit, cancelled);
        }

        @Override
        public Reading<Duration> watch(Consumer<byte[]> sink, BooleanSupplier cancelled) {
            return link.watch(sink, cancelled);
        }

        @Override
        public Reading<Gathered> attempt(List<String> exporters, List<String> importers, Duration limit, Consumer<Entry> seen, BooleanSupplier cancelled) {
            return link.attempt(exporters, importers, limit, seen, cancelled);
        }

        @Override
        public boolean usable() {
            return link.usable();
        }

        @Override
        public String describe() {
            return link.describe();
        }

        @Override
        public void close() {
            link.close();
            try {
                port.close();
            } catch (IOException e) {
                throw new UncheckedIOException("the port of " + link.describe() + " could not be released", e);
            } finally {
                lease.close();
            }
        }
    }
}
