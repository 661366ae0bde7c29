package yixian.journal.note;

import org.jspecify.annotations.Nullable;

/** 所记 · The words of a note, which lie sealed. */
record Said(
    String text, @Nullable String address, @Nullable String need, @Nullable String followUp) {}
