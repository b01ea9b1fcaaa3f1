// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.properties;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.dmascope.analysis.contract.RuleName;
import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.Tier;
import org.dmascope.model.edit.State;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.select.Remark;
import org.dmascope.ui.table.Cell;
import org.dmascope.ui.words.FactCells;
import org.dmascope.ui.words.Units;
import org.eclipse.osgi.util.NLS;

/** Collects the lines of one thing, section by section. */
final class PropertyList {
    private final List<Property> out = new ArrayList<>();
    private String section = ""; //$NON-NLS-1$

    /** What a view says about a thing, as lines of its own section. */
    static List<Property> of(Remark r) {
        PropertyList out = new PropertyList();
        out.section = r.section();
        out.heading(Cell.of(r.note()).face(Face.BOLD));
        r.entries().forEach(e -> out.add(e.name(), e.value(), e.source(), e.detail(), e.rule()));
        return out.lines();
    }

    List<Property> lines() {
        return List.copyOf(out);
    }

    PropertyList section(String heading) {
        section = heading;
        return heading(Cell.EMPTY);
    }

    /** A section of several like things. */
    PropertyList section(String heading, int count) {
        section = heading;
        return heading(Cell.of(Integer.toString(count)).face(Face.BOLD));
    }

    private PropertyList heading(Cell value) {
        out.add(new Property(section, section, value, "", "", true, null)); //$NON-NLS-1$ //$NON-NLS-2$
        return this;
    }

    /** A fact as words. */
    <T> PropertyList fact(String name, Fact<T> fact, Function<T, String> words) {
        return fact(name, fact, FactCells.text(fact, words), words);
    }

    /** A raw string of the kernel. */
    PropertyList raw(String name, Fact<String> fact) {
        return fact(name, fact, v -> v.isEmpty() ? Messages.noName : Names.display(v));
    }

    /** A value of an axis. */
    <T> PropertyList axis(String name, Fact<T> fact, Function<Fact<T>, State> state) {
        return fact(name, fact, FactCells.state(fact, state), v -> state.apply(Fact.of(v, fact.evidence())).word());
    }

    private <T> PropertyList fact(String name, Fact<T> fact, Cell cell, Function<T, String> words) {
        String source = fact.known() ? fact.evidence().source() : fact.reason();
        add(name, cell, source, FactCells.tip(fact, words), RuleName.of(fact.evidence()));
        for (Fact<T> other : fact.others()) { // what weaker sources say stays visible
            add(NLS.bind(Messages.also, name), Cell.of(words.apply(other.value())).token(Token.DIM).mark(FactCells.markIcon(other.evidence().tier())),
                    other.evidence().source(), FactCells.evidence(other.evidence()));
        }
        return this;
    }

    /** A symbol of the kernel; known and empty when the pointer is NULL. */
    PropertyList symbol(String name, Fact<String> fact) {
        return fact(name, fact, FactCells.text(fact, PropertyList::symbolWords).face(Face.MONO), PropertyList::symbolWords);
    }

    private static String symbolWords(String symbol) {
        return symbol.isEmpty() ? "NULL" : Names.display(symbol); //$NON-NLS-1$
    }

    /** A link of a chain of rules. */
    PropertyList step(String name, String follows, String rule, Tier tier, String detail) {
        return add(name, Cell.of(follows).mark(FactCells.markIcon(tier)), rule, detail, rule);
    }

    /** A value of a record that has one evidence for all its parts; nothing is added for a null. */
    PropertyList value(String name, String shown, Evidence evidence) {
        return shown == null ? this
                : add(name, Cell.of(shown).mark(FactCells.markIcon(evidence.tier())), evidence.source(), FactCells.evidence(evidence));
    }

    /** The same in the font of addresses. */
    PropertyList mono(String name, String shown, Evidence evidence) {
        return shown == null ? this
                : add(name, Cell.of(shown).face(Face.MONO).mark(FactCells.markIcon(evidence.tier())), evidence.source(), FactCells.evidence(evidence));
    }

    /** A line without evidence: what the program itself knows. */
    PropertyList plain(String name, String shown) {
        return add(name, Cell.of(shown), "", ""); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** What something cost. @param shown about that, and the same from reading to reading as long as it is */
    PropertyList cost(String name, Duration exact, Duration shown) {
        String detail = NLS.bind(Messages.exactly, exact.toNanos() / 1000);
        return add(name, Cell.of(Units.cost(shown)).tip(detail), "", detail); //$NON-NLS-1$
    }

    private PropertyList add(String name, Cell value, String source, String detail) {
        return add(name, value, source, detail, null);
    }

    private PropertyList add(String name, Cell value, String source, String detail, String rule) {
        out.add(new Property(section + '/' + name + '/' + out.size(), name, value, source, detail, false, rule));
        return this;
    }
}
