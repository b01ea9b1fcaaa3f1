// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/** PCI configuration space and what else the kernel's peer-to-peer rule looks at: decoded, without a judgement. Constants are those of include/uapi/linux/pci_regs.h. */
package org.dmascope.core.source.pci;
