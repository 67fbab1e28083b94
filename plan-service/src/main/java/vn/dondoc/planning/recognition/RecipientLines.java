package vn.dondoc.planning.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.dondoc.planning.reading.Paragraph;
import vn.dondoc.planning.recognition.Recognised.Recipient;

/** Whom the plan is sent to (nơi nhận), each with its mark; what is kept in the archive has the mark "lưu". */
final class RecipientLines {

    static final String ARCHIVE = "lưu";

    private static final Pattern START = Words.pattern("^nơi nhận\\s*:?\\s*");
    private static final Pattern MARKED = Pattern.compile("^(.{1,200}?)\\s*\\(([^()]{1,40})\\)$");
    private static final Pattern LISTED = Words.pattern(
            "^(?:Các|các)?\\s*(Sở|Ban|Phòng|UBND|Chi cục|Trung tâm|Báo|Hội)\\s*(?:,\\s*[\\p{L} ]+)?:\\s*(.+)$");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;]\\s*");
    private static final Pattern KEPT = Words.pattern("^lưu\\s*:?\\s*");

    private RecipientLines() {}

    static List<Found<Recipient>> find(List<Paragraph> closing) {
        var found = new ArrayList<Found<Recipient>>();
        boolean within = false;
        for (var line : closing) {
            var start = START.matcher(Words.lower(line.text()));
            if (start.find()) {
                within = true;
                entries(line, start.end(), found);
            } else if (within && isEntry(line.text())) {
                entries(line, 0, found);
            } else if (within && !found.isEmpty()) {
                within = false;
            }
        }
        return found;
    }

    private static boolean isEntry(String text) {
        return text.startsWith("-")
                || text.startsWith("–")
                || text.startsWith("+")
                || text.startsWith("•")
                || KEPT.matcher(Words.lower(text)).find();
    }

    private static void entries(Paragraph line, int from, List<Found<Recipient>> found) {
        int at = from;
        for (var part : line.text().substring(from).split("(?<=;)", -1)) {
            int start = at + leading(part);
            var name = part.strip().replaceAll("^[-–+•]\\s*|[;,.]+$", "").strip();
            if (!name.isEmpty()) {
                int begin = line.text().indexOf(name, start);
                var source = Source.of(line, Math.max(begin, start), Math.max(begin, start) + name.length());
                read(name).forEach(recipient -> found.add(Found.sure(recipient, source)));
            }
            at += part.length();
        }
    }

    private static int leading(String part) {
        return part.length() - part.stripLeading().length();
    }

    private static Stream<Recipient> read(String entry) {
        var kept = KEPT.matcher(Words.lower(entry));
        if (kept.find()) {
            return Stream.of(new Recipient(entry.substring(kept.end()).strip(), ARCHIVE));
        }
        var marked = MARKED.matcher(entry);
        var name = marked.matches() ? marked.group(1) : entry;
        var mark = marked.matches() ? marked.group(2) : null;
        var listed = LISTED.matcher(name);
        if (!listed.matches()) {
            return Stream.of(new Recipient(name.strip(), mark));
        }
        return SEPARATOR
                .splitAsStream(listed.group(2))
                .map(one -> new Recipient(listed.group(1) + " " + one.strip(), mark));
    }
}
