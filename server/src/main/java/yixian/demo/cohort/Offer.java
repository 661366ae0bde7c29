package yixian.demo.cohort;

import yixian.secondment.post.PostKind;

/**
 * A post of an invented batch.
 *
 * @param host code of the host unit
 * @param grid key of the grid, or empty
 */
public record Offer(
    PostKind kind, String host, String grid, String title, String duties, int places) {}
