// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/** Memory History: how device memory grew and fell over the readings of a session, as a chart. */
package org.dmascope.ui.history;
