package yixian.journal.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 清单事项 · What the organisation department puts on the list of a batch.
 *
 * @param basis the rule or decision that asks for it
 * @param wanted how many records tick it off
 */
public record ItemDraft(
    @Nullable String title,
    @Nullable String basis,
    @Nullable Integer wanted,
    @Nullable List<Evidence> evidence) {}
