// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.drm;

/**
 * An open file of a DRM device as the device lists it in {@code clients}.
 *
 * @param command command name of the process, raw, {@code <unknown>} when it has ended
 * @param pid     process, as the first pid namespace numbers it
 * @param minor   number of the node: 0 and up for card, 128 and up for render nodes
 * @param master  whether it controls the display
 * @param uid     user id
 * @param name    name that the client gave itself; null when it gave none, and before 6.14
 * @param id      number of the client, the drm-client-id of fdinfo; -1 before 6.14
 */
public record OpenFile(String command, int pid, int minor, boolean master, long uid, String name, long id) {
}
