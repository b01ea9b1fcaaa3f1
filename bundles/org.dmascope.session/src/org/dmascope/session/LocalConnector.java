// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.wire.Link;
import org.dmascope.wire.StreamLink;

/** Starts the agent on this machine, with the rights that {@link Privilege} asks for. */
final class LocalConnector implements Connector {
    static final String DIRECT = "direct";
    static final String SUDO = "sudo -n";
    static final String PKEXEC = "pkexec";
    /** A person has to find and type a password. */
    private static final String NOT_NEEDED = "; dmascope runs as root here, so the automatic way needs neither sudo nor pkexec";
    private static final Duration DIALOGUE = Duration.ofMinutes(5);

    private final SessionSettings settings;

    LocalConnector(SessionSettings settings) {
        this.settings = settings;
    }

    @Override
    public Reading<Connection> connect(Consumer<String> progress, BooleanSupplier cancelled) {
        return switch (settings.privilege()) {
            case NONE -> start(DIRECT, List.of(), cancelled);
            case SUDO -> explain(start(SUDO, List.of("sudo", "-n", "--"), cancelled), "run \"sudo -v\" before, or all of dmascope by sudo");
            case PKEXEC -> {
                progress.accept("pkexec asks for the rights to read this machine");
                Reading<Connection> r = start(PKEXEC, List.of("pkexec"), cancelled);
                yield explain(r, r.errno() == Errno.EPERM ? "" : "it needs polkit and someone who may become root");
            }
            case AUTO -> automatic(cancelled);
        };
    }

    private Reading<Connection> automatic(BooleanSupplier cancelled) {
        if (PrivilegeCheck.root()) {
            return start(DIRECT, List.of(), cancelled);
        }
        Reading<Connection> r = start(SUDO, List.of("sudo", "-n", "--"), cancelled);
        return r.ok() || r.errno() == Errno.ECANCELED ? r : start(DIRECT, List.of(), cancelled);
    }

    private Reading<Connection> start(String how, List<String> before, BooleanSupplier cancelled) {
        List<String> command = new ArrayList<>(before);
        command.addAll(settings.agentCommand());
        Reading<ProcessChannel> started = ProcessChannel.start(command, how.equals(DIRECT) ? "local" : how);
        if (!(started instanceof Reading.Ok<ProcessChannel>(String p, ProcessChannel channel))) {
            return started.retype();
        }
        Duration limit = how.equals(PKEXEC) ? DIALOGUE : settings.startLimit();
        Reading<Link> link = StreamLink.open(channel, limit, cancelled);
        String refused = !link.ok() && link.errno() != Errno.ECANCELED && how.equals(PKEXEC) ? PkexecEnd.words(channel.exit(), channel.complaint()) : null;
        if (refused != null) {
            return new Reading.Failed<>(how, Errno.EPERM, how + ": " + refused);
        }
        if (!link.ok() && link.errno() == Errno.ENOENT && !channel.complaint().isEmpty()) {
            return new Reading.Failed<>(channel.describe(), Errno.ENOENT, channel.describe() + ": the agent could not be started (" + channel.complaint() + ")");
        }
        return link.map(x -> new Connection(x, how));
    }

    private static Reading<Connection> explain(Reading<Connection> r, String remedy) {
        return r instanceof Reading.Failed<Connection> f && f.errno() != Errno.ECANCELED ? new Reading.Failed<>(f.path(), f.errno(), f.reason() + (remedy.isEmpty() ? "" : "; " + remedy) + (PrivilegeCheck.root() ? NOT_NEEDED : "")) : r;
    }
}
