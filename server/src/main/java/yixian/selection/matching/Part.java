package yixian.selection.matching;

import yixian.selection.brief.Quality;

/** 得分 · What one quality gives for a pair, in points, and the fact it rests on. */
public record Part(Quality quality, double points, String because) {}
