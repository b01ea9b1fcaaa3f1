// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/** The compare editor: what appeared, went and changed between two readings, as far as both could see it; and what grew over several. */
package org.dmascope.ui.compare;
