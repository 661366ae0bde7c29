/**
 * The embedded PostgreSQL: unpacked, started, watched, adopted after a crash, stopped; backed up
 * and restored by COPY, since it brings no pg_dump.
 */
@NullMarked
package yixian.database;

import org.jspecify.annotations.NullMarked;
