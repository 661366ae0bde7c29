@NullMarked
package yixian.documents.print;

import org.jspecify.annotations.NullMarked;
