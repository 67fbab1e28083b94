package vn.dondoc.documents;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/**
 * Liberation Serif, which has the widths of Times New Roman and may be shipped. One set serves one document: what is
 * embedded are the letters that it uses.
 */
final class PdfFonts {

    private final Map<Typeface, Font> fonts = new EnumMap<>(Typeface.class);

    PdfFonts() {
        var regular = base("Regular");
        var bold = base("Bold");
        var italic = base("Italic");
        var both = base("BoldItalic");
        for (var face : Typeface.values()) {
            var upright = face.bold() ? bold : regular;
            var slanted = face.bold() ? both : italic;
            fonts.put(face, new Font(face.italic() ? slanted : upright, face.size()));
        }
    }

    Font of(Typeface face) {
        var font = fonts.get(face);
        if (font == null) {
            throw new IllegalStateException("No font for " + face);
        }
        return font;
    }

    /** The text, with a question mark for what the font cannot show: nothing is left out unseen. */
    String printable(String text, Typeface face) {
        var base = of(face).getBaseFont();
        return Prose.clean(text)
                .codePoints()
                .map(c -> c == '\n' || base.charExists(c) ? c : c == '\t' ? ' ' : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static BaseFont base(String style) {
        var name = "LiberationSerif-" + style + ".ttf";
        try (var in = PdfFonts.class.getResourceAsStream("/fonts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("Font " + name + " is missing");
            }
            return BaseFont.createFont(
                    name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
