/** Generates the typed tables of each room from the room's own migrations. */
@NullMarked
package yixian.codegen;

import org.jspecify.annotations.NullMarked;
