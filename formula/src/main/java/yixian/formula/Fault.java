package yixian.formula;

/**
 * 错处 · What is wrong with a text, where, and how to mend it.
 *
 * @param from first character, from 0
 * @param to behind the last character
 */
public record Fault(int from, int to, String message, String mend) {}
