// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/** What the catalogue says of a pair before it is tried, and how that compares with the trial. */
package org.dmascope.analysis.trial;
