// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/** A square of cells under headings at two sides, as trials and peer-to-peer paths have: arrows go from cell to cell, only what is in sight is painted. */
package org.dmascope.ui.grid;
