package vn.dondoc.documents;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.documents.Block.Paragraph;

/** What the layout adds below the text: the end sign, and the archive among the recipients. */
final class Closing {

    private static final String ARCHIVE = "Lưu: VT";

    private Closing() {}

    /** The body with "./." at its end. */
    static List<Block> ended(List<Block> body) {
        var blocks = new ArrayList<>(body);
        var last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
        if (last instanceof Paragraph paragraph) {
            blocks.set(blocks.size() - 1, new Paragraph(Prose.ended(paragraph.text()), paragraph.emphasis()));
        } else {
            blocks.add(Paragraph.of(Prose.END));
        }
        return blocks;
    }

    /** The lines under "Nơi nhận", each with its dash and stop. */
    static List<String> recipients(List<String> named) {
        var lines = new ArrayList<String>();
        named.stream().map(String::strip).filter(name -> !name.isEmpty()).forEach(lines::add);
        if (lines.stream().noneMatch(line -> line.startsWith("Lưu"))) {
            lines.add(ARCHIVE);
        }
        var last = lines.size() - 1;
        for (var i = 0; i <= last; i++) {
            lines.set(i, "- " + lines.get(i) + (i == last ? "." : ";"));
        }
        return lines;
    }
}
