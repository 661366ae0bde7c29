package yixian.officials.roster;

import yixian.documents.form.OfficialForm;
import yixian.officials.OfficialLine;

/** 花名册的一行 · An official as the list shows him, with the form he is taken from. */
record RosterLine(OfficialLine official, OfficialForm form) {}
