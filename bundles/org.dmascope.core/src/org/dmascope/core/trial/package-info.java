// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/**
 * Trial attachments: what can be tried on a host, what came of it, and the form in which both go over the wire. The trials themselves are
 * made by the bundle {@code org.dmascope.trial}, in a process of their own.
 */
package org.dmascope.core.trial;
