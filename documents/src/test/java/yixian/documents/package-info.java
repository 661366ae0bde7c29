@NullMarked
package yixian.documents;

import org.jspecify.annotations.NullMarked;
