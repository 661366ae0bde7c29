/**
 * 干部信息 · The official's form (干部任免审批表) as the organisation department keeps it: the latest of each
 * person, all versions before it, and what follows from it.
 *
 * <p>A form holds an identity number, health, family and a photo. It lies encrypted, each opening
 * is noted, the number is shown masked, and nobody but the organisation department and the person
 * himself reads it.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "kernel :: sheet",
      "audit",
      "access",
      "directory",
      "directory :: profile"
    })
@NullMarked
package yixian.officials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
