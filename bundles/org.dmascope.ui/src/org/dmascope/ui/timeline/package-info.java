// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/** The timeline: one lane for each buffer, one line for each attachment, painted from the records of a recording. */
package org.dmascope.ui.timeline;
