// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

import org.dmascope.analysis.rules.Ignore;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;

/**
 * Which findings of one host a user ignores: {@code $XDG_STATE_HOME/dmascope/ignore/HOST.txt} (without that variable {@code ~/.local/state}), a line
 * {@code RULE} or {@code RULE@SUBJECT} each, behind a TAB perhaps {@code # REASON}; lines that begin with {@code #} are remarks, and stay.
 *
 * @param path where it is, or would be
 */
public record IgnoreFile(Path path) {
    private static final int MOST_BYTES = 1 << 20;
    private static final int LONGEST_NAME = 100;
    private static final String UNNAMED = "unnamed";

    /** @param host name of the host, raw; null when it is not known */
    public static IgnoreFile of(Map<String, String> environment, Properties properties, String host) {
        String state = environment.get("XDG_STATE_HOME");
        // the XDG specification: a value that is not absolute is to be ignored
        Path base = state != null && state.startsWith("/") ? Path.of(state) : Path.of(properties.getProperty("user.home"), ".local", "state");
        return new IgnoreFile(base.resolve("dmascope").resolve("ignore").resolve(fileName(host) + ".txt"));
    }

    /** A host chooses its name itself: nothing in it leads elsewhere, and two names never share a file. */
    private static String fileName(String host) {
        if (host == null || host.isEmpty()) {
            return UNNAMED;
        }
        StringBuilder out = new StringBuilder();
        for (char c : host.toCharArray()) {
            boolean plain = c < 0x80 && Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' && !out.isEmpty();
            out.append(plain ? String.valueOf(c) : String.format("%%%02x", (int) c));
        }
        boolean fits = out.length() <= LONGEST_NAME && !out.toString().equals(UNNAMED);
        return fits ? out.toString() : out.substring(0, Math.min(out.length(), LONGEST_NAME)) + "%" + Integer.toHexString(host.hashCode());
    }

    /** What stands in it; nothing when it is not there. {@link Reading.Malformed} names the line that is no such thing: nothing is ignored by mistake. */
    public Reading<List<Ignore>> read() {
        List<Ignore> out = new ArrayList<>();
        Reading<List<String>> text = lines();
        if (!(text instanceof Reading.Ok<List<String>>(String name, List<String> lines))) {
            return text.retype();
        }
        int number = 0;
        for (String line : lines) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Ignore i = Ignore.parse(line.strip());
            if (i == null) {
                return new Reading.Malformed<>(name, number, "line " + number + " of " + name + " is neither RULE nor RULE@SUBJECT of a known rule");
            }
            out.add(i);
        }
        return new Reading.Ok<>(name, List.copyOf(out));
    }

    private Reading<List<String>> lines() {
        String name = path.toString();
        try (var in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES ? new Reading.Malformed<>(name, 0, name + " is larger than " + MOST_BYTES + " bytes")
                    : new Reading.Ok<>(name, new String(bytes, StandardCharsets.UTF_8).lines().toList());
        } catch (NoSuchFileException e) {
            return new Reading.Ok<>(name, List.of());
        } catch (AccessDeniedException e) {
            return new Reading.Denied<>(name, Errno.EACCES);
        } catch (IOException e) {
            return new Reading.Failed<>(name, Errno.EIO, "reading " + name + " failed: " + e.getMessage());
        }
    }

    /** What a line ignores, without its reason. */
    private static String entry(String line) {
        int tab = line.indexOf('\t');
        return (tab < 0 ? line : line.substring(0, tab)).strip();
    }

    /** Adds some, the last reason for each, and takes others away; all other lines stay. Written beside the file and renamed. */
    public Reading<Path> change(Collection<Ignore> more, Collection<Ignore> less) {
        Reading<List<String>> old = lines();
        if (!(old instanceof Reading.Ok<List<String>>(String name, List<String> lines))) {
            return old.retype();
        }
        List<String> out = new ArrayList<>(lines);
        TreeSet<String> gone = new TreeSet<>(less.stream().map(Ignore::text).toList());
        out.removeIf(l -> gone.contains(entry(l)));
        for (Ignore i : more) {
            boolean kept = out.stream().anyMatch(l -> entry(l).equals(i.text()));
            if (!kept) {
                out.add(i.line());
            } else if (!i.reason().isEmpty()) {
                out.replaceAll(l -> entry(l).equals(i.text()) ? i.line() : l);
            }
        }
        try {
            Files.createDirectories(path.getParent());
            Path part = Files.createTempFile(path.getParent(), ".ignore", ".part");
            Files.write(part, out);
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Reading.Ok<>(name, path);
        } catch (IOException e) {
            return new Reading.Failed<>(name, Errno.EIO, "writing " + name + " failed: " + e);
        }
    }
}
