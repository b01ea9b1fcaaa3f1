// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/**
 * The privileged side: runs the compiled-in sources and ships what they touched as frames on its standard output. It takes ids of sources,
 * never a path, parses nothing of the kernel's, and ends with its standard input.
 */
package org.dmascope.agent;
