package vn.dondoc.reporting.standing;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.ChannelMatch;
import vn.dondoc.contracts.plan.CountedFact;

/** Which evidence a COUNT quota looks at. Empty types or channels mean any; ALL wants the number in each channel. */
public record Matching(Set<String> types, Set<String> channels, ChannelMatch channelMatch, CountedFact countedFact) {

    public Matching {
        types = Set.copyOf(types);
        channels = Set.copyOf(channels);
    }

    boolean matchesType(Piece piece) {
        return types.isEmpty() || types.contains(piece.type());
    }

    boolean matchesChannel(Piece piece) {
        return channels.isEmpty() || channels.contains(piece.channel());
    }

    boolean inEachChannel() {
        return channelMatch == ChannelMatch.ALL && !channels.isEmpty();
    }

    /** The date that counts: of sending whatever became of the piece, or of publication, if it is published. */
    @Nullable
    LocalDate countedOn(KnownPiece piece) {
        return countedFact == CountedFact.SUBMITTED ? piece.piece().occurredOn() : piece.publishedOn();
    }
}
