package vn.dondoc.planning.reading;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;

/** Counts as Word does what it numbers by itself. */
final class DocxNumbers {

    private static final int LEVELS = 9;
    private static final String[] TENS = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"};
    private static final String[] ONES = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};

    private final XWPFDocument document;
    private final Map<BigInteger, int[]> counters = new HashMap<>();

    DocxNumbers(XWPFDocument document) {
        this.document = document;
    }

    /** The number or mark in front of a paragraph with a space behind it; empty where Word sets none. */
    String label(XWPFParagraph paragraph) {
        var numbered = numbering(paragraph);
        if (numbered == null || paragraph.getText().isBlank()) {
            return "";
        }
        int level = numbered.getIlvl() == null ? 0 : numbered.getIlvl().getVal().intValue();
        var definition =
                level < 0 || level >= LEVELS ? null : level(numbered.getNumId().getVal(), level);
        if (definition == null) {
            return "";
        }
        var counter = counters.computeIfAbsent(numbered.getNumId().getVal(), id -> new int[LEVELS]);
        counter[level] = counter[level] == 0 ? start(definition) : counter[level] + 1;
        java.util.Arrays.fill(counter, level + 1, LEVELS, 0);
        return text(numbered.getNumId().getVal(), definition, counter) + " ";
    }

    private @Nullable CTNumPr numbering(XWPFParagraph paragraph) {
        var properties = paragraph.getCTP().getPPr();
        if (properties != null && properties.getNumPr() != null) {
            return complete(properties.getNumPr());
        }
        var style = paragraph.getStyle() == null || document.getStyles() == null
                ? null
                : document.getStyles().getStyle(paragraph.getStyle());
        var ofStyle = style == null || style.getCTStyle().getPPr() == null
                ? null
                : style.getCTStyle().getPPr().getNumPr();
        return ofStyle == null ? null : complete(ofStyle);
    }

    private static @Nullable CTNumPr complete(CTNumPr numbering) {
        return numbering.getNumId() == null || numbering.getNumId().getVal() == null ? null : numbering;
    }

    private @Nullable CTLvl level(BigInteger id, int level) {
        var numbering = document.getNumbering();
        var num = numbering == null ? null : numbering.getNum(id);
        if (num == null || num.getCTNum().getAbstractNumId() == null) {
            return null;
        }
        var definition =
                numbering.getAbstractNum(num.getCTNum().getAbstractNumId().getVal());
        if (definition == null) {
            return null;
        }
        return definition.getCTAbstractNum().getLvlList().stream()
                .filter(one -> one.getIlvl() != null && one.getIlvl().intValue() == level)
                .findFirst()
                .orElse(null);
    }

    private static int start(CTLvl level) {
        return level.getStart() == null ? 1 : level.getStart().getVal().intValue();
    }

    private String text(BigInteger id, CTLvl level, int[] counter) {
        var pattern = level.getLvlText() == null
                ? ""
                : String.valueOf(level.getLvlText().getVal());
        if ("bullet".equals(format(level))) {
            return "-";
        }
        for (int i = 0; i < LEVELS; i++) {
            var definition = pattern.contains("%" + (i + 1)) ? level(id, i) : null;
            if (definition != null) {
                pattern = pattern.replace("%" + (i + 1), number(format(definition), Math.max(1, counter[i])));
            }
        }
        return pattern;
    }

    private static String format(CTLvl level) {
        return level.getNumFmt() == null
                ? "decimal"
                : String.valueOf(level.getNumFmt().getVal());
    }

    private static String number(String format, int number) {
        return switch (format) {
            case "upperRoman" -> roman(number).toUpperCase(java.util.Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "upperLetter" -> String.valueOf((char) ('A' + (number - 1) % 26));
            case "lowerLetter" -> String.valueOf((char) ('a' + (number - 1) % 26));
            default -> String.valueOf(number);
        };
    }

    private static String roman(int number) {
        return TENS[number / 10 % 10] + ONES[number % 10];
    }
}
