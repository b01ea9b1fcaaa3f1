// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.dmascope.core.Property;
import org.dmascope.core.Reading;
import org.junit.jupiter.api.Test;

/** The words that name a host. */
class HostSpecTest {
    private static void assertHost(HostSpec expected, String text) {
        assertEquals(expected, HostSpec.parse(text).orElse(null), text);
        assertEquals(expected, HostSpec.parse(expected.text()).orElse(null), "and back: " + expected.text());
    }

    private static void assertRefused(String text, String reason) {
        Reading<HostSpec> r = HostSpec.parse(text);
        assertTrue(r instanceof Reading.Malformed<HostSpec> m && m.reason().contains(reason) && m.reason().lines().count() == 1, () -> text + " → " + r);
    }

    @Test
    void everyFormIsKnown() {
        assertHost(new HostSpec.Local(), "local");
        assertHost(new HostSpec.Local(), "");
        assertHost(new HostSpec.Ssh(null, "db7", 0), "ssh:db7");
        assertHost(new HostSpec.Ssh("root", "db7.example.org", 2222), "ssh:root@db7.example.org:2222");
        assertHost(new HostSpec.Ssh("me", "fe80::1%eth0", 0), "ssh:me@[fe80::1%eth0]");
        assertHost(new HostSpec.Lab("7.3", "stock"), "lab:7.3");
        assertHost(new HostSpec.Lab("6.12", "p2p-2"), "lab:6.12/p2p-2");
        assertHost(new HostSpec.Command(List.of("kubectl", "exec", "-i", "a pod", "--", "dmascope", "agent")), "cmd:kubectl exec -i 'a pod' -- dmascope agent");
        assertHost(new HostSpec.Tree(Path.of("/some/tree")), "root:/some/tree");
        assertHost(new HostSpec.Capture(Path.of("a b/host.dmascope")), "a b/host.dmascope");
        assertHost(new HostSpec.Foreign(Path.of("a b/topology.xml")), "file:a b/topology.xml");
    }

    @Test
    void whatIsNoHostIsOneLine() {
        assertRefused("remote", "a host is local, ssh:");
        assertRefused("remote\n\u001b[2J", "remote\\n\\x1b[2J");
        assertRefused("docker:x", "unknown host");
        assertRefused("ssh:", "not a host name");
        assertRefused("ssh:-oProxyCommand=touch /tmp/x", "not a host name");
        assertRefused("ssh:me@-oProxyCommand=x", "not a host name");
        assertRefused("ssh:-l@db7", "not a host name");
        assertRefused("ssh:db7;reboot", "not a host name");
        assertRefused("ssh:db7 reboot", "not a host name");
        assertRefused("ssh:db7:0", "port");
        assertRefused("ssh:db7:65536", "port");
        assertRefused("lab:../../x", "not a kernel");
        assertRefused("lab:7.3/../x", "not a kernel");
        assertRefused("lab:", "not a kernel");
        assertRefused("cmd:", "needs a command line");
        assertRefused("cmd:a 'b", "not closed");
        assertRefused("root:", "needs a directory");
        assertRefused("file:", "needs a file");
        assertRefused("file:/a\0b", "NUL");
        assertRefused("root:/a\0b", "NUL");
        assertRefused("x".repeat(10_000), "at most");
    }

    @Test
    void onlyHostsThatCanChangeAreLive() {
        assertTrue(HostSpec.parse("local").orElse(null).live());
        assertTrue(HostSpec.parse("cmd:x").orElse(null).live());
        assertFalse(HostSpec.parse("root:/x").orElse(null).live());
        assertFalse(HostSpec.parse("x.dmascope").orElse(null).live());
        assertFalse(HostSpec.parse("file:x.xml").orElse(null).live());
    }

    @Test
    void nothingThrows() {
        Property.holds(3000, d -> HostSpec.parse(d.pieces(40, "ssh:", "lab:", "cmd:", "root:", ".dmascope", "@", ":", "-", "[", "]", "'", "\\", "\0", "a", "7.3", "/", " ")));
    }

    @Test
    void commandWordsAreSplitWithoutAShell() {
        assertEquals(List.of("a", "b c", "d\"e", "f'g", "", "$HOME", "*", "x y"), CommandWords.split(" a 'b c' d\\\"e \"f'g\" '' $HOME *  x\\ y "));
        assertEquals(List.of("a\\b"), CommandWords.split("'a\\b'"));
        assertNull(CommandWords.split("a \"b"));
        assertNull(CommandWords.split("a\\"));
        Property.holds(500, d -> {
            List<String> words = d.list(6, () -> d.pieces(12, "a", " ", "'", "\"", "\\", "-", "\t", "$x"));
            assertEquals(words, CommandWords.split(CommandWords.join(words)));
        });
    }
}
