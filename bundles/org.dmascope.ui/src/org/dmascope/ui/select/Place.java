// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.select;

import org.dmascope.session.HostSpec;
import org.dmascope.ui.rows.Subject;

/**
 * Something that was selected once. By name, so that it is found again after the host was closed and opened.
 *
 * @param subject null for the host itself
 */
public record Place(HostSpec host, Subject subject) {
}
