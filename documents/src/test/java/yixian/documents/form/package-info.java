@NullMarked
package yixian.documents.form;

import org.jspecify.annotations.NullMarked;
