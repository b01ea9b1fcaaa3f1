// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/** Events of the recorder as records, and the parsers that make them. */
package org.dmascope.core.event;
