// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/** Peer to peer between devices: the matrix of providers and clients, and the way of one pair with what there is to say about it. */
package org.dmascope.ui.paths;
