package yixian.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.directory.Units;
import yixian.documents.letter.Letter;
import yixian.documents.letter.LetterWord;
import yixian.kernel.Days;
import yixian.kernel.Problem;
import yixian.petition.db.tables.records.PetitionsRecord;

/**
 * 告知书 · The letter that goes out at this point: that the matter is decided elsewhere, or what was
 * decided, with the way that is open to whoever is not content (信访工作条例 articles 23, 32, 35, 36).
 */
@Component
class Letters {

  private final PetitionStore store;
  private final Units units;
  private final Clock clock;

  Letters(PetitionStore store, Units units, Clock clock) {
    this.store = store;
    this.units = units;
    this.clock = clock;
  }

  /** The letter as a Word document. */
  byte[] word(Dossier dossier) {
    return LetterWord.print(letter(dossier));
  }

  private Letter letter(Dossier dossier) {
    PetitionsRecord petition = dossier.petition();
    return switch (dossier.state()) {
      case DIVERTED -> letter(petition, "信访事项分流告知书", petition.getOffice(), diverted(petition));
      case ANSWERED, SETTLED ->
          decided(dossier, "信访事项处理意见书", petition.getUnit(), "原办理机关、单位的上一级机关、单位", "复查");
      case REVIEWED ->
          decided(dossier, "信访事项复查意见书", petition.getReviewer(), "复查机关、单位的上一级机关、单位", "复核");
      case ENDED -> decided(dossier, "信访事项复核意见书", petition.getReviewer(), null, null);
      case REGISTERED, TRANSFERRED, OBJECTED, HANDLING, REVIEWING, RECHECKING, REPEATED ->
          throw Problem.refused(
              "no-letter", "“" + dossier.state().label() + "”时没有可出具的告知书，请答复或分流后再出具");
    };
  }

  private Letter decided(
      Dossier dossier,
      String title,
      @Nullable UUID from,
      @Nullable String higher,
      @Nullable String next) {
    PetitionsRecord petition = dossier.petition();
    List<String> text = new ArrayList<>();
    text.add("您反映的“" + petition.getSummary() + "”收悉。您的诉求是：" + petition.getRequest());
    text.add("经研究，处理意见为：" + Outcome.valueOf(petition.getOutcome()).label() + "。");
    text.add(Objects.requireNonNull(petition.getOpinion()));
    if (dossier.kind() == Kind.APPEAL) {
      text.add(
          higher == null
              ? "本意见为终结意见。以同一事实和理由再次提出的，各级信访部门和其他机关、单位不再受理。"
              : "如不服本意见，可自收到之日起 30 日内向" + higher + "请求" + next + "。");
    }
    return letter(petition, title, Objects.requireNonNull(from), text);
  }

  private static List<String> diverted(PetitionsRecord petition) {
    return List.of(
        "您反映的“" + petition.getSummary() + "”收悉。",
        "该事项依法应当通过“"
            + Route.valueOf(petition.getRoute()).label()
            + "”办理。请向有权处理的机关、单位提出："
            + petition.getDivertedTo()
            + "。");
  }

  private Letter letter(PetitionsRecord petition, String title, UUID from, List<String> text) {
    String to =
        store.petitioners(petition.getId()).stream()
            .map(PetitionDraft.Petitioner::name)
            .collect(Collectors.joining("、"));
    LocalDate today = Days.today(clock);
    String date = today.getYear() + "年" + today.getMonthValue() + "月" + today.getDayOfMonth() + "日";
    return new Letter(title, petition.getCode(), to, text, units.name(from), date);
  }
}
