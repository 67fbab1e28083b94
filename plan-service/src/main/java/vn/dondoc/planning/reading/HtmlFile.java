package vn.dondoc.planning.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A web page. Numbers that a list sets by itself are written out, and cells that span rows stand in each of them. */
final class HtmlFile {

    private static final Set<String> UNSEEN =
            Set.of("script", "style", "head", "template", "noscript", "svg", "nav", "iframe", "object", "select");
    private static final int DEEPEST = 200;

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final Limits limits;

    private HtmlFile(Limits limits) {
        this.limits = limits;
    }

    static List<Block> read(byte[] bytes, Limits limits) {
        try {
            var page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
            var file = new HtmlFile(limits);
            file.walk(page.body(), 0);
            file.end();
            return file.blocks;
        } catch (IOException e) {
            throw UnreadableFile.broken(e);
        }
    }

    private void walk(Element parent, int depth) {
        if (depth > DEEPEST) {
            throw UnreadableFile.tooLong();
        }
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                line.append(text.text());
            } else if (node instanceof Element element && !UNSEEN.contains(element.normalName())) {
                element(element, depth);
            }
        }
    }

    private void element(Element element, int depth) {
        var name = element.normalName();
        if (name.equals("table")) {
            end();
            blocks.add(new HtmlTable(limits).read(element));
        } else if (name.equals("br") || element.isBlock()) {
            end();
            line.append(name.equals("li") ? marker(element) : "");
            walk(element, depth + 1);
            end();
        } else {
            walk(element, depth + 1);
        }
    }

    /** What a browser sets before an entry of a list; many writers type it themselves as well. */
    static String marker(Element entry) {
        var text = entry.text().strip();
        var list = entry.parent();
        if (text.matches("(?s)^([-–+•]|\\p{L}{1,4}[.)]|\\d{1,3}[.)]).*") || list == null) {
            return "";
        }
        return list.normalName().equals("ol") ? entry.elementSiblingIndex() + 1 + ". " : "- ";
    }

    private void end() {
        limits.paragraph(line.length());
        Cleaning.lines(Stream.of(line.toString())).forEach(text -> blocks.add(Paragraph.of(text)));
        line.setLength(0);
    }
}
