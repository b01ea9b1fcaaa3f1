// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/** Events of a recording laid out as lanes and lines, for drawing; knows nothing of a window. */
package org.dmascope.analysis.timeline;
