// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Looks which ways to more rights this machine offers, without reading anything: whether sudo works without a question, whether pkexec is there. */
public final class PrivilegeCheck {
    private static final long LIMIT_S = 5;

    /**
     * What one way gives.
     *
     * @param works  whether the agent would start that way, as far as that can be known without starting it
     * @param root   whether it would read as root
     * @param reason one sentence: why, and for a way that does not work what would help
     */
    public record Offer(boolean works, boolean root, String reason) {
    }

    private PrivilegeCheck() {
    }

    /** Whether this process is root: owner of its own folder in /proc (fs/proc/base.c, pid_getattr()). */
    static boolean root() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** Asks this machine; takes up to {@value #LIMIT_S} seconds. sudo writes a line into the system's log, as always. */
    public static Map<Privilege, Offer> look() {
        return of(root(), sudo(), found("pkexec", System.getenv("PATH")));
    }

    /** @param sudo why {@code sudo -n} does not work, null when it does */
    static Map<Privilege, Offer> of(boolean root, String sudo, boolean pkexec) {
        Map<Privilege, Offer> out = new EnumMap<>(Privilege.class);
        out.put(Privilege.NONE, new Offer(true, root, root ? "Dmascope itself runs as root." : "The agent reads with your own rights."));
        out.put(Privilege.SUDO, sudo == null ? new Offer(true, true, "sudo -n works here without a password.") : new Offer(false, false, sudo + spare(root)));
        out.put(Privilege.PKEXEC, pkexec ? new Offer(true, true, "pkexec is installed; it asks in a dialogue of its own each time the agent starts, if a polkit agent runs in this session.")
                : new Offer(false, false, "pkexec is not installed here; install polkit." + spare(root)));
        out.put(Privilege.AUTO, root ? new Offer(true, true, "Dmascope itself runs as root, so the agent is started directly.")
                : sudo == null ? new Offer(true, true, "It takes sudo -n, which works here without a password.")
                        : new Offer(true, false, "sudo -n does not work here, so the agent reads with your own rights."));
        return out;
    }

    private static String spare(boolean root) {
        return root ? " Dmascope itself runs as root, so Automatic needs neither." : "";
    }

    private static String sudo() {
        try {
            Process p = new ProcessBuilder("sudo", "-n", "true").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            p.getOutputStream().close();
            if (!p.waitFor(LIMIT_S, TimeUnit.SECONDS)) {
                p.destroyForcibly();
                return "sudo -n gave no answer within " + LIMIT_S + " seconds.";
            }
            return p.exitValue() == 0 ? null : "sudo -n asks for a password here; run \"sudo -v\" in the terminal that starts Dmascope, or allow it in sudoers.";
        } catch (IOException e) {
            return "sudo is not installed here.";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "sudo was not asked.";
        }
    }

    /** @param path folders as in the environment variable PATH; null for none */
    static boolean found(String program, String path) {
        List<String> folders = path == null ? List.of() : Arrays.asList(path.split(File.pathSeparator));
        return folders.stream().filter(f -> !f.isEmpty()).anyMatch(f -> Files.isExecutable(Path.of(f, program)));
    }
}
