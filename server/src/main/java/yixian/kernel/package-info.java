/**
 * 基座 · What every room speaks: ids, points, periods, facts, who acts, what may be seen, how a
 * refusal reads.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package yixian.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
