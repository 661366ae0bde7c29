/**
 * 干部表册 · Officials' forms in and out of the house: files read and written, CVs understood, the form
 * printed.
 *
 * <p>Plain Java: no Spring, no SQL, no network. Whatever comes in is somebody else's bytes, so each
 * reader answers with a {@link yixian.documents.Reading} and throws nothing.
 */
@NullMarked
package yixian.documents;

import org.jspecify.annotations.NullMarked;
