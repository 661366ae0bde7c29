package yixian.outreach;

import org.jspecify.annotations.Nullable;

/**
 * 问答文字 · What is said to a question: the answer with who gave it, or the words that anybody may
 * read.
 *
 * @param version of the question seen
 * @param question the public words of the question; for a release only
 * @param answer the answer, or its public words
 * @param adviser who answered, such as 法律明白人; oneself where null
 */
public record QuestionWords(
    int version, @Nullable String question, @Nullable String answer, @Nullable String adviser) {}
