package vn.dondoc.reporting.standing;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What makes a piece distinct: its address; without one unit, type, channel, title and date (rule 3). It changes when
 * the piece is published under another address. Titles differ by diacritics, not by case or spaces.
 */
record Identity(List<String> parts) {

    private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    static Identity of(Piece piece, Instant asOf) {
        String address = piece.address(asOf);
        if (address != null && !address.isBlank()) {
            return new Identity(List.of(NormalAddress.of(address)));
        }
        return new Identity(List.of(
                piece.unitId(),
                piece.type(),
                piece.channel(),
                folded(piece.title()),
                piece.occurredOn().toString()));
    }

    private static String folded(String title) {
        String composed = Normalizer.normalize(title, Normalizer.Form.NFC);
        return SPACES.matcher(composed.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
