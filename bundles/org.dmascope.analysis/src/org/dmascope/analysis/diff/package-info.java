// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/** What changed between two readings, as far as both could see it; and what grew over several. */
package org.dmascope.analysis.diff;
