// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors

/** What a scenario says it made, compared with what Dmascope shows, field by field. */
package org.dmascope.lab.truth;
