package yixian.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 已发通知 · Published in the transaction of the telling, for channels that carry messages outside,
 * such as WeCom: they listen after the commit.
 */
public record NoticeTold(
    UUID id, Recipient recipient, String title, String text, @Nullable String link) {}
