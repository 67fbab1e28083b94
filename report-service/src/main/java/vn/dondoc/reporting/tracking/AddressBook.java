package vn.dondoc.reporting.tracking;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
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

    private final MongoCollection<Document> addresses;

    AddressBook(Store store) {
        this.addresses = store.collection("addresses");
    }

    /** Enters a piece under every address that it ever had. */
    void enter(SheetKey sheet, Piece piece) {
        var holder = new Holder(sheet.unitId(), piece.id()).toString();
        SharedAddresses.of(piece)
                .forEach(address -> addresses.updateOne(
                        new Document("_id", key(sheet, address)),
                        Updates.addToSet("holders", holder),
                        new UpdateOptions().upsert(true)));
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
                    .forEach(entry -> entry.getList("holders", String.class, List.of())
                            .forEach(holder -> found.add(Holder.parse(holder))));
        }
        return found;
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
