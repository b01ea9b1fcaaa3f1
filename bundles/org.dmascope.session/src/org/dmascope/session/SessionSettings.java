// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.time.Duration;
import java.util.List;

/**
 * How agents are started. Commands are lists of words, never given to a shell on this side.
 *
 * @param privilege     rights of the local agent
 * @param agentCommand  starts the local agent, ends with {@code --stdio}
 * @param sshCommand    the ssh client with its options, without host and command; default {@code ssh -oBatchMode=yes}
 * @param remoteCommand what ssh runs on the other side (there a shell sees it); default {@code dmascope agent --stdio}
 * @param startLimit    longest wait for the greeting of an agent
 * @param toolVersion   version of this program, kept in captures
 */
public record SessionSettings(Privilege privilege, List<String> agentCommand, List<String> sshCommand, List<String> remoteCommand,
        Duration startLimit, String toolVersion) {
    public SessionSettings {
        agentCommand = List.copyOf(agentCommand);
        sshCommand = List.copyOf(sshCommand);
        remoteCommand = List.copyOf(remoteCommand);
    }

    /** The defaults: {@link Privilege#AUTO}, the agent from {@link AgentCommand#ofThisProgram()}, 30 s for the greeting. */
    public static SessionSettings of(String toolVersion) {
        return new SessionSettings(Privilege.AUTO, AgentCommand.ofThisProgram(), List.of("ssh", "-oBatchMode=yes"),
                List.of("dmascope", "agent", "--stdio"), Duration.ofSeconds(30), toolVersion);
    }

    public SessionSettings withPrivilege(Privilege other) {
        return new SessionSettings(other, agentCommand, sshCommand, remoteCommand, startLimit, toolVersion);
    }

    public SessionSettings withSsh(List<String> client, List<String> remote) {
        return new SessionSettings(privilege, agentCommand, client, remote, startLimit, toolVersion);
    }
}
