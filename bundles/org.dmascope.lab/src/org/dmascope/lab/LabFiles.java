// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * Where the lab keeps its things.
 *
 * @param home   the folder {@code native/lab}: the scripts and scenarios; null when no launcher said where it is
 * @param cache  kernels and images; survives, may be removed at any time when nothing runs
 * @param run    one folder per kernel for what runs now: sockets, state, console log
 * @param agent  folder with the agent's jars, which the guest runs; null when no launcher said where it is
 */
public record LabFiles(Path home, Path cache, Path run, Path agent) {
    /** System property with the path of {@code native/lab}; set by the launchers. */
    public static final String HOME_PROPERTY = "dmascope.lab.home";
    /** System property with the path of the folder of the agent's jars; set by the launchers. */
    public static final String AGENT_PROPERTY = "dmascope.agent.path";

    /**
     * By the XDG folders: {@code $XDG_CACHE_HOME/dmascope/lab}, {@code $XDG_RUNTIME_DIR/dmascope/lab}. Without a runtime folder what runs
     * lives in the cache. {@code DMASCOPE_LAB_CACHE} moves the cache, as it does for the scripts.
     */
    public static LabFiles of(Map<String, String> environment, Properties properties) {
        String own = environment.get("DMASCOPE_LAB_CACHE");
        Path cache = own != null && !own.isEmpty() ? Path.of(own) : xdg(environment, "XDG_CACHE_HOME", Path.of(properties.getProperty("user.home"), ".cache"));
        Path run = xdg(environment, "XDG_RUNTIME_DIR", null);
        return new LabFiles(path(properties, HOME_PROPERTY), cache, run == null ? cache.resolve("run") : run, path(properties, AGENT_PROPERTY));
    }

    /** The XDG specification: a value that is not absolute is to be ignored. */
    private static Path xdg(Map<String, String> environment, String name, Path fallback) {
        String value = environment.get(name);
        Path base = value == null || !value.startsWith("/") ? fallback : Path.of(value);
        return base == null ? null : base.resolve("dmascope").resolve("lab");
    }

    private static Path path(Properties properties, String name) {
        String value = properties.getProperty(name);
        return value == null || value.isBlank() ? null : Path.of(value).toAbsolutePath().normalize();
    }

    Path script(String name) {
        return home.resolve(name);
    }

    /** The folder of what runs of one kernel. */
    public Path of(LabKernel kernel) {
        return run.resolve(kernel.id());
    }

    /** Whether the kernel has been fetched or built, so that it starts without a network. */
    public boolean fetched(LabKernel kernel) {
        return Files.isRegularFile(cache.resolve("kernels").resolve(kernel.id()).resolve("vmlinuz"));
    }
}
