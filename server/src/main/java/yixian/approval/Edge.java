package yixian.approval;

import org.jspecify.annotations.Nullable;

/**
 * 流转边 · One allowed move from one state to another.
 *
 * @param odd why an edge off the straight way exists; null for the ordinary ones
 */
public record Edge(State from, Move move, State to, Given given, @Nullable String odd) {}
