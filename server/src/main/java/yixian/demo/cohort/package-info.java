/**
 * 示范挂职 · Invented batches of seconded officials with exactly the figures that the mission states.
 */
@NullMarked
package yixian.demo.cohort;

import org.jspecify.annotations.NullMarked;
