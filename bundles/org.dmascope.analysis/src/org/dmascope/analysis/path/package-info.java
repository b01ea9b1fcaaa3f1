// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/** How two PCI functions reach each other: the kernel's own rule (calc_map_type_and_dist() of drivers/pci/p2pdma.c), its reason, the bridge to blame, the slowest link. */
package org.dmascope.analysis.path;
