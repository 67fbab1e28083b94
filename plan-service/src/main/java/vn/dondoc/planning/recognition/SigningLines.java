package vn.dondoc.planning.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.planning.plan.PlanDocument.Capacity;
import vn.dondoc.planning.plan.PlanDocument.Signing;
import vn.dondoc.planning.reading.Paragraph;

/** Who signs, in what capacity (TM., KT., TL., TUQ., Q.), from the lines in capitals at the end. */
final class SigningLines {

    private static final String OFFICES = "CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|TRƯỞNG PHÒNG|CỤC TRƯỞNG"
            + "|CHI CỤC TRƯỞNG|TỔNG GIÁM ĐỐC|HIỆU TRƯỞNG|VIỆN TRƯỞNG|TỔNG BIÊN TẬP|CHÁNH THANH TRA|THỦ TRƯỞNG|BỘ TRƯỞNG";
    private static final Pattern CAPACITY = Pattern.compile("^(TM|KT|TL|TUQ|Q)\\s*\\.\\s*(.+)$");
    private static final Pattern OFFICE = Words.pattern("^(?:Q\\.\\s*)?(?:PHÓ\\s+)?(?:" + OFFICES + ")\\b.{0,60}$");
    private static final Pattern IN_ONE =
            Words.pattern("^((?:TM|KT|TL|TUQ)\\s*\\..+?)\\s+((?:PHÓ\\s+)?(?:" + OFFICES + "))$");
    private static final Pattern NAME = Words.pattern("^\\p{Lu}\\p{Ll}{0,6}(\\s+\\p{Lu}\\p{Ll}{0,6}){1,5}$");

    private SigningLines() {}

    /** Whether a line belongs to the signature. */
    static boolean isOne(String line) {
        return line.length() <= 90
                && line.equals(line.toUpperCase(java.util.Locale.ROOT))
                && (CAPACITY.matcher(line).matches() || OFFICE.matcher(line).matches());
    }

    static Optional<Found<Signing>> find(List<Paragraph> closing) {
        var lines = closing.stream().filter(line -> isOne(line.text())).toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var source = new Source(
                lines.get(0).from(), lines.get(Math.min(2, lines.size() - 1)).to());
        var signing = read(split(lines), signer(closing, lines.get(lines.size() - 1)));
        return Optional.of(Found.of(signing, source, signing.position() == null ? 0.6 : 0.95));
    }

    /** Two capacities above each other: in the name of a body, and there for its head. */
    private static Signing read(List<String> texts, @Nullable String signer) {
        var first = CAPACITY.matcher(texts.get(0));
        if (!first.matches()) {
            return new Signing(null, null, texts.get(0), signer, null);
        }
        var second = CAPACITY.matcher(texts.size() > 1 ? texts.get(1) : "");
        boolean both = second.matches();
        var own = both ? second : first;
        int position = both ? 2 : 1;
        return new Signing(
                Capacity.valueOf(own.group(1)),
                own.group(2).strip(),
                texts.size() > position ? texts.get(position) : null,
                signer,
                both ? first.group(2).strip() : null);
    }

    /** The capacity and the office stand on two lines, or ran together on one. */
    private static List<String> split(List<Paragraph> lines) {
        var texts = new ArrayList<String>();
        for (var line : lines) {
            var both = IN_ONE.matcher(line.text());
            if (both.matches() && !both.group(1).matches("(TM|KT|TL|TUQ)\\s*\\.\\s*")) {
                texts.add(both.group(1));
                texts.add(both.group(2));
            } else {
                texts.add(line.text());
            }
        }
        return texts;
    }

    /** The name stands below, with the seal between. */
    private static @Nullable String signer(List<Paragraph> closing, Paragraph office) {
        return closing.stream()
                .filter(line -> line.from() > office.from())
                .map(Paragraph::text)
                .filter(text -> NAME.matcher(text).matches())
                .findFirst()
                .orElse(null);
    }
}
