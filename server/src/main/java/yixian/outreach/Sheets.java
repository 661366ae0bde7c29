package yixian.outreach;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Lifecycle.Edge;
import yixian.kernel.Scope;
import yixian.outreach.db.tables.records.CampaignsRecord;
import yixian.outreach.db.tables.records.QuestionsRecord;

/** Writes campaigns and questions for a reader: in words, with figures summed over records. */
@Component
class Sheets {

  private final CampaignStore store;
  private final FigureStore figures;
  private final Units units;
  private final Clock clock;

  Sheets(CampaignStore store, FigureStore figures, Units units, Clock clock) {
    this.store = store;
    this.figures = figures;
    this.units = units;
    this.clock = clock;
  }

  List<CampaignSheet.Line> lines(List<CampaignsRecord> rows) {
    Map<UUID, String> names =
        units.names(rows.stream().map(CampaignsRecord::getOwner).distinct().toList());
    LocalDate today = Days.today(clock);
    return rows.stream()
        .map(
            row ->
                new CampaignSheet.Line(
                    row.getId(),
                    row.getCode(),
                    row.getTitle(),
                    row.getTopic(),
                    row.getAudience(),
                    names.getOrDefault(row.getOwner(), ""),
                    row.getBegins(),
                    row.getEnds(),
                    row.getEndedAt() == null && !row.getEnds().isBefore(today)))
        .toList();
  }

  CampaignSheet sheet(Actor reader, Scope scope, CampaignsRecord row) {
    return new CampaignSheet(
        lines(List.of(row)).getFirst(),
        row.getAsks(),
        row.getEndedAt(),
        Arrays.stream(Figure.values())
            .map(
                figure ->
                    new CampaignSheet.Counted(
                        figure, figure.label(), figures.sum(scope, row.getId(), figure)))
            .toList(),
        store.cases(row.getId()),
        Campaigns.mayLead(reader, row),
        moves(reader, row),
        row.getVersion());
  }

  private static List<CampaignMove> moves(Actor reader, CampaignsRecord row) {
    return Campaigns.mayLead(reader, row)
        ? CampaignLifecycle.GRAPH.from(CampaignState.of(row)).stream().map(Edge::move).toList()
        : List.of();
  }

  List<QuestionSheet> questions(List<QuestionsRecord> rows) {
    Map<UUID, String> topics =
        store.all(null).stream()
            .collect(Collectors.toMap(CampaignsRecord::getId, CampaignsRecord::getTopic));
    return rows.stream()
        .map(
            row -> {
              QuestionState state = QuestionState.valueOf(row.getState());
              return new QuestionSheet(
                  row.getId(),
                  row.getCode(),
                  topics.getOrDefault(row.getCampaign(), ""),
                  row.getAsked(),
                  state,
                  state.label(),
                  row.getQuestion(),
                  row.getAnswer(),
                  row.getAdviser(),
                  row.getAnsweredAt(),
                  row.getShownQuestion(),
                  row.getShownAnswer(),
                  QuestionLifecycle.open(state, row.getForgottenAt() == null),
                  row.getVersion());
            })
        .toList();
  }
}
