/**
 * 片区 · Which units form a zone: likeness from what is known of them, schemes found by the engine or
 * made by hand, and the one that a person signed, in force from a day.
 *
 * <p>The engine proposes and says how far from the best it is; people move, name the leads and
 * sign. What is in force stands in the party tree of the {@code directory} room, with its history.
 */
@ApplicationModule(allowedDependencies = {"kernel", "audit", "access", "directory"})
@NullMarked
package yixian.zoning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
