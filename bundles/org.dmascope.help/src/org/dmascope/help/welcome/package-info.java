// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/** The welcome at the first start. */
package org.dmascope.help.welcome;
