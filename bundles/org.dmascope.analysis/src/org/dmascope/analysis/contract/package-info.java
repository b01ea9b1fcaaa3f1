// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/**
 * From what was read of an attachment to what it amounts to: whether it keeps the memory in its place, whether it can be taken back, whether
 * it has been. Each value names the rule that gave it, each rule the place in the kernel's sources that it was read from. The rules look at
 * structures, symbols and build options, never at the release of the kernel.
 */
package org.dmascope.analysis.contract;
