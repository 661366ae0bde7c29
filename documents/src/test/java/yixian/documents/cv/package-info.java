@NullMarked
package yixian.documents.cv;

import org.jspecify.annotations.NullMarked;
