// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/**
 * The running kernel's own description of itself (symbols, types) and its structures, read with them. Unlike the other parsers this one runs
 * with privilege, in the agent: its raw material is kernel memory, which never leaves the host. JDK only, bounded, no code of the kernel's
 * side but what is named here.
 */
package org.dmascope.core.kernel;
