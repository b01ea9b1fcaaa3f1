// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/**
 * The values that the axes of an attachment can take. The three axes (peer to peer, pinned, revocable) are never derived from one another;
 * peer to peer and revocable are plain truth values and have no type of their own. Each value has one word, used by the command line, the
 * JSON and the window alike.
 */
package org.dmascope.core.axis;
