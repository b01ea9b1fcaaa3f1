// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.drm;

import java.util.List;

/**
 * What one client of a device has, as amdgpu prints it.
 *
 * @param pid     process that opened the device or, on newer kernels, used it last (pid_nr(): as the first pid namespace numbers it);
 *                -1 when the text starts in the middle
 * @param command command name, raw; newer kernels append {@code /} and the name that the client gave itself. May hold anything
 * @param objects its buffer objects
 */
public record GemClient(int pid, String command, List<GemObject> objects) {
    public GemClient {
        objects = List.copyOf(objects);
    }

    /** Whether this is the process of that command name, as far as the text tells. */
    public boolean isOf(String comm) {
        return command.equals(comm) || command.startsWith(comm + "/");
    }
}
