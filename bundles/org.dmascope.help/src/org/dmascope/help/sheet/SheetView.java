// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.help.pane.HelpPane;
import org.dmascope.help.pane.Presenter;
import org.dmascope.help.pane.Texts;
import org.dmascope.ui.lab.LabDesk;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.status.StatusText;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormText;
import org.eclipse.ui.forms.widgets.SharedScrolledComposite;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;
import org.eclipse.ui.part.ViewPart;

/** The cheat sheet: steps that run commands of the window and are checked off; how far one came is kept. */
public final class SheetView extends ViewPart {
    public static final String ID = "org.dmascope.help.view.cheatsheet"; //$NON-NLS-1$
    private static final String BUNDLE = "org.dmascope.help"; //$NON-NLS-1$
    private static final String FILE = "cheatsheets/first-buffer.xml"; //$NON-NLS-1$

    private final List<StepRow> rows = new ArrayList<>();
    private Look look;
    private SharedScrolledComposite scroll;
    private Composite body;
    private FormText end;
    private Texts texts;
    private Sheet sheet;
    private Progress progress;

    @Override
    public void createPartControl(Composite parent) {
        look = getSite().getService(Look.class);
        setTitleImage(look.image("ok")); //$NON-NLS-1$
        scroll = look.paint(new SharedScrolledComposite(parent, SWT.V_SCROLL) {
        }, Token.BASE, Token.TEXT);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        body = look.paint(new Composite(scroll, SWT.NONE), Token.BASE, Token.TEXT);
        TableWrapLayout layout = new TableWrapLayout();
        layout.leftMargin = 12;
        layout.rightMargin = 12;
        layout.topMargin = 12;
        layout.verticalSpacing = 8;
        body.setLayout(layout);
        scroll.setContent(body);
        texts = new Texts(look, body, href -> new Presenter().show(true, (HelpPane p) -> p.open(href)));
        try (InputStream in = open()) {
            sheet = Sheet.parse(in, FILE);
            fill();
        } catch (IOException e) {
            ILog.of(SheetView.class).error(e.getMessage(), e);
            label(NLS.bind(Messages.unreadable, e.getMessage()), Face.TEXT, Token.TEXT);
        }
        StatusText.attach(getSite(), getViewSite().getActionBars(), parent);
        scroll.reflow(true);
    }

    private static InputStream open() throws IOException {
        URL url = FileLocator.find(Platform.getBundle(BUNDLE), IPath.fromPortableString(FILE));
        if (url == null) {
            throw new IOException(FILE);
        }
        return url.openStream();
    }

    private void fill() {
        label(sheet.title(), Face.TITLE, Token.TEXT);
        label(sheet.intro(), Face.TEXT, Token.DIM);
        if (!getSite().<LabDesk>getService(LabDesk.class).available()) {
            label(Messages.noLab, Face.TEXT, Token.OCHRE);
        }
        progress = new Progress("first-buffer", sheet.steps().size()); //$NON-NLS-1$
        for (int i = 0; i < sheet.steps().size(); i++) {
            Sheet.Step step = sheet.steps().get(i);
            int number = i;
            StepCommand command = step.command().isEmpty() ? null : StepCommand.of(step.command(), getSite());
            rows.add(new StepRow(body, look, texts, step, command, () -> check(number, rows.get(number).isChecked()), () -> run(number)));
        }
        end = label(Messages.end, Face.BOLD, Token.GREEN);
        Button again = look.plain(new Button(body, SWT.PUSH));
        again.setText(Messages.restart);
        again.addListener(SWT.Selection, e -> restart());
        show();
    }

    private FormText label(String text, Face face, Token ink) {
        FormText l = texts.words(body, text, face, ink);
        l.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
        return l;
    }

    /** Checks a step off, or not. */
    public void check(int step, boolean done) {
        progress.set(step, done);
        show();
    }

    /** Runs the command of a step. A step whose command asks something is checked off by hand. */
    public void run(int step) {
        if (rows.get(step).run() && !sheet.steps().get(step).asks()) {
            progress.set(step, true);
        }
        if (!body.isDisposed()) {
            show();
        }
    }

    public void restart() {
        progress.restart();
        show();
    }

    private void show() {
        int current = progress.current();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).say(progress.done(i), i == current);
        }
        end.setVisible(current == rows.size());
        scroll.reflow(true);
    }

    /** Number of steps. */
    public int size() {
        return rows.size();
    }

    public boolean isChecked(int step) {
        return rows.get(step).isChecked();
    }

    /** Whether the command of a step can be run now. */
    public boolean isEnabled(int step) {
        return rows.get(step).isEnabled();
    }

    /** The step that comes next, the number of steps when all are done. */
    public int current() {
        return progress.current();
    }

    @Override
    public void setFocus() {
        scroll.setFocus();
    }
}
