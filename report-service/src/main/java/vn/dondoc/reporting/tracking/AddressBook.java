package vn.dondoc.reporting.tracking;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.store.Store;
import vn.dondoc.reporting.standing.Piece;
import vn.dondoc.reporting.standing.SharedAddresses;

/**
 * Who ever sent which address under a plan, so that a claim's other side is found without reading all evidence. It only
 * says where to look: for whom a piece counts is calculated from the facts.
 */
@Component
class AddressBook {

    private static final int BATCH = 500;
    private static final FindOneAndUpdateOptions ENTERING =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> addresses;

    AddressBook(Store store) {
        this.addresses = store.collection("addresses");
    }

    /** Enters a piece under every address that it ever had. @return all pieces that share one with it, itself included */
    Set<Holder> enter(SheetKey sheet, Piece piece) {
        var holder = new Holder(sheet.unitId(), piece.id()).toString();
        var found = new HashSet<Holder>();
        for (var address : SharedAddresses.of(piece)) {
            var entry = addresses.findOneAndUpdate(
                    new Document("_id", key(sheet, address)), Updates.addToSet("holders", holder), ENTERING);
            holders(Objects.requireNonNull(entry)).forEach(found::add);
        }
        return found;
    }

    /** All pieces that share an address with one of these. */
    Set<Holder> sharing(SheetKey sheet, Collection<Piece> pieces) {
        var keys = pieces.stream()
                .flatMap(piece -> SharedAddresses.of(piece).stream())
                .map(address -> key(sheet, address))
                .distinct()
                .toList();
        var found = new HashSet<Holder>();
        if (!keys.isEmpty()) {
            addresses
                    .find(new Document("_id", new Document("$in", keys)))
                    .batchSize(BATCH)
                    .forEach(entry -> holders(entry).forEach(found::add));
        }
        return found;
    }

    private static Stream<Holder> holders(Document entry) {
        return entry.getList("holders", String.class, List.of()).stream().map(Holder::parse);
    }

    private static String key(SheetKey sheet, String address) {
        return Keys.of(sheet.province(), sheet.planId(), digest(address));
    }

    private static String digest(String address) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
