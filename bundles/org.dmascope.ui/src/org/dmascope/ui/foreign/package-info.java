// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/** Files and pasted texts of other tools in the window: what one is recognised as, and the wizard that imports it. */
package org.dmascope.ui.foreign;
