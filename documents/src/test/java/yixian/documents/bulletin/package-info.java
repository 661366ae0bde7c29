@NullMarked
package yixian.documents.bulletin;

import org.jspecify.annotations.NullMarked;
