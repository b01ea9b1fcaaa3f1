// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.welcome;

import org.dmascope.help.context.HelpUi;
import org.dmascope.help.pane.Texts;
import org.dmascope.help.sheet.SheetView;
import org.dmascope.ui.commands.OpenHostHandler;
import org.dmascope.ui.errors.Failures;
import org.dmascope.ui.lab.LabDesk;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.parts.PartTools;
import org.dmascope.ui.status.StatusText;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.FormText;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.SharedScrolledComposite;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;

/** What Dmascope is, in a few sentences, and four ways to begin. */
public final class WelcomeView extends ViewPart {
    public static final String ID = "org.dmascope.help.view.welcome"; //$NON-NLS-1$
    private static final String BUFFERS = "org.dmascope.ui.view.buffers"; //$NON-NLS-1$
    private static final String OPEN_CAPTURE = "org.dmascope.ui.command.openCapture"; //$NON-NLS-1$
    private static final String START_LAB = "org.dmascope.ui.command.lab.start(org.dmascope.ui.command.lab.kernel=7.3)"; //$NON-NLS-1$
    private static final int TEXT_WIDTH = 620;

    private Look look;
    private Composite body;
    private Texts texts;
    private Control first;

    @Override
    public void createPartControl(Composite parent) {
        look = getSite().getService(Look.class);
        setTitleImage(look.image("topology")); //$NON-NLS-1$
        SharedScrolledComposite scroll = look.paint(new SharedScrolledComposite(parent, SWT.V_SCROLL) {
        }, Token.BASE, Token.TEXT);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        body = look.paint(new Composite(scroll, SWT.NONE), Token.BASE, Token.TEXT);
        TableWrapLayout layout = new TableWrapLayout();
        layout.numColumns = 2;
        layout.leftMargin = 32;
        layout.topMargin = 24;
        layout.rightMargin = 32;
        layout.horizontalSpacing = 10;
        layout.verticalSpacing = 4;
        body.setLayout(layout);
        scroll.setContent(body);
        texts = new Texts(look, body, href -> new HelpUi().displayHelpResource(href));
        text(Messages.title, Face.TITLE, Token.TEXT, 2);
        text(Messages.what, Face.TEXT, Token.TEXT, 2);
        text(Messages.how, Face.TEXT, Token.TEXT, 2);
        gap(2);
        offer("host", Messages.local, Messages.localText, () -> host("local")); //$NON-NLS-1$ //$NON-NLS-2$
        offer("capture", Messages.capture, Messages.captureText, () -> command(OPEN_CAPTURE)); //$NON-NLS-1$
        boolean lab = getSite().<LabDesk>getService(LabDesk.class).available();
        if (lab) {
            offer("lab", Messages.lab, Messages.labText, this::lab); //$NON-NLS-1$
        }
        offer("ok", Messages.sheet, Messages.sheetText, () -> PartTools.show(getSite(), SheetView.ID)); //$NON-NLS-1$
        offer("info", Messages.book, Messages.bookText, () -> new HelpUi().displayHelp()); //$NON-NLS-1$
        StatusText.attach(getSite(), getViewSite().getActionBars(), parent);
        scroll.reflow(true);
    }

    private void host(String words) {
        OpenHostHandler.open(getSite().getWorkbenchWindow(), words);
        PartTools.show(getSite(), BUFFERS);
    }

    private void lab() {
        command(START_LAB);
        PartTools.show(getSite(), BUFFERS);
    }

    private void command(String serialized) {
        try {
            getSite().<IHandlerService>getService(IHandlerService.class)
                    .executeCommand(getSite().<ICommandService>getService(ICommandService.class).deserialize(serialized), null);
        } catch (CommandException e) {
            Failures.show(Failures.of(Messages.failed, e.getMessage(), null, e));
        }
    }

    /** Room that says nothing: a label, which the keyboard and screen readers pass over. */
    private void gap(int columns) {
        TableWrapData data = new TableWrapData();
        data.colspan = columns;
        look.paint(new Label(body, SWT.NONE), Token.BASE, Token.TEXT).setLayoutData(data);
    }

    private void text(String words, Face face, Token ink, int columns) {
        FormText l = texts.words(body, words, face, ink);
        TableWrapData data = new TableWrapData(TableWrapData.LEFT);
        data.colspan = columns;
        data.maxWidth = TEXT_WIDTH;
        l.setLayoutData(data);
    }

    private void offer(String icon, String name, String what, Runnable action) {
        Label image = look.paint(new Label(body, SWT.NONE), Token.BASE, Token.TEXT);
        image.setImage(look.image(icon));
        Hyperlink link = look.paint(new Hyperlink(body, SWT.NONE), Token.BASE, Token.BLUE);
        link.setText(name);
        link.setFont(look.font(Face.BOLD));
        link.setData("test.id", "welcome." + icon); //$NON-NLS-1$ //$NON-NLS-2$
        link.addHyperlinkListener(new HyperlinkAdapter() {
            @Override
            public void linkActivated(HyperlinkEvent e) {
                action.run();
            }

            @Override
            public void linkEntered(HyperlinkEvent e) {
                link.setUnderlined(true);
            }

            @Override
            public void linkExited(HyperlinkEvent e) {
                link.setUnderlined(false);
            }
        });
        if (first == null) {
            first = link;
        }
        gap(1);
        text(what, Face.TEXT, Token.DIM, 1);
    }

    @Override
    public void setFocus() {
        first.setFocus();
    }
}
