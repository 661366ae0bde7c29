/**
 * 信访 · Petitions from the reception desk to the last review: registered, transferred or diverted,
 * handled, answered in writing, reviewed twice where asked, visited again until people are content.
 *
 * <p>Suggestions and appeals live here; reports on a person or unit (检举控告) lie in {@code report},
 * behind a wall of their own.
 */
@ApplicationModule(
    allowedDependencies = {"kernel", "audit", "access", "calendar", "directory", "notice", "grid"})
@NullMarked
package yixian.petition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
