package vn.dondoc.reporting.standing;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.contracts.evidence.Decision;
import vn.dondoc.contracts.evidence.EarlierContent;

/** The addresses by which pieces of different units may turn out to be one (rule 3). */
public final class SharedAddresses {

    private SharedAddresses() {}

    /** Every address that the piece ever had, normalised; whoever shares none of them can share no claim. */
    public static Set<String> of(Piece piece) {
        return Stream.of(
                        Stream.ofNullable(piece.url()),
                        piece.earlier().stream().map(EarlierContent::url),
                        piece.decisions().stream().map(Decision::publishedUrl))
                .flatMap(urls -> urls)
                .filter(address -> address != null && !address.isBlank())
                .map(NormalAddress::of)
                .collect(Collectors.toSet());
    }
}
