// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/** Shows pages of the help with Forms: no web browser, no server, nothing fetched. */
package org.dmascope.help.pane;
