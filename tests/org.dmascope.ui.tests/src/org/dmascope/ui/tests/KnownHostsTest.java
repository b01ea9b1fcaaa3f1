// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.dmascope.core.Reading;
import org.dmascope.session.HostSpec;
import org.dmascope.ui.known.HostDraft;
import org.dmascope.ui.known.HostKind;
import org.dmascope.ui.known.KnownHost;
import org.dmascope.ui.known.KnownHosts;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The list of hosts that outlives the window, and what may get into it. */
@ExtendWith(WorkbenchExtension.class)
class KnownHostsTest {
    private static final String NODE = "org.dmascope.ui.tests.known";

    @TempDir
    Path folder;

    private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);

    @AfterEach
    void forget() throws Exception {
        node.removeNode();
    }

    private static HostSpec spec(String words) {
        return ((Reading.Ok<HostSpec>) HostSpec.parse(words)).value();
    }

    @Test
    void thisMachineIsAlwaysThereAndIsReadAtTheStart() {
        KnownHosts hosts = new KnownHosts(node);
        assertEquals(List.of(KnownHost.thisMachine()), hosts.all());
        hosts.forget(new HostSpec.Local());
        assertEquals(1, hosts.all().size(), "it cannot be removed");
        assertEquals(1, hosts.atStart().size());
        assertEquals(List.of(), hosts.atStart(), "a view that is opened again connects nothing");
    }

    @Test
    void hostsComeBackInTheirOrderWithNamesAndConnectNothingByThemselves() {
        KnownHosts hosts = new KnownHosts(node);
        hosts.remember(new KnownHost("Rack 7", spec("ssh:root@gpu01:2222"), false));
        hosts.remember(new KnownHost("", spec("cmd:kubectl exec -i 'my pod' -- dmascope agent --stdio"), true));
        hosts.remember(new KnownHost("copied", spec("root:/srv/tree"), false));
        hosts.replace(new HostSpec.Local(), new KnownHost("Desk", new HostSpec.Local(), false));
        KnownHosts again = new KnownHosts(node);
        assertEquals(hosts.all(), again.all());
        assertEquals("Rack 7", again.name(spec("ssh:root@gpu01:2222")));
        assertNull(again.name(spec("cmd:kubectl exec -i 'my pod' -- dmascope agent --stdio")), "no name of its own");
        assertEquals(List.of("cmd:kubectl exec -i 'my pod' -- dmascope agent --stdio"), again.atStart().stream().map(k -> k.spec().text()).toList());
        again.forget(spec("root:/srv/tree"));
        assertEquals(3, new KnownHosts(node).all().size());
    }

    @Test
    void theFileInTheWorkspaceHoldsWordsOnly() throws Exception {
        new KnownHosts(node).remember(new KnownHost("Rack 7", spec("ssh:root@gpu01"), false));
        Path kept = Path.of(Platform.getInstanceLocation().getURL().toURI()).resolve(".metadata/.plugins/org.eclipse.core.runtime/.settings/" + NODE + ".prefs");
        String text = Files.readString(kept);
        assertTrue(text.contains("0001/host=ssh\\:root@gpu01"), text);
        assertTrue(text.contains("0001/name=Rack 7"), text);
        assertFalse(text.lines().anyMatch(l -> !l.startsWith("000") && !l.startsWith("eclipse.preferences.version")), text);
    }

    @Test
    void nonsenseInTheFileIsLeftOut() {
        node.node("0005").put("host", "gopher:away");
        node.node("0006").put("host", "ssh:gpu02");
        assertEquals(List.of("local", "ssh:gpu02"), new KnownHosts(node).all().stream().map(k -> k.spec().text()).toList());
    }

    @Test
    void whatIsWrongIsSaidInASentence() throws Exception {
        List<KnownHost> others = List.of(KnownHost.thisMachine(), new KnownHost("Rack 7", spec("ssh:gpu01"), false));
        record Case(HostKind kind, String name, String target, String port, String says) {
        }
        Path capture = Files.createFile(folder.resolve("a.dmascope"));
        List<Case> wrong = List.of(new Case(HostKind.SSH, "", "", "", "Which machine"), new Case(HostKind.SSH, "", "-oProxyCommand=x", "", "is not a host name for ssh"),
                new Case(HostKind.SSH, "", "gpu02", "ssh", "between 1 and 65535"), new Case(HostKind.SSH, "", "gpu02", "70000", "not between 1 and 65535"),
                new Case(HostKind.SSH, "", "gpu01", "", "in the list already, as Rack 7"), new Case(HostKind.SSH, "Rack 7", "gpu02", "", "called Rack 7 already"),
                new Case(HostKind.LOCAL, "", "", "", "in the list already"), new Case(HostKind.COMMAND, "", " ", "", "Which command"),
                new Case(HostKind.COMMAND, "", "sh -c 'x", "", "not closed"), new Case(HostKind.FOLDER, "", folder.resolve("none").toString(), "", "no folder"),
                new Case(HostKind.CAPTURE, "", folder.toString(), "", "ends with .dmascope"), new Case(HostKind.CAPTURE, "", folder.resolve("b.dmascope").toString(), "", "no file"),
                new Case(HostKind.SSH, "x".repeat(61), "gpu02", "", "at most 60"), new Case(HostKind.SSH, "a\tb", "gpu02", "", "control characters"));
        for (Case c : wrong) {
            String said = new HostDraft(c.kind(), c.name(), c.target(), c.port(), false).problem(others);
            assertNotNull(said, c.toString());
            assertTrue(said.contains(c.says()) && (said.endsWith(".") || said.endsWith("?")) && said.indexOf('\n') < 0, c + ": " + said);
        }
        for (HostDraft right : List.of(new HostDraft(HostKind.SSH, "", "root@gpu02", "22", false), new HostDraft(HostKind.COMMAND, "", "kubectl exec -i p -- x", "", true),
                new HostDraft(HostKind.FOLDER, "", folder.toString(), "", false), new HostDraft(HostKind.CAPTURE, "", capture.toString(), "", false))) {
            assertNull(right.problem(others), right.toString());
            HostDraft back = HostDraft.of(right.host());
            assertEquals(right, back, "the dialog shows again what was typed");
        }
        assertTrue(new HostDraft(HostKind.SSH, "", "gpu02", "", false).note().contains("No password is asked for or kept"), "says where secrets are");
    }
}
