/** The embedded PostgreSQL: unpacked, started, watched, adopted after a crash, stopped. */
@NullMarked
package yixian.database;

import org.jspecify.annotations.NullMarked;
