// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/** A page of the help book: a small part of XHTML, read into blocks that need no web browser to be shown. */
package org.dmascope.help.page;
