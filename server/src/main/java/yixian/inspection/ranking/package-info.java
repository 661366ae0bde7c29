/**
 * 红黑榜 · Lists of places and units by final scores under one ruler, signed by a person, with appeal
 * and expiry.
 */
@NamedInterface("ranking")
@NullMarked
package yixian.inspection.ranking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
