// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/** The What If view: what a revoke, reset, unplug, close or eviction would do to the shown host, by rule; nothing is done to it. */
package org.dmascope.ui.whatif;
