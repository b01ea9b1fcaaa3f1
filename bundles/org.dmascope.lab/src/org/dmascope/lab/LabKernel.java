// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

import java.util.List;
import java.util.Optional;

/** The kernels of the lab, by the word that a person types. Which Debian package that is, {@code native/lab/kernels.sh} knows; {@code custom} is built. */
public enum LabKernel {
    K6_1("6.1"), K6_12("6.12"), K7_3("7.3"), CUSTOM("custom");

    private final String id;

    LabKernel(String id) {
        this.id = id;
    }

    /** {@code 6.1}, {@code 6.12}, {@code 7.3} or {@code custom}. */
    public String id() {
        return id;
    }

    /** Whether it is built here, from source, and not fetched. */
    public boolean built() {
        return this == CUSTOM;
    }

    public static List<LabKernel> all() {
        return List.of(values());
    }

    public static Optional<LabKernel> parse(String id) {
        return all().stream().filter(k -> k.id.equals(id)).findFirst();
    }

    @Override
    public String toString() {
        return id;
    }
}
