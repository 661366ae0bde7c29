package yixian.officials;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yixian.directory.profile.Degree;
import yixian.directory.profile.Politics;
import yixian.directory.profile.Profile;
import yixian.directory.profile.Sex;
import yixian.documents.cv.Derived;
import yixian.documents.cv.Schooling;
import yixian.documents.form.OfficialForm;
import yixian.documents.form.PartyText;
import yixian.documents.form.PoliticalStatus;

/**
 * 基本情况 · What a form tells the dated profile from which cohorts are counted. What the form does not
 * tell, or tells wrongly, stays as it was known; native place and rank are no words of the form
 * that can be counted.
 */
final class ProfileOfForm {

  private static final YearMonth EARLIEST = YearMonth.of(1940, 1);
  private static final int YOUNGEST_AT_WORK = 14;
  private static final int LONGEST_SPECIALITY = 60;

  private ProfileOfForm() {}

  static Profile of(Profile known, OfficialForm form, Reckoning reckoning, LocalDate day) {
    YearMonth birth =
        form.birth()
            .findMonth()
            .filter(month -> !month.isBefore(EARLIEST) && !month.atDay(1).isAfter(day))
            .orElse(known.birth());
    return new Profile(
        sex(form.sex().strip(), known.sex()),
        birth,
        known.nativePlace(),
        reckoning
            .career()
            .findHighestSchooling()
            .map(Derived::value)
            .map(ProfileOfForm::degree)
            .orElse(known.degree()),
        known.rank(),
        politics(form.party()).orElse(known.politics()),
        form.workStart()
            .findMonth()
            .filter(since -> birth == null || !since.isBefore(birth.plusYears(YOUNGEST_AT_WORK)))
            .orElse(workSince(known, birth)),
        threeDoor(reckoning, known.threeDoor()),
        speciality(form.speciality().strip(), known.speciality()));
  }

  private static @Nullable YearMonth workSince(Profile known, @Nullable YearMonth birth) {
    YearMonth since = known.workSince();
    boolean sound =
        since == null || birth == null || !since.isBefore(birth.plusYears(YOUNGEST_AT_WORK));
    return sound ? since : null;
  }

  private static @Nullable Sex sex(String written, @Nullable Sex known) {
    return switch (written) {
      case "男" -> Sex.MALE;
      case "女" -> Sex.FEMALE;
      default -> known;
    };
  }

  private static Degree degree(Schooling schooling) {
    return switch (schooling) {
      case DOCTOR -> Degree.DOCTOR;
      case POSTGRADUATE -> Degree.MASTER;
      case UNDERGRADUATE -> Degree.BACHELOR;
      case COLLEGE -> Degree.COLLEGE;
      case BELOW -> Degree.SCHOOL;
    };
  }

  private static Optional<Politics> politics(PartyText party) {
    return party.memberships().stream()
        .findFirst()
        .map(PartyText.Membership::status)
        .map(ProfileOfForm::politics);
  }

  private static Politics politics(PoliticalStatus status) {
    return switch (status) {
      case PARTY_MEMBER -> Politics.PARTY;
      case PROBATIONARY_MEMBER -> Politics.PROBATIONARY;
      case LEAGUE_MEMBER -> Politics.LEAGUE;
      case WITHOUT_PARTY -> Politics.INDEPENDENT;
      case CITIZEN -> Politics.MASSES;
      case REVOLUTIONARY_COMMITTEE,
          DEMOCRATIC_LEAGUE,
          NATIONAL_CONSTRUCTION,
          PROMOTING_DEMOCRACY,
          PEASANTS_AND_WORKERS,
          ZHI_GONG,
          JIU_SAN,
          TAIWAN_LEAGUE ->
          Politics.DEMOCRATIC;
    };
  }

  private static @Nullable Boolean threeDoor(Reckoning reckoning, @Nullable Boolean known) {
    return switch (Door.of(reckoning.career().threeDoor())) {
      case THREE_DOOR -> Boolean.TRUE;
      case NOT_THREE_DOOR -> Boolean.FALSE;
      case CANNOT_TELL -> known;
    };
  }

  private static @Nullable String speciality(String written, @Nullable String known) {
    return written.isEmpty() || written.length() > LONGEST_SPECIALITY || written.contains("\n")
        ? known
        : written;
  }
}
