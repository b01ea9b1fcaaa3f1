// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/** The hosts that the window remembers between two starts, and the dialog that adds and changes them. */
package org.dmascope.ui.known;
