// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/** The view that says what keeps a buffer in its place. */
package org.dmascope.ui.pins;
