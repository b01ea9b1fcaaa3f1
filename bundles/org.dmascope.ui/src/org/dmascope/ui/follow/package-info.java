// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/** What views have in common that show something of the selected thing. */
package org.dmascope.ui.follow;
