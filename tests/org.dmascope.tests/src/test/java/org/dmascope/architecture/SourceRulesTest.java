// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Rules of style that a compiler does not check. */
class SourceRulesTest {
    private static final int MOST_LINES = 600;
    private static final int MEDIAN_LINES = 130;
    private static final Pattern EMPTY_CATCH = Pattern.compile("catch\\s*\\([^)]*\\)\\s*\\{\\s*\\}");
    private static final Pattern STACK_TRACE = Pattern.compile("\\.print" + "StackTrace\\(\\s*\\)");
    private static final Pattern LEFTOVER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    /** What is abstract is the frame of those that have help. */
    private static final Pattern OWN_DIALOG = Pattern.compile("(?<!abstract )\\bclass (\\w+?)(?:Dialog|Wizard) extends \\w*(?:Dialog|Wizard)\\b");
    private static final Pattern FILLED_DIALOG = Pattern.compile("\\bnew (Input|ElementList\\w*|ListSelection)Dialog\\(");
    private static final Pattern VAGUE_NAME = Pattern.compile(".*(Manager|Utils?|Helper)\\.java");

    private final Repository repository = Repository.find();

    private static String text(Path p) {
        try {
            return Files.readString(p);
        } catch (IOException e) {
            throw new IllegalStateException(p.toString(), e);
        }
    }

    private List<String> offenders(java.util.function.Predicate<Path> bad) {
        List<Path> files = repository.javaFiles();
        assertTrue(files.size() > 50, "too few files seen: " + files.size());
        return files.stream().filter(bad).map(p -> repository.root().relativize(p).toString()).sorted().toList();
    }

    @Test
    void noFileIsLong() {
        assertEquals(List.of(), offenders(p -> text(p).lines().count() > MOST_LINES));
    }

    @Test
    void mostFilesAreSmall() {
        List<Long> lengths = new ArrayList<>(repository.javaFiles().stream().map(p -> text(p).lines().count()).sorted().toList());
        long median = lengths.get(lengths.size() / 2);
        assertTrue(median <= MEDIAN_LINES, "median length " + median);
    }

    @Test
    void everyFileNamesItsLicence() {
        assertEquals(List.of(), offenders(p -> !text(p).startsWith("// SPDX-License-Identifier: ")));
    }

    @Test
    void failuresAreNotSwallowed() {
        assertEquals(List.of(), offenders(p -> EMPTY_CATCH.matcher(text(p)).find() || STACK_TRACE.matcher(text(p)).find()));
    }

    @Test
    void nothingIsLeftForLater() {
        assertEquals(List.of(), offenders(p -> LEFTOVER.matcher(text(p)).find()));
    }

    /**
     * Views and pages get their help by the id that they are declared with, dialogs and wizards by the name of their class, so contexts.xml has
     * an entry of that name; dialogs of the platform that we fill say theirs.
     */
    @Test
    void everyDialogHasItsHelp() {
        String contexts = text(repository.root().resolve("bundles/org.dmascope.help/contexts.xml"));
        assertEquals(List.of(), offenders(p -> OWN_DIALOG.matcher(text(p)).results().map(m -> m.group(1))
                .anyMatch(n -> !contexts.contains("id=\"" + Character.toLowerCase(n.charAt(0)) + n.substring(1) + "\""))));
        assertEquals(List.of(), offenders(p -> FILLED_DIALOG.matcher(text(p)).find() && !text(p).contains(".setHelp(")));
    }

    @Test
    void classesSayWhatTheyAre() {
        assertEquals(List.of(), offenders(p -> VAGUE_NAME.matcher(p.getFileName().toString()).matches()));
    }
}
