// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.session.HostSpec.Command;
import org.dmascope.session.HostSpec.Lab;
import org.dmascope.session.HostSpec.Ssh;
import org.dmascope.wire.Link;
import org.dmascope.wire.StreamLink;

/** The way to each kind of host that has an agent. */
final class Connectors {
    /** ssh(1): its own failure, as opposed to that of the remote command. */
    private static final int SSH_FAILED = 255;

    private final SessionSettings settings;
    private final LabOpener lab;

    Connectors(SessionSettings settings, LabOpener lab) {
        this.settings = settings;
        this.lab = lab;
    }

    /** @throws IllegalArgumentException for a host without an agent: a tree, a capture, a file of another tool */
    Connector of(HostSpec spec) {
        return switch (spec) {
            case HostSpec.Local l -> new LocalConnector(settings);
            case Ssh s -> (progress, cancelled) -> ssh(s, cancelled);
            case Lab l -> (progress, cancelled) -> lab.open(l.kernel(), l.scenario(), progress, cancelled).map(x -> new Connection(x, "lab " + l.kernel()));
            case Command c -> (progress, cancelled) -> command(c, cancelled);
            case HostSpec.Tree t -> throw new IllegalArgumentException(t.toString());
            case HostSpec.Capture c -> throw new IllegalArgumentException(c.toString());
            case HostSpec.Foreign f -> throw new IllegalArgumentException(f.toString());
        };
    }

    private Reading<Connection> command(Command c, java.util.function.BooleanSupplier cancelled) {
        Reading<ProcessChannel> started = ProcessChannel.start(c.words(), "cmd:" + c.words().getFirst());
        if (!(started instanceof Reading.Ok<ProcessChannel>(String p, ProcessChannel channel))) {
            return started.retype();
        }
        return StreamLink.open(channel, settings.startLimit(), cancelled).map(x -> new Connection(x, "command"));
    }

    private Reading<Connection> ssh(Ssh s, java.util.function.BooleanSupplier cancelled) {
        String name = "ssh " + (s.user() == null ? "" : s.user() + "@") + s.name();
        Reading<ProcessChannel> started = ProcessChannel.start(sshCommand(s), name);
        if (!(started instanceof Reading.Ok<ProcessChannel>(String p, ProcessChannel channel))) {
            return started.retype();
        }
        Reading<Link> link = StreamLink.open(channel, settings.startLimit(), cancelled);
        if (!link.ok() && link.errno() != Errno.ECANCELED && channel.exit() == SSH_FAILED) {
            return new Reading.Failed<>(name, Errno.EIO, name + ": " + channel.complaint() + "; \"" + name + " true\" must work without a question");
        }
        return link.map(x -> new Connection(x, name));
    }

    /** The host stands behind {@code --}, so that it can never be an option; its characters were checked by {@link HostSpec#parse} too. */
    List<String> sshCommand(Ssh s) {
        List<String> command = new ArrayList<>(settings.sshCommand());
        command.add("-T");
        if (s.port() != 0) {
            command.add("-p");
            command.add(Integer.toString(s.port()));
        }
        command.add("--");
        command.add(s.user() == null ? s.name() : s.user() + "@" + s.name());
        command.addAll(settings.remoteCommand());
        return command;
    }
}
