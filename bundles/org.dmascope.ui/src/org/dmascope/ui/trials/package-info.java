// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/** The Trials view: which exporter works with which importer, foretold by rule or tried on the host. */
package org.dmascope.ui.trials;
