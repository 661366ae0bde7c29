/** 示范照片 · Drawn stand-ins for photos. */
@NullMarked
package yixian.demo.picture;

import org.jspecify.annotations.NullMarked;
