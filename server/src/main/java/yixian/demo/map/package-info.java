/** 示范区地图 · Invented boundaries that fit together exactly. */
@NullMarked
package yixian.demo.map;

import org.jspecify.annotations.NullMarked;
