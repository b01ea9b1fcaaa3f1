// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.contract;

import org.dmascope.core.Tier;

/**
 * One link of the chain that leads to a verdict.
 *
 * @param axis    what it decides
 * @param rule    name of the rule
 * @param tier    how strong what was seen is
 * @param test    what was asked
 * @param seen    what was seen; names in their shown form
 * @param follows what follows, a word of the axis, or {@code unknown: REASON}
 * @param source  file and function of the kernel that the rule was read from
 */
public record Step(Axis axis, String rule, Tier tier, String test, String seen, String follows, String source) {
}
