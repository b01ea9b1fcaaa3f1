// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AgentDescriptorsTest {
    private static AgentDescriptors of(int[]... agents) {
        AgentDescriptors d = new AgentDescriptors();
        for (int agent = 0; agent < agents.length; agent++) {
            for (int n : agents[agent]) {
                d.of(agent, n);
            }
        }
        return d;
    }

    @Test
    void anAgentIsComparedWithItself() {
        assertTrue(of(new int[] { 15, 16, 15 }, new int[] { 24, 24 }).noMoreWithTime());
        assertTrue(of(new int[] { 15, 19 }).noMoreWithTime(), "a few come and go");
        assertFalse(of(new int[] { 15, 16 }, new int[] { 24, 24, 32 }).noMoreWithTime(), "one of the second for each process that died");
        assertEquals("15 16, 24 24 32", of(new int[] { 15, 16 }, new int[] { 24, 24, 32 }).toString());
    }

    @Test
    void whatWasNotSeenIsNotGood() {
        assertFalse(of().noMoreWithTime());
        assertFalse(of(new int[] { 15 }, new int[] { 24 }).noMoreWithTime(), "no agent was looked at twice");
        assertFalse(of(new int[] { 0, 0 }).noMoreWithTime(), "its descriptors could not be listed");
    }
}
