@NullMarked
package yixian.issue.dossier;

import org.jspecify.annotations.NullMarked;
