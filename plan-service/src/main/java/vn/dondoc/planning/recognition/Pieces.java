package vn.dondoc.planning.recognition;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What plans count, by its name: types of evidence of the catalogue, and the channels that an event is itself. */
enum Pieces {
    ITEMS(
            "tin\\s*[,/]\\s*bài|tin\\s*(?:và|hoặc)\\s*bài|tin bài|bài\\s*[,/]\\s*tin",
            List.of("NEWS_ITEM", "ARTICLE"),
            List.of()),
    FEATURES("phóng sự", List.of("FEATURE"), List.of()),
    VIDEOS("video(?: clip)?|clip|tiểu phẩm", List.of("VIDEO"), List.of()),
    COLUMNS("chuyên mục|chuyên đề|chuyên trang", List.of("COLUMN"), List.of()),
    ARTICLES("bài(?: viết| tuyên truyền| đăng)?", List.of("ARTICLE"), List.of()),
    NEWS("tin(?! học)", List.of("NEWS_ITEM"), List.of()),
    BROADCASTS(
            "(?:buổi|lượt|chương trình|lần) (?:phát thanh|truyền thanh|phát sóng|truyền hình)",
            List.of("BROADCAST"),
            List.of()),
    CONTESTS("hội thi|cuộc thi", List.of("CONTEST"), List.of("CONTEST")),
    SEMINARS("(?:buổi |cuộc )?tọa đàm", List.of("EVENT"), List.of("SEMINAR")),
    SURVEYS("(?:cuộc |đợt |lần )?(?:khảo sát|lấy ý kiến)", List.of("SURVEY"), List.of()),
    TRAININGS("(?:lớp |khóa |đợt |buổi )?(?:tập huấn|bồi dưỡng)|lớp", List.of("TRAINING"), List.of()),
    CONFERENCES("(?:cuộc |buổi )?(?:hội nghị|hội thảo|đối thoại)", List.of("EVENT"), List.of()),
    PRINTS("ấn phẩm|tờ (?:gấp|rơi|bướm)|pa ?nô|áp phích|băng rôn|tài liệu|bản tin", List.of("PUBLICATION"), List.of());

    /** What is published somewhere; the others are held or handed out. */
    private static final Set<Pieces> PUBLISHED = EnumSet.range(ITEMS, BROADCASTS);

    private final String words;
    private final Pattern pattern;
    private final String types;
    private final String channels;

    Pieces(String words, List<String> types, List<String> channels) {
        this.words = words;
        this.pattern = Words.pattern("\\b(?:" + words + ")\\b");
        this.types = String.join(" ", types);
        this.channels = String.join(" ", channels);
    }

    /** All names, longer ones first. */
    static String names() {
        return Arrays.stream(values()).map(piece -> piece.words).collect(Collectors.joining("|"));
    }

    /** What a name, or the first of them in a text, stands for. */
    static Optional<Pieces> first(String lower) {
        return Arrays.stream(values())
                .filter(piece -> piece.isIn(lower))
                .min(Comparator.comparingInt(piece -> piece.at(lower)));
    }

    boolean isIn(String lower) {
        return pattern.matcher(lower).find();
    }

    private int at(String lower) {
        var found = pattern.matcher(lower);
        return found.find() ? found.start() : lower.length();
    }

    boolean isPublished() {
        return PUBLISHED.contains(this);
    }

    List<String> types() {
        return list(types);
    }

    List<String> channels() {
        return list(channels);
    }

    private static List<String> list(String words) {
        return words.isEmpty() ? List.of() : List.of(words.split(" ", -1));
    }
}
