// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/**
 * What an agent and its front say to each other: frames over any pair of byte streams, and the same frames kept in a capture file.
 * Everything that comes in is treated as hostile: every length is checked against a stated bound before memory is taken for it.
 */
package org.dmascope.wire;
