package yixian.selection.suit;

import yixian.selection.brief.Quality;

/**
 * 相适 · How far one quality of a person meets a post.
 *
 * @param degree 0 to 100
 * @param because the fact it rests on
 */
public record Suit(Quality quality, int degree, String because) {}
