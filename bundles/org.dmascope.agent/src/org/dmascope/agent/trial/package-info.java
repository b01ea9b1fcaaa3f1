// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/**
 * Trials on the side of the agent: it says what can be tried, starts the process that tries it, looks at the list of buffers before, meanwhile and
 * afterwards, and ends that process. What the process and the kernel say is shipped as it is; the front understands it.
 */
package org.dmascope.agent.trial;
