// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

/**
 * A PCIe link as sysfs prints it at this moment: GPUs lower it at idle. Speeds in megatransfers per second (16.0 GT/s = 16000), 0 when the
 * kernel prints "Unknown"; widths in lanes, 0 when unknown.
 */
public record PciLink(int currentSpeed, int currentWidth, int maxSpeed, int maxWidth) {
}
