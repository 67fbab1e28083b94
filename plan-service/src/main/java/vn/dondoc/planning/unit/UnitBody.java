package vn.dondoc.planning.unit;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.planning.input.Fields;

/** A unit as an administrator sends it. */
record UnitBody(
        @Nullable String name,
        @Nullable UnitKind kind,
        @Nullable String parentId,
        @Nullable String email,
        @Nullable String headEmail,
        @Nullable LocalDate activeFrom,
        @Nullable LocalDate activeUntil,
        @Nullable Map<String, String> codes) {

    /** The district level ended with 2025-06-30: two-tier local government since 2025-07-01 (Resolution 203/2025/QH15). */
    private static final LocalDate LAST_DAY_OF_DISTRICTS = LocalDate.of(2025, 6, 30);

    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\".]+");
    private static final Pattern CODE_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,49}");
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_CODE = 100;
    private static final int MOST_CODES = 20;

    UnitBody {
        codes = Lists.copy(codes);
    }

    Particulars read(String id) {
        var fields = new Fields();
        fields.id("/id", id);
        var text = fields.text("/name", name, LONGEST_NAME);
        fields.when(kind == null, "/kind", "required");
        checkDates(fields);
        var above = parentId == null || parentId.isEmpty() ? null : fields.id("/parentId", parentId);
        var mailbox = mailbox(fields, "/email", email);
        var headMailbox = mailbox(fields, "/headEmail", headEmail);
        checkCodes(fields);
        fields.check();
        return new Particulars(
                text,
                Objects.requireNonNull(kind),
                above,
                Objects.requireNonNull(activeFrom),
                activeUntil,
                mailbox,
                headMailbox,
                Objects.requireNonNull(codes));
    }

    private void checkDates(Fields fields) {
        fields.when(activeFrom == null, "/activeFrom", "required");
        fields.when(
                activeFrom != null && activeUntil != null && activeUntil.isBefore(activeFrom),
                "/activeUntil",
                "until-before-from");
        fields.when(
                kind == UnitKind.DISTRICT && (activeUntil == null || activeUntil.isAfter(LAST_DAY_OF_DISTRICTS)),
                "/activeUntil",
                "district-ended");
    }

    private static @Nullable String mailbox(Fields fields, String pointer, @Nullable String address) {
        var text = fields.optional(pointer, address, LONGEST_ADDRESS);
        // The length first: the pattern takes quadratic time to refuse a long run of full stops.
        fields.when(
                text != null
                        && text.length() <= LONGEST_ADDRESS
                        && !EMAIL.matcher(text).matches(),
                pointer,
                "email");
        return text;
    }

    private void checkCodes(Fields fields) {
        var all = Objects.requireNonNull(codes);
        fields.size("/codes", all.keySet(), MOST_CODES);
        all.forEach((register, code) -> {
            fields.when(!CODE_NAME.matcher(register).matches(), "/codes", "code-name");
            fields.text("/codes/" + register, code, LONGEST_CODE);
        });
    }
}
