// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/** Hosts and how they are read: which words name a host, how its agent is started, and what a capture file keeps of it. */
package org.dmascope.session;
