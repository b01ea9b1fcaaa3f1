// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/**
 * The recorder: probes and an instance of tracing of its own, what they say as events, and the sweeping of what a killed recorder left.
 * The only part of the agent that changes something on the host, and only while somebody records.
 */
package org.dmascope.agent.watch;
