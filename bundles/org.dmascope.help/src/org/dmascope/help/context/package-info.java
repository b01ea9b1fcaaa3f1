// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/** F1: which context belongs to what, and the help system that shows it. */
package org.dmascope.help.context;
