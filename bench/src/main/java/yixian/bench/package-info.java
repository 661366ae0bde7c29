/**
 * 跑分 · Measures the engines beside their peers, in one run on one machine. Each class has a main
 * method.
 */
@NullMarked
package yixian.bench;

import org.jspecify.annotations.NullMarked;
