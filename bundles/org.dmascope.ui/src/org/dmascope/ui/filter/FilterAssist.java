// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.filter;

import java.util.Collection;
import java.util.function.Supplier;

import org.dmascope.export.FilterKey;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IContentProposalListener2;
import org.eclipse.jface.fieldassist.IContentProposalProvider;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;

/**
 * Help with the filter language in a field: Ctrl+Space, a colon or a comma offer what can come next; a sign beside the field says so, or
 * says what is wrong with the text. To be made when the field has the focus for the first time, not before: most fields never get it.
 */
public final class FilterAssist {
    private static final int DELAY_MS = 250;
    private static final int GAP = 2;

    private final Text text;
    private final Supplier<? extends Collection<?>> rows;
    private final Proposals proposals;
    private final ControlDecoration sign;
    private String problem;
    private String said;
    private Runnable closed = () -> { };
    private boolean closing;

    /**
     * @param rows the rows that the field filters, asked when something is to be offered; null when the field takes words only
     */
    public FilterAssist(Text text, Supplier<? extends Collection<?>> rows) {
        this.text = text;
        this.rows = rows;
        sign = new ControlDecoration(text, SWT.LEFT | SWT.TOP);
        sign.setMarginWidth(GAP);
        proposals = rows == null ? null : new Proposals();
        show();
    }

    /** Whether a list is open, or was until the key that is handled now: it takes Esc, Enter and the cursor keys for itself. */
    public boolean open() {
        return closing || proposals != null && proposals.isProposalPopupOpen();
    }

    /** Called when the list has closed, whether something was taken from it or not. */
    public void onClose(Runnable listening) {
        closed = listening;
    }

    /** Says what is wrong with the text; null when nothing is. */
    public void problem(String sentence) {
        problem = sentence;
        show();
    }

    /** What the sign beside the field says; null when there is none. */
    public String sign() {
        return said == null ? null : sign.getDescriptionText();
    }

    /** Offers what can come next. */
    public void offer() {
        if (proposals != null) {
            proposals.offer();
        }
    }

    private void show() {
        String words = problem != null ? problem : rows != null ? Messages.assist : null;
        said = words;
        if (words == null) {
            sign.hide();
            return;
        }
        sign.setDescriptionText(words);
        sign.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(problem != null ? FieldDecorationRegistry.DEC_ERROR : FieldDecorationRegistry.DEC_CONTENT_PROPOSAL).getImage());
        sign.setShowOnlyOnFocus(problem == null);
        sign.show();
    }

    private static IContentProposal proposal(Completion.Item i) {
        return new ContentProposal(i.text(), i.key() == null ? i.label() : i.label() + "  " + meaning(i.key()), null, i.cursor()); //$NON-NLS-1$
    }

    private static String meaning(FilterKey key) {
        return switch (key) {
            case INO -> Messages.keyIno;
            case PID -> Messages.keyPid;
            case DEV -> Messages.keyDev;
            case DRV -> Messages.keyDrv;
            case EXP -> Messages.keyExp;
            case NAME -> Messages.keyName;
            case KIND -> Messages.keyKind;
            case COMM -> Messages.keyComm;
            case RKEY -> Messages.keyRkey;
            case MODE -> Messages.keyMode;
            case CGROUP -> Messages.keyCgroup;
            case CLASS -> Messages.keyClass;
            case STATE -> Messages.keyState;
            case IMPORTER -> Messages.keyImporter;
            case P2P -> Messages.keyP2p;
            case PINNED -> Messages.keyPinned;
            case REVOCABLE -> Messages.keyRevocable;
            case RULE -> Messages.keyRule;
        };
    }

    /** The list below the field. */
    private final class Proposals extends ContentProposalAdapter {
        Proposals() {
            super(text, new TextContentAdapter(), new Provider(), KeyStroke.getInstance(SWT.CTRL, ' '), new char[] { ':', ',' });
            setProposalAcceptanceStyle(PROPOSAL_REPLACE);
            setAutoActivationDelay(DELAY_MS);
            addContentProposalListener((IContentProposal p) -> {
                if (p.getContent().startsWith(":", p.getCursorPosition() - 1)) { //$NON-NLS-1$
                    text.getDisplay().asyncExec(this::offer);
                }
            });
            addContentProposalListener(new IContentProposalListener2() {
                @Override
                public void proposalPopupOpened(ContentProposalAdapter adapter) {
                    // the field keeps the focus
                }

                @Override
                public void proposalPopupClosed(ContentProposalAdapter adapter) {
                    closing = true;
                    text.getDisplay().asyncExec(() -> {
                        closing = false;
                        if (!text.isDisposed() && !open()) {
                            closed.run();
                        }
                    });
                }
            });
        }

        void offer() {
            if (!text.isDisposed() && text.isFocusControl()) {
                openProposalPopup();
            }
        }
    }

    private final class Provider implements IContentProposalProvider {
        @Override
        public IContentProposal[] getProposals(String contents, int position) {
            return Completion.at(contents, position, rows.get()).stream().map(FilterAssist::proposal).toArray(IContentProposal[]::new);
        }
    }
}
