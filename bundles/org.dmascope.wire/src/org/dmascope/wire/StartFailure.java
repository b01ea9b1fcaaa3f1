// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import org.dmascope.core.Errno;
import org.dmascope.core.Reading;

/** Says in one line why no agent could be greeted, and what to install where. */
final class StartFailure {
    private final Channel channel;

    StartFailure(Channel channel) {
        this.channel = channel;
    }

    Reading<Link> explain(Reading<Hello> greeting) {
        return switch (greeting) {
            case Reading.Ok<Hello> ok -> otherVersion(ok.value());
            case Reading.Absent<Hello> a -> noAgent(a.path());
            case Reading.Malformed<Hello> m -> failed(Errno.EPROTO, m.reason() + "; install Dmascope there and check the command");
            case Reading.Failed<Hello> f -> failed(f.errno(), f.reason());
            default -> greeting.retype();
        };
    }

    private Reading<Link> otherVersion(Hello h) {
        boolean older = h.protocol() < Hello.PROTOCOL;
        return failed(Errno.EPROTO, "the agent there is " + (older ? "older" : "newer") + " (version " + h.agentVersion() + ", protocol " + h.protocol()
                + ") than this program (protocol " + Hello.PROTOCOL + "); " + (older ? "install the newer Dmascope there" : "install the newer Dmascope here"));
    }

    private Reading<Link> noAgent(String printed) {
        String words = channel.lastWords();
        String heard = words.isEmpty() ? printed : printed.isEmpty() ? words : printed + "; " + words;
        return failed(Errno.ENOENT, "no Dmascope agent answered" + (heard.isEmpty() ? "" : " (" + heard + ")")
                + "; Dmascope and Java 21 must be installed there, and the command must run \"dmascope agent --stdio\"");
    }

    private Reading<Link> failed(int errno, String reason) {
        return new Reading.Failed<>(channel.describe(), errno, channel.describe() + ": " + reason);
    }
}
