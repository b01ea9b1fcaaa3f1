// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.drm;

/**
 * A handle by which a client of a device holds a buffer without a descriptor.
 *
 * @param device dev_name of the device, raw
 * @param handle number of the handle within the client
 * @param path   file that said it
 */
public record GemHandle(String device, long handle, String path) {
}
