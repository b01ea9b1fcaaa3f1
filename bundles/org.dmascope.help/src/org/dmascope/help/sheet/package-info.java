// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/** The cheat sheet and its view. */
package org.dmascope.help.sheet;
