/** 个人计划、“六个一” · What an official means to do, and the list of his batch. */
@NamedInterface("plan")
@NullMarked
package yixian.journal.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
