/**
 * 附件 · What people upload: photos made harmless, documents known by their bytes, kept once by
 * content.
 */
@ApplicationModule(allowedDependencies = {"kernel", "audit", "access"})
@NullMarked
package yixian.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
