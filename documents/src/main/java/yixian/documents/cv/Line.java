package yixian.documents.cv;

/**
 * A line of a CV, so that whatever was concluded from it can be shown beside it.
 *
 * @param number counted from 1
 */
public record Line(int number, String text) {}
