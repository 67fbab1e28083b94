package vn.dondoc.documents;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the text.
 *
 * @param number number and symbol, {@code 30/KH-UBND}; a number not yet given leaves the symbol: {@code /KH-UBND}
 * @param kind for example {@code Kế hoạch}; printed in capitals
 * @param subject trích yếu
 * @param draft marked as a draft (dự thảo) until it is issued
 */
public record Head(
        Issuer issuer, @Nullable String number, Dateline dateline, String kind, String subject, boolean draft) {

    private static final String BLANK_NUMBER = "        ";

    /**
     * Who issues it.
     *
     * @param superior the body above the issuer, if the layout names one
     */
    public record Issuer(@Nullable String superior, String name) {}

    /**
     * Place and date.
     *
     * @param place province or commune; absent = a dotted blank
     * @param date absent = blanks for day and month
     */
    public record Dateline(
            @Nullable String place, int year, @Nullable LocalDate date) {

        String printed() {
            return (place == null || place.isBlank() ? "…………" : place.strip()) + ", " + day();
        }

        /** Days below 10 and the months 1 and 2 take a leading zero (Decree 30/2020, annex I). */
        String day() {
            if (date == null) {
                return "ngày      tháng      năm " + year;
            }
            var month = date.getMonthValue() < 3 ? "0" + date.getMonthValue() : String.valueOf(date.getMonthValue());
            return String.format(Locale.ROOT, "ngày %02d tháng %s năm %d", date.getDayOfMonth(), month, date.getYear());
        }
    }

    String printedNumber() {
        if (number == null || number.isBlank()) {
            return BLANK_NUMBER + "/" + BLANK_NUMBER;
        }
        var text = number.strip();
        return text.startsWith("/") ? BLANK_NUMBER + text : text;
    }
}
