package vn.dondoc.testing;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.function.Consumer;

/**
 * One test class's own database, dropped afterwards. {@link #database} is watched by {@link HotPathRules};
 * {@link #unchecked} is for preparing and looking behind the scenes.
 */
public final class MongoUnderTest implements AutoCloseable {

    private final String databaseName;
    private final HotPathRules rules;
    private final MongoClient client;
    private final MongoClient uncheckedClient;

    MongoUnderTest(String databaseName, HotPathRules rules, Consumer<MongoClientSettings.Builder> customizer) {
        this.databaseName = databaseName;
        this.rules = rules;
        this.client = client(builder -> {
            customizer.accept(builder);
            builder.addCommandListener(rules);
        });
        this.uncheckedClient = client(customizer);
    }

    private static MongoClient client(Consumer<MongoClientSettings.Builder> customizer) {
        var settings = MongoClientSettings.builder()
                .applyConnectionString(
                        new ConnectionString(MongoBackEnd.shared().uri()));
        customizer.accept(settings);
        return MongoClients.create(settings.build());
    }

    public MongoClient client() {
        return client;
    }

    public MongoDatabase database() {
        return client.getDatabase(databaseName);
    }

    public MongoDatabase unchecked() {
        return uncheckedClient.getDatabase(databaseName);
    }

    public String databaseName() {
        return databaseName;
    }

    /** The server's address, without a database name. */
    public String connectionString() {
        return MongoBackEnd.shared().uri();
    }

    /** Whether this is MongoDB itself, not the embedded server. */
    public boolean isReal() {
        return MongoBackEnd.shared().real();
    }

    public HotPathRules rules() {
        return rules;
    }

    @Override
    public void close() {
        unchecked().drop();
        client.close();
        uncheckedClient.close();
    }
}
