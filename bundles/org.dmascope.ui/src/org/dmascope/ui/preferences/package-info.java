// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/** What the user chose for the window: one record, the class that keeps it, and the pages. */
package org.dmascope.ui.preferences;
