// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.dmascope.analysis.failure.FailureQuery;
import org.dmascope.core.catalogue.FailureStage;
import org.dmascope.core.catalogue.KnownErrno;
import org.dmascope.ui.follow.Follower;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.menu.ObjectMenu;
import org.dmascope.ui.menu.SelectedRow;
import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.parts.TableClipboard;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.status.StatusText;
import org.dmascope.ui.widgets.Named;
import org.dmascope.ui.widgets.Sentence;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;

/** Why the selected thing is what it is, rule by rule, in the words of {@code dmascope explain}. Follows the selection and each reading. */
public final class ExplainView extends ViewPart {
    public static final String ID = "org.dmascope.ui.view.explain"; //$NON-NLS-1$

    private LinkedSelection selection;
    private Look look;
    private Composite body;
    private final StackLayout stack = new StackLayout();
    private Sentence sentence;
    private StyledText text;
    /** What the text is about: a later reading of it is shown at the same place. */
    private Subject explained;
    /** The failure that was asked about, and what was selected then; null when the selected thing itself is explained. */
    private FailureQuery query;
    private Asked said;
    private Subject asked;

    /**
     * Words that were asked for about a thing, shown until another thing is selected.
     *
     * @param words what is known so far
     */
    record Asked(OpenHost host, Subject subject, String words) {
    }

    @Override
    public void createPartControl(Composite parent) {
        look = getSite().getService(Look.class);
        selection = getSite().getService(LinkedSelection.class);
        body = parent;
        parent.setLayout(stack);
        sentence = new Sentence(parent, look);
        text = look.paint(new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL), Token.BASE, Token.TEXT);
        Named.as(getPartName(), text);
        text.setFont(look.font(Face.MONO));
        text.setMargins(10, 8, 10, 8);
        text.setData("test.id", "explain"); //$NON-NLS-1$ //$NON-NLS-2$
        setTitleImage(look.image("info")); //$NON-NLS-1$
        TableClipboard.handle(getSite(), IWorkbenchCommandConstants.EDIT_COPY,
                () -> TableClipboard.put(text.getDisplay(), text.getSelectionCount() > 0 ? text.getSelectionText() : text.getText()));
        TableClipboard.handle(getSite(), IWorkbenchCommandConstants.EDIT_SELECT_ALL, text::selectAll);
        ObjectMenu.attach(getSite(), text, new SelectedRow(selection));
        getSite().<IContextService>getService(IContextService.class).activateContext(Commands.CONTEXT);
        StatusText.attach(getSite(), getViewSite().getActionBars(), parent);
        Follower.attach(selection, parent, this, false, this::fill);
    }

    private void fill() {
        OpenHost host = selection.host();
        Object row = selection.followedRow();
        if (query != null && !Objects.equals(selection.followed(), asked)) {
            query = null; // another thing is selected: the question was about the one before
        }
        if (said != null && (said.host() != host || !Objects.equals(selection.followed(), said.subject()))) {
            said = null;
        }
        String words = said != null ? said.words() : host != null && query != null ? FailureWords.of(query, host)
                : host == null || host.snapshot() == null || row == null ? "" : ExplainText.of(row, selection.rows(), host.snapshot()); //$NON-NLS-1$
        if (words.isEmpty()) {
            boolean gone = selection.followed() != null && row == null;
            sentence.say("info", gone ? Messages.gone : row == null ? Messages.nothing : Messages.noBuffer, gone || row != null ? "" : Messages.nothingText); //$NON-NLS-1$ //$NON-NLS-2$
        } else if (!words.equals(text.getText())) {
            int top = Objects.equals(selection.followed(), explained) ? text.getTopIndex() : 0;
            explained = selection.followed();
            text.setText(words);
            text.setStyleRanges(styles(words));
            text.setTopIndex(top);
        }
        Control shown = words.isEmpty() ? sentence.control() : text;
        if (stack.topControl != shown) {
            stack.topControl = shown;
            body.layout();
        }
    }

    /** Headings in bold, what a step comes from in the colour of secondary words. */
    private StyleRange[] styles(String words) {
        List<StyleRange> out = new ArrayList<>();
        int at = 0;
        for (String line : words.split("\n", -1)) { //$NON-NLS-1$
            if (!line.isEmpty() && line.charAt(0) != ' ') {
                out.add(new StyleRange(at, line.length(), look.color(Token.TEXT), null, SWT.BOLD));
            } else {
                int from = line.indexOf("  ["); //$NON-NLS-1$
                if (from >= 0) {
                    out.add(new StyleRange(at + from, line.length() - from, look.color(Token.DIM), null));
                }
            }
            at += line.length() + 1;
        }
        return out.toArray(StyleRange[]::new);
    }

    /** Explains why a call on the selected thing failed, until another thing is selected. @param at null for any stage */
    public void failure(KnownErrno failed, FailureStage at) {
        failure(FailureWords.query(failed, at, selection.followedRow()));
    }

    /** The same for any call, whatever is selected. */
    void failure(FailureQuery what) {
        query = what;
        said = null;
        asked = selection.followed();
        explained = null;
        fill();
    }

    /** Says something about what is selected; the answer comes by {@link #answer}. */
    Asked say(String words) {
        query = null;
        said = new Asked(selection.host(), selection.followed(), words);
        explained = null;
        fill();
        return said;
    }

    /** From any thread: the answer, unless something else is asked by now. */
    void answer(Asked to, String words) {
        if (!body.isDisposed()) {
            body.getDisplay().asyncExec(() -> {
                if (!body.isDisposed() && said == to) {
                    say(words);
                }
            });
        }
    }

    /** What is said. */
    public String words() {
        return stack.topControl == text ? text.getText() : sentence.words();
    }

    @Override
    public void setFocus() {
        stack.topControl.setFocus();
    }
}
