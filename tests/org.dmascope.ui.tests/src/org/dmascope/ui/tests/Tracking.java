// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.swt.graphics.DeviceData;
import org.eclipse.swt.graphics.Resource;

/**
 * Watches SWT's resources: how many of each kind are alive, and which were collected without having been disposed. The display records them
 * while this is open, from where each was made.
 */
final class Tracking implements AutoCloseable {
    private final List<Error> lost = new CopyOnWriteArrayList<>();

    Tracking() {
        Resource.setNonDisposeHandler(lost::add);
        Ui.run(() -> Ui.display().setTracking(true));
    }

    /** How many resources are alive that were made since, by kind. */
    Map<String, Integer> alive() {
        return Ui.on(() -> {
            DeviceData data = Ui.display().getDeviceData();
            Map<String, Integer> found = new TreeMap<>();
            Arrays.stream(data.objects).forEach(o -> found.merge(o.getClass().getSimpleName(), 1, Integer::sum));
            return found;
        });
    }

    /** Where the living ones of a kind were made, the most frequent places first. */
    String places(String kind) {
        return Ui.on(() -> {
            DeviceData data = Ui.display().getDeviceData();
            Map<String, Integer> found = new TreeMap<>();
            for (int i = 0; i < data.objects.length; i++) {
                if (data.objects[i].getClass().getSimpleName().equals(kind)) {
                    found.merge(where(data.errors[i]), 1, Integer::sum);
                }
            }
            return String.join("\n", found.entrySet().stream().sorted((a, b) -> b.getValue() - a.getValue()).limit(3).map(e -> e.getValue() + " × " + e.getKey()).toList());
        });
    }

    /** Where a resource was made, the innermost calls outside of SWT's own. */
    static String where(Error made) {
        return String.join(" < ", Arrays.stream(made.getStackTrace()).filter(e -> !e.getClassName().startsWith("org.eclipse.swt.graphics")).limit(10)
                .map(e -> e.getFileName() + ":" + e.getLineNumber()).toList());
    }

    /** What was collected without having been disposed. */
    List<Error> lost() {
        return lost;
    }

    @Override
    public void close() {
        Ui.run(() -> Ui.display().setTracking(false));
        Resource.setNonDisposeHandler(null);
    }
}
