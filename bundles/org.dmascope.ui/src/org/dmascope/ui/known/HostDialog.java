// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.known;

import java.util.List;

import org.dmascope.session.Captures;
import org.dmascope.session.Privilege;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Adds a host or changes one. Says with every key what is wrong; nothing is asked of another machine before it is connected. */
public final class HostDialog extends TitleAreaDialog {
    private static final int ADD_ONLY = IDialogConstants.CLIENT_ID;

    private final Look look;
    private final List<KnownHost> others;
    private final boolean adding;
    private HostDraft draft;
    private Privilege privilege;
    private boolean connect;

    private Combo kind;
    private Text name;
    private Label targetLabel;
    private Text target;
    private Button browse;
    private Label portLabel;
    private Text port;
    private Button atStart;
    private Label note;
    private Text words;
    private Composite rights;
    private PrivilegeChoice choice;

    /**
     * @param others    the hosts that are remembered, without the one that is changed
     * @param draft     what the fields begin with
     * @param privilege what is chosen for this machine
     * @param adding    whether the host is new
     */
    public HostDialog(Shell parent, Look look, List<KnownHost> others, HostDraft draft, Privilege privilege, boolean adding) {
        super(parent);
        this.look = look;
        this.others = List.copyOf(others);
        this.draft = draft;
        this.privilege = privilege;
        this.adding = adding;
        setShellStyle(getShellStyle() | SWT.RESIZE);
        setHelpAvailable(false);
    }

    /** What was made; ask after OK. */
    public KnownHost host() {
        return draft.host();
    }

    /** What was chosen for this machine; the one before when another kind was made. */
    public Privilege privilege() {
        return privilege;
    }

    /** Whether the new host is to be connected now. */
    public boolean connect() {
        return connect;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(adding ? Messages.addTitle : Messages.editTitle);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 12).spacing(8, 8).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        setTitle(adding ? Messages.addTitle : Messages.editTitle);
        label(area, Messages.fieldKind);
        kind = new Combo(area, SWT.READ_ONLY);
        for (HostKind k : HostKind.values()) {
            kind.add(k.words());
        }
        kind.select(draft.kind().ordinal());
        kind.setData("test.id", "kind"); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().span(2, 1).applyTo(kind);
        targetLabel = label(area, ""); //$NON-NLS-1$
        target = text(area, draft.target(), "target", 1); //$NON-NLS-1$
        browse = new Button(area, SWT.PUSH);
        browse.setText(Messages.browse);
        browse.addListener(SWT.Selection, e -> browse());
        GridDataFactory.fillDefaults().applyTo(browse);
        portLabel = label(area, Messages.fieldPort);
        port = text(area, draft.port(), "port", 2); //$NON-NLS-1$
        port.setMessage(Messages.portHint);
        label(area, Messages.fieldName);
        name = text(area, draft.name(), "name", 2); //$NON-NLS-1$
        atStart = look.plain(new Button(area, SWT.CHECK));
        atStart.setText(Messages.fieldAtStart);
        atStart.setSelection(draft.atStart());
        atStart.setData("test.id", "atStart"); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().span(3, 1).applyTo(atStart);
        rights = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(rights);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, true).applyTo(rights);
        note = new Label(area, SWT.WRAP);
        note.setData("test.id", "note"); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(convertWidthInCharsToPixels(80), SWT.DEFAULT).applyTo(note);
        label(area, Messages.fieldWords);
        words = new Text(area, SWT.READ_ONLY);
        words.setFont(look.font(Face.MONO));
        words.setData("test.id", "words"); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(words);
        kind.addListener(SWT.Selection, e -> kindChanged());
        atStart.addListener(SWT.Selection, e -> changed());
        return area;
    }

    private Text text(Composite area, String value, String id, int columns) {
        Text t = new Text(area, SWT.BORDER);
        t.setText(value);
        t.setData("test.id", id); //$NON-NLS-1$
        t.addListener(SWT.Modify, e -> changed());
        GridDataFactory.fillDefaults().span(columns, 1).grab(true, false).applyTo(t);
        return t;
    }

    private static Label label(Composite area, String words) {
        Label l = new Label(area, SWT.NONE);
        l.setText(words);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(l);
        return l;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        if (adding) {
            createButton(parent, ADD_ONLY, Messages.addOnly, false);
        }
        createButton(parent, IDialogConstants.OK_ID, adding ? Messages.connect : Messages.save, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        kindChanged();
        if (draft.kind() != HostKind.LOCAL) {
            target.setFocus();
        }
    }

    @Override
    protected void buttonPressed(int id) {
        connect = adding && id == IDialogConstants.OK_ID;
        super.buttonPressed(id == ADD_ONLY ? IDialogConstants.OK_ID : id);
    }

    @Override
    protected void okPressed() {
        if (choice != null && draft.kind() == HostKind.LOCAL) {
            privilege = choice.chosen();
        }
        super.okPressed();
    }

    private void kindChanged() {
        HostKind k = HostKind.values()[kind.getSelectionIndex()];
        targetLabel.setText(switch (k) {
            case SSH -> Messages.fieldSsh;
            case COMMAND -> Messages.fieldCommand;
            case FOLDER -> Messages.fieldFolder;
            default -> Messages.fieldCapture;
        });
        target.setMessage(switch (k) {
            case SSH -> Messages.hintSsh;
            case COMMAND -> Messages.hintCommand;
            default -> ""; //$NON-NLS-1$
        });
        boolean files = k == HostKind.FOLDER || k == HostKind.CAPTURE || k == HostKind.FILE;
        show(k != HostKind.LOCAL, targetLabel, target);
        show(files, browse);
        ((GridData) target.getLayoutData()).horizontalSpan = files ? 1 : 2;
        show(k == HostKind.SSH, portLabel, port);
        if (k == HostKind.LOCAL && choice == null) {
            choice = new PrivilegeChoice(rights, look, privilege);
            GridDataFactory.fillDefaults().grab(true, true).applyTo(choice.control());
        }
        show(k == HostKind.LOCAL, rights);
        changed();
        Shell shell = getShell();
        shell.layout(true, true);
        Point wanted = shell.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        Point now = shell.getSize();
        if (shell.isVisible() && (wanted.y > now.y || wanted.x > now.x)) {
            shell.setSize(Math.max(now.x, wanted.x), Math.max(now.y, wanted.y));
        }
    }

    private static void show(boolean shown, Control... controls) {
        for (Control c : controls) {
            c.setVisible(shown);
            ((GridData) c.getLayoutData()).exclude = !shown;
        }
    }

    private void changed() {
        draft = new HostDraft(HostKind.values()[kind.getSelectionIndex()], name.getText(), target.getText(), port.getText(), atStart.getSelection());
        note.setText(draft.note());
        String said = draft.words();
        words.setText(said.isEmpty() ? "" : "dmascope show " + said); //$NON-NLS-1$ //$NON-NLS-2$
        String problem = draft.problem(others);
        boolean untouched = problem != null && draft.target().isBlank() && draft.kind() != HostKind.LOCAL;
        setErrorMessage(untouched ? null : problem);
        setMessage(untouched ? problem : adding ? Messages.addMessage : NLS.bind(Messages.editMessage, said));
        for (int id : new int[] { IDialogConstants.OK_ID, ADD_ONLY }) {
            Button b = getButton(id);
            if (b != null) {
                b.setEnabled(problem == null);
            }
        }
    }

    private void browse() {
        String chosen;
        if (draft.kind() == HostKind.FOLDER) {
            DirectoryDialog dialog = new DirectoryDialog(getShell());
            dialog.setFilterPath(target.getText());
            chosen = dialog.open();
        } else {
            FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
            dialog.setFilterExtensions(draft.kind() == HostKind.FILE ? new String[] { "*" } : new String[] { "*" + Captures.SUFFIX, "*" }); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            chosen = dialog.open();
        }
        if (chosen != null) {
            target.setText(chosen);
        }
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    /** Opens it. @return whether something is to be remembered */
    public boolean accepted() {
        return open() == Window.OK;
    }
}
