/**
 * Backup and restore of a whole database by COPY, since the embedded server brings no pg_dump: what
 * is written can be read by eye, is held against its own digests, and is restored whole or not at
 * all.
 */
@NullMarked
package yixian.database.backup;

import org.jspecify.annotations.NullMarked;
