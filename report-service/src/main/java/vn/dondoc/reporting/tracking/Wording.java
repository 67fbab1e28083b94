package vn.dondoc.reporting.tracking;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.reporting.standing.Column;
import vn.dondoc.reporting.standing.Inapplicable;
import vn.dondoc.reporting.standing.Reason;
import vn.dondoc.reporting.standing.RuleSentence;

/** Words for people, in the language of whoever asks: Vietnamese, unless English is asked for. */
final class Wording {

    private Wording() {}

    private static boolean english() {
        return Locale.ENGLISH
                .getLanguage()
                .equals(LocaleContextHolder.getLocale().getLanguage());
    }

    static String of(Reason reason) {
        return english() ? reason.english() : reason.vietnamese();
    }

    static String of(Inapplicable why) {
        return english() ? why.english() : why.vietnamese();
    }

    static String rule(Column column, @Nullable LocalDate dueOn) {
        var due = dueOn == null ? column.dueOn() : dueOn;
        return english() ? RuleSentence.english(column, due) : RuleSentence.vietnamese(column, due);
    }

    /** Empty for what is no kind of unit. */
    static Optional<String> kind(String name) {
        for (var kind : UnitKind.values()) {
            if (kind.name().equals(name)) {
                return Optional.of(english() ? inEnglish(kind) : inVietnamese(kind));
            }
        }
        return Optional.empty();
    }

    private static String inVietnamese(UnitKind kind) {
        return switch (kind) {
            case DEPARTMENT -> "Sở, ban, ngành";
            case DISTRICT -> "UBND cấp huyện";
            case COMMUNE -> "UBND cấp xã";
            case ZONE_AUTHORITY -> "Ban quản lý khu kinh tế, khu công nghiệp";
            case PUBLIC_SERVICE_UNIT -> "Đơn vị sự nghiệp công lập";
            case VERTICAL_AGENCY -> "Cơ quan ngành dọc";
            case DIVISION -> "Phòng, bộ phận";
        };
    }

    private static String inEnglish(UnitKind kind) {
        var words = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
