// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.rows;

/** What can be selected. */
public enum Kind {
    BUFFER, ATTACHMENT, HOLDER, DEVICE, EVENT, MEMORY, CGROUP, REGION, PATH, FINDING
}
