/** What tests stand on: a house on a real PostgreSQL, and people who use it over HTTP. */
@NullMarked
package yixian.testing;

import org.jspecify.annotations.NullMarked;
