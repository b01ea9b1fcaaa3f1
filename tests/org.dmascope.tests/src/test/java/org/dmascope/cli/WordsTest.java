// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Syntax SYNTAX = new Syntax("x", "", List.of(),
            List.of(new Syntax.Option(List.of("-o", "--output"), "FILE", List.of(), "", false), Syntax.Option.flag("--json", ""),
                    Syntax.Option.oneOf("--view", "VIEW", List.of("a", "b"), "")),
            List.of(new Syntax.Argument("HOST", List.of(), "", false)), List.of(), List.of());

    private static Words parse(String... words) throws Problem {
        return Words.parse("x", SYNTAX, List.of(words));
    }

    private static String refused(String... words) {
        Problem p = assertThrows(Problem.class, () -> parse(words));
        assertEquals(ExitStatus.USAGE, p.status());
        return p.getMessage();
    }

    @Test
    void takesAValueInEveryForm() throws Problem {
        for (List<String> form : List.of(List.of("-o", "f"), List.of("-of"), List.of("--output", "f"), List.of("--output=f"))) {
            assertEquals("f", parse(form.toArray(String[]::new)).value("--output", null), form::toString);
        }
        assertEquals("", parse("--output=").value("--output", null));
        assertEquals("-", parse("-o", "-").value("--output", null));
        assertEquals("--json", parse("-o", "--json").value("--output", null));
    }

    @Test
    void takesArgumentsAndOptionsInAnyOrder() throws Problem {
        Words w = parse("--json", "host", "--view", "b");
        assertTrue(w.has("--json"));
        assertEquals("host", w.argument(0, null));
        assertEquals("b", w.value("--view", null));
        assertEquals("none", parse("--json").argument(0, "none"));
        assertEquals("--json", parse("--", "--json").argument(0, null));
    }

    @Test
    void refusesWhatTheSyntaxDoesNotAllow() {
        assertTrue(refused("--jsn").contains("did you mean --json?"));
        assertTrue(refused("--zzz").startsWith("there is no option --zzz (see x --help)"));
        assertTrue(refused("--json=1").contains("takes no value"));
        assertTrue(refused("-o").contains("needs a value: FILE"));
        assertTrue(refused("--view", "c").contains("is one of a, b, not \"c\""));
        assertTrue(refused("-o", "a", "--output=b").contains("given twice"));
        assertTrue(refused("one", "two").contains("\"two\" is one argument too many"));
        assertTrue(refused("-x").contains("there is no option -x"));
    }

    @Test
    void asksForHelpWhateverElseIsMissing() throws Problem {
        Syntax strict = new Syntax("s", "", List.of(), List.of(new Syntax.Option(List.of("-o"), "FILE", List.of(), "", true)),
                List.of(new Syntax.Argument("HOST", List.of(), "", true)), List.of(), List.of());
        assertNotNull(Words.parse("s", strict, List.of("--help")).helpAsked());
        assertNotNull(Words.parse("s", strict, List.of("h", "-h")).helpAsked());
        assertThrows(Problem.class, () -> Words.parse("s", strict, List.of("-o", "f")));
        assertThrows(Problem.class, () -> Words.parse("s", strict, List.of("h")));
    }

    @Test
    void leadsToTheWordsBelow() throws Problem {
        Syntax two = new Syntax("lab", "", List.of(), List.of(), List.of(), List.of(), List.of(SYNTAX));
        Words w = Words.parse("lab", two, List.of("x", "host", "--json"));
        assertEquals("host", w.below().argument(0, null));
        assertEquals("lab x", w.below().path());
        assertThrows(Problem.class, () -> Words.parse("lab", two, List.of()));
        assertTrue(assertThrows(Problem.class, () -> Words.parse("lab", two, List.of("y"))).getMessage().contains("there is no command \"y\"; there are: x"));
    }
}
