package vn.dondoc.reporting.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Tells documents of Office from other zip files by their declared parts, and those that carry macros from those that
 * do not: the part with the code may have any name, its declared type gives it away.
 */
final class OfficeParts {

    private static final String TYPES = "[content_types].xml";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, FileType> MAIN = Map.of(
            OFFICE + "wordprocessingml.document.main+xml", FileType.DOCX,
            OFFICE + "spreadsheetml.sheet.main+xml", FileType.XLSX,
            OFFICE + "presentationml.presentation.main+xml", FileType.PPTX);
    private static final List<String> CODE = List.of("macroenabled", "vbaproject", "macrosheet", "vbadata");

    private OfficeParts() {}

    /** @throws NotTaken 415 unless it is a document of Office without macros */
    static FileType type(Bytes file, long size) {
        try {
            var directory = new ZipDirectory(file, size);
            var names = new HashMap<String, ZipDirectory.Part>();
            for (var part : directory.parts()) {
                if (names.put(part.name().toLowerCase(Locale.ROOT), part) != null) {
                    throw NotTaken.unknownType();
                }
            }
            var types = names.get(TYPES);
            if (types == null) {
                throw NotTaken.unknownType();
            }
            return judge(names, declared(directory.unpack(types)));
        } catch (IOException | XMLStreamException | IndexOutOfBoundsException e) {
            throw NotTaken.unknownType();
        }
    }

    private static FileType judge(Map<String, ZipDirectory.Part> parts, Map<String, String> declared) {
        boolean code = parts.keySet().stream().anyMatch(OfficeParts::isCode)
                || declared.values().stream().anyMatch(OfficeParts::isCode);
        if (code) {
            throw NotTaken.wrongType("attachment-macros");
        }
        var main = declared.entrySet().stream()
                .filter(entry -> MAIN.containsKey(entry.getValue()) && parts.containsKey(entry.getKey()))
                .map(entry -> MAIN.get(entry.getValue()))
                .toList();
        if (main.size() != 1) {
            throw NotTaken.unknownType();
        }
        return main.get(0);
    }

    private static boolean isCode(String text) {
        return CODE.stream().anyMatch(text::contains);
    }

    /** Types by part, or by extension where one holds for all parts that end in it. */
    private static Map<String, String> declared(byte[] xml) throws XMLStreamException {
        var declared = new HashMap<String, String>();
        var reader = parser().createXMLStreamReader(new ByteArrayInputStream(xml));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                var type = reader.getAttributeValue(null, "ContentType");
                if (type != null) {
                    declared.put(key(reader), type.strip().toLowerCase(Locale.ROOT));
                }
            }
        }
        return declared;
    }

    private static String key(XMLStreamReader reader) {
        var part = reader.getAttributeValue(null, "PartName");
        var key = part == null ? "*." + reader.getAttributeValue(null, "Extension") : part;
        return (key.startsWith("/") ? key.substring(1) : key).toLowerCase(Locale.ROOT);
    }

    private static XMLInputFactory parser() {
        var parser = XMLInputFactory.newDefaultFactory();
        parser.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parser.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return parser;
    }
}
