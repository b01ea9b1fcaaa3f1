// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.whatif;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.dmascope.analysis.rules.Unread;
import org.dmascope.analysis.whatif.LockStory;
import org.dmascope.analysis.whatif.Policy;
import org.dmascope.core.axis.Effect;
import org.dmascope.ui.diagnostics.DiagnosticsView;
import org.dmascope.ui.filter.RowFilter;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.parts.PartTools;
import org.dmascope.ui.parts.RuleHelp;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.status.StatusText;
import org.dmascope.ui.table.RowTable;
import org.dmascope.ui.table.TableLayout;
import org.dmascope.ui.tables.LayoutStore;
import org.dmascope.ui.widgets.EndLabel;
import org.dmascope.ui.widgets.FilterBar;
import org.dmascope.ui.widgets.Sentence;
import org.dmascope.ui.widgets.Strip;
import org.eclipse.help.IContextProvider;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.ViewPart;

/**
 * What would happen if: a question about the shown host, its answer line by line with the rule of each, and the same things under several policies. An answer belongs to a
 * reading: after the next one it is made again, or says that it is old when that would take long.
 */
public final class WhatIfView extends ViewPart implements LinkedSelection.Listener {
    public static final String ID = "org.dmascope.ui.view.whatif"; //$NON-NLS-1$
    private static final String HELP = "org.dmascope.ui.whatif"; //$NON-NLS-1$
    /** An answer that took longer is not made again by itself after each reading. */
    private static final long QUICK_MS = 150;
    /** With more lines policies are not compared: that would only fill memory. */
    private static final int MOST_COMPARED = 50_000;
    private static final Set<Policy> FIRST = EnumSet.of(Policy.TODAY, Policy.SOFT_PIN, Policy.DEVICE_REVOKE);

    private LinkedSelection selection;
    private ForecastDesk desk;
    private WhatIfBar bar;
    private EffectChips chips;
    private FilterBar filter;
    private Composite body;
    private final StackLayout stack = new StackLayout();
    private Sentence sentence;
    private SashForm sash;
    private RowTable<EffectRow> effects;
    private RowTable<PolicyRow> policies;
    private Composite below;
    private final StackLayout belowStack = new StackLayout();
    private RowTable<LockLine> locks;
    private CLabel lowerTitle;
    private CLabel lowerNote;
    private Action lockOrder;
    private Strip strip;
    private LayoutStore store;
    private LayoutStore policyStore;
    private Set<Policy> compared;
    private Predicate<EffectRow> typed = r -> true;
    private Forecast shown;
    private Subject selected;

    @Override
    public void createPartControl(Composite parent) {
        Look look = getSite().getService(Look.class);
        selection = getSite().getService(LinkedSelection.class);
        desk = new ForecastDesk(parent.getDisplay(), this::show);
        parent.addDisposeListener(e -> {
            selection.remove(this);
            desk.dispose();
            store.flush();
            policyStore.flush();
        });
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        bar = new WhatIfBar(parent, look, this::askOrCancel);
        chips = new EffectChips(parent, look, this::filtered);
        filter = new FilterBar(parent, look, Messages.filterHint, () -> effects.shown().stream().map(EffectRow::thing).filter(Objects::nonNull).toList(), this::filter, this::setFocus);
        body = new Composite(parent, SWT.NONE);
        body.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        sentence = new Sentence(body, look);
        sash = new SashForm(body, SWT.VERTICAL | SWT.SMOOTH);
        effects(look);
        policies(look);
        sash.setWeights(60, 40);
        strip = new Strip(parent, look, this::linked);
        new WhatIfCommands(getSite(), effects, policies, filter, () -> shown).attach();
        menu();
        PartTools.tool(getViewSite(), Commands.FIND, "filter"); //$NON-NLS-1$
        setTitleImage(look.image("what-if")); //$NON-NLS-1$
        StatusText.attach(getSite(), getViewSite().getActionBars(), parent);
        selection.add(this);
        bar.offer(host() == null ? null : host().snapshot());
        show();
    }

    private void effects(Look look) {
        effects = new RowTable<>(sash, look, EffectColumns.all(), EffectRow::key, true);
        effects.control().setData("test.id", "whatif"); //$NON-NLS-1$ //$NON-NLS-2$
        effects.setNouns(Messages.effect, Messages.effects);
        effects.setGroupings(EffectColumns.groupings());
        store = new LayoutStore("whatif"); //$NON-NLS-1$
        TableLayout kept = store.load();
        if (kept != null) {
            effects.apply(kept);
        }
        effects.onLayout(() -> store.save(effects.layout()));
        effects.onSelection(rows -> userSelected(rows.isEmpty() ? null : rows.getFirst()));
        effects.onOpen(r -> PartTools.run(getSite(), Commands.PROPERTIES));
        effects.onCount(() -> filter.setCount(NLS.bind(Messages.shownOf, effects.shown().size(), effects.total())));
    }

    private void policies(Look look) {
        Composite lower = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(lower);
        Composite head = new Composite(lower, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 2).spacing(4, 0).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        lowerTitle = new CLabel(head, SWT.NONE);
        lowerTitle.setImage(look.image("compare")); //$NON-NLS-1$
        lowerTitle.setText(Messages.comparison);
        lowerTitle.setFont(look.font(Face.BOLD));
        lowerNote = new EndLabel(head);
        lowerNote.setText(Messages.comparisonText);
        lowerNote.setToolTipText(Messages.comparisonText);
        lowerNote.setForeground(look.color(Token.DIM));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(0, SWT.DEFAULT).applyTo(lowerNote);
        below = new Composite(lower, SWT.NONE);
        below.setLayout(belowStack);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(below);
        locks = new RowTable<>(below, look, LockLine.columns(), LockLine::key, false);
        locks.control().setData("test.id", "locks"); //$NON-NLS-1$ //$NON-NLS-2$
        locks.setNouns(Messages.lockLine, Messages.lockLines);
        locks.setHeading(l -> l.heading() != null);
        policies = new RowTable<>(below, look, PolicyColumns.all(), PolicyRow::key, false);
        policies.control().setData("test.id", "policies"); //$NON-NLS-1$ //$NON-NLS-2$
        policies.setNouns(Messages.object, Messages.comparison);
        policies.setHeading(r -> r.subject() == null);
        belowStack.topControl = policies.control();
        policyStore = new LayoutStore("policies"); //$NON-NLS-1$
        TableLayout kept = policyStore.load();
        compared = kept == null ? EnumSet.copyOf(FIRST) : EnumSet.noneOf(Policy.class);
        if (kept != null) {
            Policy.words().stream().filter(w -> !kept.hidden().contains(w)).map(Policy::of).forEach(compared::add);
            policies.apply(kept);
        }
        policies.onLayout(() -> policyStore.save(policies.layout()));
        policies.onSelection(rows -> {
            PolicyRow r = rows.isEmpty() ? null : rows.getFirst();
            userSelected(r == null || shown == null ? null : shown.rows().stream().filter(e -> e.key().equals(r.key())).findFirst().orElse(null));
        });
    }

    /** Compare With: which policies have a column. */
    private void menu() {
        MenuManager with = new MenuManager(Messages.compareWith, "compareWith"); //$NON-NLS-1$
        for (Policy p : Policy.values()) {
            Action a = new Action(p.title(), IAction.AS_CHECK_BOX) {
                @Override
                public void run() {
                    compare(p, isChecked());
                }
            };
            a.setChecked(compared.contains(p));
            with.add(a);
        }
        getViewSite().getActionBars().getMenuManager().add(with);
        lockOrder = new Action(Messages.lockOrder, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                lower();
            }
        };
        getViewSite().getActionBars().getMenuManager().add(lockOrder);
        getViewSite().getActionBars().updateActionBars();
    }

    /** Shows the order of locks in the place of the comparison, or the comparison again. */
    public void showLocks(boolean on) {
        lockOrder.setChecked(on);
        lower();
    }

    /** Below stands the comparison of policies, or the order of locks under the policy of the question. */
    private void lower() {
        boolean on = lockOrder.isChecked();
        lowerTitle.setText(on ? Messages.lockOrder : Messages.comparison);
        String note = !on ? Messages.comparisonText : shown == null ? "" : NLS.bind(Messages.lockOrderText, shown.main().policy().title()); //$NON-NLS-1$
        lowerNote.setText(note);
        lowerNote.setToolTipText(note);
        locks.setRows(on && shown != null ? LockLine.of(LockStory.of(shown.main())) : List.of());
        belowStack.topControl = on ? locks.control() : policies.control();
        below.layout();
        lowerTitle.getParent().layout();
        sash.setMaximizedControl(shown != null && shown.compared().isEmpty() && !on ? effects.control() : null);
    }

    /** The order of locks. */
    public RowTable<?> locks() {
        return locks;
    }

    /** Gives a policy a column, or takes it away, and asks again. */
    public void compare(Policy p, boolean on) {
        if (on ? compared.add(p) : compared.remove(p)) {
            columns();
            again();
        }
    }

    /** The columns of the compared policies and of the one that is asked about. */
    private void columns() {
        Set<String> hidden = Policy.words().stream().filter(w -> !compared.contains(Policy.of(w)) && (shown == null || shown.main().policy() != Policy.of(w))).collect(Collectors.toSet());
        TableLayout now = policies.layout();
        if (!now.hidden().equals(hidden)) {
            policies.apply(new TableLayout(now.order(), hidden, now.widths(), now.sort(), now.grouping(), now.frozen()));
        }
    }

    private OpenHost host() {
        return selection.host();
    }

    private void askOrCancel() {
        if (desk.state(host()).busy()) {
            desk.cancel(host());
        } else {
            desk.ask(host(), bar.question(), wanted());
        }
    }

    /** Fills the question and answers it, as the user does. */
    void ask(Question q) {
        bar.offer(host() == null ? null : host().snapshot());
        bar.set(q.under(bar.question().policy()));
        desk.ask(host(), bar.question(), wanted());
    }

    /** The same in words, for tests. */
    public void ask(String verb, String what, String policy) {
        Verb v = Verb.valueOf(verb.toUpperCase(Locale.ROOT));
        bar.offer(host() == null ? null : host().snapshot());
        bar.set(new Question(v, v == Verb.CLOSE ? "" : what, v == Verb.CLOSE ? what : "", "", Policy.of(policy))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        desk.ask(host(), bar.question(), wanted());
    }

    private Set<Policy> wanted() {
        Forecast last = desk.state(host()).forecast();
        return last != null && last.rows().size() > MOST_COMPARED ? Set.of() : compared;
    }

    private void again() {
        Question q = desk.state(host()).question();
        if (q != null) {
            desk.ask(host(), q, wanted());
        }
    }

    private void linked() {
        if (shown != null && shown.snapshot() != host().snapshot()) {
            again();
        } else {
            PartTools.show(getSite(), DiagnosticsView.ID);
        }
    }

    private void userSelected(EffectRow row) {
        selected = row == null ? null : row.subject(selection.rows());
        selection.select(selected, row == null ? null : Remarks.of(row, shown.main().policy()), this);
        mark(row == null ? null : row.key());
    }

    /** Both tables show the same thing. */
    private void mark(String key) {
        effects.reveal(key);
        effects.select(key);
        policies.select(key);
    }

    /** Filters as the user does in the filter bar: by the language of the tables, or by words of the line. */
    public void filter(String text) {
        RowFilter.Result r = RowFilter.parse(text);
        filter.setProblem(r.problem());
        if (r.problem() == null) {
            String words = text.strip().toLowerCase(Locale.ROOT);
            typed = text.isBlank() ? e -> true : e -> {
                Object thing = e.thing();
                return thing != null && r.predicate().test(thing) || (e.effect().subject().label() + ' ' + e.owner() + ' ' + e.effect().rule().id() + ' ' + e.effect().rule().sentence())
                        .toLowerCase(Locale.ROOT).contains(words);
            };
            filtered();
        }
    }

    private void filtered() {
        Set<Effect> some = chips.shown();
        Predicate<EffectRow> words = typed;
        effects.setQuickFilter(r -> some.contains(r.effect().effect()) && words.test(r));
    }

    private void show() {
        OpenHost host = host();
        ForecastDesk.State state = desk.state(host);
        boolean can = host != null && host.snapshot() != null;
        bar.update(can, state.busy());
        Forecast f = can ? state.forecast() : null;
        if (f != shown) {
            boolean same = shown != null && f != null && shown.question().equals(f.question());
            shown = f;
            List<EffectRow> rows = f == null ? List.of() : f.rows();
            chips.show(f);
            filtered();
            columns();
            if (same) {
                effects.setRows(rows);
                policies.setRows(f.compared());
            } else {
                effects.replaceRows(rows);
                policies.replaceRows(f == null ? List.of() : f.compared());
            }
            lower();
        }
        said(host, state);
        missing();
    }

    private void said(OpenHost host, ForecastDesk.State state) {
        boolean rows = shown != null && !shown.rows().isEmpty() && state.problem() == null;
        if (!rows) {
            if (host == null || host.snapshot() == null) {
                sentence.say("host", host == null ? Messages.noHost : Messages.notRead, ""); //$NON-NLS-1$ //$NON-NLS-2$
            } else if (state.problem() != null) {
                sentence.say("warning", state.problem(), Messages.problemText); //$NON-NLS-1$
            } else if (state.busy()) {
                sentence.say("revoking", NLS.bind(Messages.predicting, host.title()), ""); //$NON-NLS-1$ //$NON-NLS-2$
            } else if (shown == null) {
                sentence.say("what-if", Messages.notAsked, Messages.notAskedText); //$NON-NLS-1$
            } else {
                sentence.say("survives", NLS.bind(Messages.nothing, shown.main().action().label()), shown.main().unread().isEmpty() ? Messages.nothingText : Messages.nothingUnread); //$NON-NLS-1$
            }
        }
        Control top = rows ? sash : sentence.control();
        if (stack.topControl != top) {
            stack.topControl = top;
            body.layout();
        }
    }

    /** Below the tables: that the answer is old, or what was not read, so that there may be more. */
    private void missing() {
        if (shown == null) {
            strip.hide();
        } else if (host() != null && shown.snapshot() != host().snapshot()) {
            strip.say("stale", Messages.stale, Messages.staleText, Messages.predictAgain); //$NON-NLS-1$
        } else if (!shown.main().unread().isEmpty()) {
            Unread u = shown.main().unread().getFirst();
            int n = shown.main().unread().stream().mapToInt(Unread::count).sum();
            strip.say("denied", NLS.bind(Messages.unread, n), u.remedy() == null ? u.reason() : u.reason() + "; " + u.remedy(), Messages.showAll); //$NON-NLS-1$ //$NON-NLS-2$
        } else {
            strip.hide();
        }
    }

    @Override
    public void hostShown() {
        OpenHost host = host();
        bar.offer(host == null ? null : host.snapshot());
        Question q = desk.state(host).question();
        if (q != null) {
            bar.set(q);
        }
        show();
        read();
    }

    @Override
    public void read() {
        OpenHost host = host();
        bar.offer(host == null ? null : host.snapshot());
        ForecastDesk.State state = desk.state(host);
        boolean old = state.forecast() != null && host.snapshot() != state.forecast().snapshot();
        if (old && !state.busy() && state.forecast().cost().toMillis() <= QUICK_MS) {
            desk.ask(host, state.question(), wanted());
        } else {
            show();
        }
    }

    @Override
    public void stateChanged() {
        show();
    }

    @Override
    public void selected(Object origin) {
        Subject s = selection.followed();
        if (origin != this && !Objects.equals(s, selected)) {
            selected = s;
            mark(s == null || shown == null ? null : shown.rows().stream().filter(r -> r.is(s)).findFirst().map(EffectRow::key).orElse(null));
        }
    }

    /** F1 explains the rule of the selected line. */
    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == IContextProvider.class ? adapter.cast(new RuleHelp(HELP, () -> effects.selection().stream().findFirst().map(r -> Remarks.name(r.effect().rule())).orElse(null))) : super.getAdapter(adapter);
    }

    /** The lines of the answer. */
    public RowTable<?> table() {
        return effects;
    }

    /** The comparison of policies. */
    public RowTable<?> comparison() {
        return policies;
    }

    /** The filter. */
    public FilterBar bar() {
        return filter;
    }

    /** Selects a line as a click does. */
    public void pick(int line) {
        effects.pick(effects.shown().get(line));
    }

    /** Shows only things that fare so, or those too. */
    public void press(Effect e, boolean on) {
        chips.press(e, on);
    }

    /** What is said over the tables, instead of them, and below them. */
    public String words() {
        return (stack.topControl == sash ? chips.words() : sentence.words()) + '\n' + strip.words();
    }

    /** Whether an answer is under way. */
    public boolean busy() {
        return desk.state(host()).busy();
    }

    @Override
    public void setFocus() {
        if (stack.topControl == sash) {
            effects.control().setFocus();
        } else {
            bar.setFocus();
        }
    }
}
