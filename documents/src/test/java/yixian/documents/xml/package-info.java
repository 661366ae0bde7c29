@NullMarked
package yixian.documents.xml;

import org.jspecify.annotations.NullMarked;
