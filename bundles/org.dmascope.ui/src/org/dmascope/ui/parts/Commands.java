// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.parts;

/** Ids of the commands, views and contexts of {@code plugin.xml}. They never change. */
public final class Commands {
    /** Key bindings hold while one of our parts is active. */
    public static final String CONTEXT = "org.dmascope.ui.context"; //$NON-NLS-1$
    public static final String FIND = "org.dmascope.ui.command.find"; //$NON-NLS-1$
    public static final String FILTER_ROW = "org.dmascope.ui.command.filterRow"; //$NON-NLS-1$
    public static final String GROUP = "org.dmascope.ui.command.group"; //$NON-NLS-1$
    /** Parameter of {@link #GROUP}: id of the grouping, absent for the next one. */
    public static final String GROUP_BY = "org.dmascope.ui.command.group.by"; //$NON-NLS-1$
    public static final String EXPAND_ALL = "org.dmascope.ui.command.expandAll"; //$NON-NLS-1$
    public static final String COLLAPSE_ALL = "org.dmascope.ui.command.collapseAll"; //$NON-NLS-1$
    public static final String COLUMNS = "org.dmascope.ui.command.columns"; //$NON-NLS-1$
    public static final String FIT_COLUMNS = "org.dmascope.ui.command.fitColumns"; //$NON-NLS-1$
    public static final String RESET_COLUMNS = "org.dmascope.ui.command.resetColumns"; //$NON-NLS-1$
    public static final String FREEZE = "org.dmascope.ui.command.freeze"; //$NON-NLS-1$
    public static final String EXPORT_TABLE = "org.dmascope.ui.command.exportTable"; //$NON-NLS-1$
    public static final String OPEN_HOST = "org.dmascope.ui.command.openHost"; //$NON-NLS-1$
    /** What Enter does on a row. */
    public static final String OPEN = "org.dmascope.ui.command.open"; //$NON-NLS-1$
    public static final String NEXT_FINDING = "org.dmascope.ui.command.nextFinding"; //$NON-NLS-1$
    public static final String PREVIOUS_FINDING = "org.dmascope.ui.command.previousFinding"; //$NON-NLS-1$
    public static final String READ = "org.dmascope.ui.command.read"; //$NON-NLS-1$
    public static final String LINK = "org.dmascope.ui.command.link"; //$NON-NLS-1$
    /** Shows Properties of what is selected. */
    public static final String PROPERTIES = "org.dmascope.ui.command.properties"; //$NON-NLS-1$
    /** Brings a view to the front that has what is selected. */
    public static final String SHOW_IN = "org.dmascope.ui.command.showIn"; //$NON-NLS-1$
    /** Parameter of {@link #SHOW_IN}: id of the view. */
    public static final String SHOW_IN_VIEW = "org.dmascope.ui.command.showIn.view"; //$NON-NLS-1$
    public static final String LIVE = "org.dmascope.ui.command.live"; //$NON-NLS-1$
    public static final String COPY_VALUE = "org.dmascope.ui.command.copyValue"; //$NON-NLS-1$
    public static final String COPY_JSON = "org.dmascope.ui.command.copyJson"; //$NON-NLS-1$
    public static final String RECORD = "org.dmascope.ui.command.record"; //$NON-NLS-1$
    public static final String CANCEL = "org.dmascope.ui.command.cancel"; //$NON-NLS-1$
    public static final String SAVE_CAPTURE = "org.dmascope.ui.command.saveCapture"; //$NON-NLS-1$
    public static final String CLOSE_HOST = "org.dmascope.ui.command.closeHost"; //$NON-NLS-1$
    public static final String CONNECT = "org.dmascope.ui.command.connect"; //$NON-NLS-1$
    public static final String RECONNECT = "org.dmascope.ui.command.reconnect"; //$NON-NLS-1$
    public static final String EDIT_HOST = "org.dmascope.ui.command.editHost"; //$NON-NLS-1$
    public static final String DUPLICATE_HOST = "org.dmascope.ui.command.duplicateHost"; //$NON-NLS-1$
    public static final String REMOVE_HOST = "org.dmascope.ui.command.removeHost"; //$NON-NLS-1$
    public static final String SWITCH_HOST = "org.dmascope.ui.command.switchHost"; //$NON-NLS-1$
    public static final String PRIVILEGE = "org.dmascope.ui.command.privilege"; //$NON-NLS-1$
    /** Parameter of {@link #PRIVILEGE}: the name of a way in lower case. */
    public static final String PRIVILEGE_HOW = "org.dmascope.ui.command.privilege.how"; //$NON-NLS-1$

    /** Keeps the present reading of the shown host to compare later ones with. */
    public static final String MARK = "org.dmascope.ui.command.mark"; //$NON-NLS-1$
    public static final String COMPARE = "org.dmascope.ui.command.compare"; //$NON-NLS-1$
    public static final String COMPARE_MARK = "org.dmascope.ui.command.compareMark"; //$NON-NLS-1$

    private Commands() {
    }
}
