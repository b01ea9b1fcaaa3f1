// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors

/** What a run of a lab scenario does: which steps it asks for, as whom it reads after each, and what has to hold then. */
package org.dmascope.lab.judge;
