/** 示范人员 · Invented people in the posts of the demo district. */
@NullMarked
package yixian.demo.people;

import org.jspecify.annotations.NullMarked;
