package yixian.talent.path;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.secondment.post.PostKind;

/** 修改培养路径 · What a rule shall say; the version is the one seen. */
public record PathEdit(
    int version,
    @Nullable List<PostKind> served,
    @Nullable Integer months,
    @Nullable List<PostKind> toward,
    @Nullable String because,
    boolean active) {}
