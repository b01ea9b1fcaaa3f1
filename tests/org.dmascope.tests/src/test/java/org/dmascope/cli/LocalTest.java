// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.dmascope.agent.AgentJars;
import org.dmascope.session.AgentCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** This machine, whatever it is: what holds on every one. */
class LocalTest {
    private String before;

    @BeforeEach
    void agentUnderTest() {
        before = System.setProperty(AgentCommand.PATH_PROPERTY, AgentJars.classPath());
    }

    @AfterEach
    void asBefore() {
        if (before == null) {
            System.clearProperty(AgentCommand.PATH_PROPERTY);
        } else {
            System.setProperty(AgentCommand.PATH_PROPERTY, before);
        }
    }

    @Test
    void partialReadingsCarryTheReasonAndTheRemedy() {
        Ran r = Ran.dmascope("show", "local", "--json", "--privilege", "none");
        JsonObject all = JsonParser.parseString(r.out()).getAsJsonObject();
        List<JsonElement> missing = all.getAsJsonArray("diagnostics").asList().stream()
                .filter(d -> !d.getAsJsonObject().get("outcome").getAsString().equals("disagree")).toList();
        assertEquals(missing.isEmpty() ? ExitStatus.DONE : ExitStatus.PARTIAL, r.status(), r.err());
        if (!Files.isReadable(Path.of("/sys/kernel/debug/dma_buf/bufinfo"))) {
            assertEquals(ExitStatus.PARTIAL, r.status());
            JsonObject bufinfo = missing.stream().map(JsonElement::getAsJsonObject).filter(d -> d.get("source").getAsString().equals("bufinfo")).findFirst()
                    .orElseThrow();
            assertFalse(bufinfo.get("reason").getAsString().isEmpty());
            assertFalse(bufinfo.get("remedy").getAsString().isEmpty());
        }
        assertTrue(all.getAsJsonObject("host").get("kernel").getAsString().matches("\\d+\\..*"));
    }

    @Test
    void sudoThatIsRefusedIsOneLine() {
        Ran r = Ran.dmascope("show", "--privilege", "sudo", "--timeout", "20");
        if (r.status() == ExitStatus.UNREADABLE) {
            r.failed(ExitStatus.UNREADABLE, "sudo");
        } else {
            assertTrue(r.lines().getFirst().contains("sudo -n"), r.out());
        }
    }
}
