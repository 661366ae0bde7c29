/**
 * XML by the one door of the house: no document type, no entities, nothing fetched, everything
 * bounded.
 */
@NullMarked
package yixian.documents.xml;

import org.jspecify.annotations.NullMarked;
