// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import org.dmascope.wire.Link;

/** A link and the way it came about, see {@link SurveyReading#how()}. */
record Connection(Link link, String how) {
}
