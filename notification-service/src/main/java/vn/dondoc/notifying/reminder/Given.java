package vn.dondoc.notifying.reminder;

import vn.dondoc.contracts.assignment.AssignmentRole;

/**
 * One task of a letter that gives tasks, in words. Public because the templates read it.
 *
 * @param role {@code chủ trì} or {@code phối hợp}
 * @param term when it is due, in a phrase
 */
public record Given(String title, String role, String roleInEnglish, String term, String termInEnglish) {

    static Given of(Assigned one) {
        return new Given(
                one.title(),
                role(one.role()),
                one.role() == AssignmentRole.LEAD ? "lead" : "coordinating",
                term(one),
                termInEnglish(one));
    }

    static String role(AssignmentRole role) {
        return switch (role) {
            case LEAD -> "chủ trì";
            case COORDINATE -> "phối hợp";
        };
    }

    private static String term(Assigned one) {
        var dates = one.dueDates();
        return switch (dates.size()) {
            case 0 -> "thực hiện khi phát sinh";
            case 1 -> "hạn " + Wording.date(dates.get(0));
            default ->
                dates.size() + " lần, hạn lần đầu " + Wording.date(dates.get(0)) + ", lần cuối "
                        + Wording.date(dates.get(dates.size() - 1));
        };
    }

    private static String termInEnglish(Assigned one) {
        var dates = one.dueDates();
        return switch (dates.size()) {
            case 0 -> "whenever it arises";
            case 1 -> "due " + Wording.date(dates.get(0));
            default ->
                dates.size() + " times, first due " + Wording.date(dates.get(0)) + ", last due "
                        + Wording.date(dates.get(dates.size() - 1));
        };
    }
}
