// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/** What is wrong on a host: one class for each rule, all of them listed in {@link org.dmascope.analysis.rules.FindingRules}. */
package org.dmascope.analysis.rules;
