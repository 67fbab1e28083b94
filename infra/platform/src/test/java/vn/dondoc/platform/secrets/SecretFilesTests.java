package vn.dondoc.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Secrets come from files, one each, as container platforms mount them. */
class SecretFilesTests {

    @TempDir
    private Path secrets = Path.of("");

    private ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withPropertyValues("spring.config.name=platform", "DONDOC_SECRETS=" + secrets)
                .withInitializer(new ConfigDataApplicationContextInitializer());
    }

    @Test
    void aSecretIsReadFromItsFile() throws IOException {
        Files.writeString(secrets.resolve("SMTP_PASSWORD"), "bí mật");

        runner().run(context -> assertThat(context.getEnvironment().getProperty("SMTP_PASSWORD"))
                .isEqualTo("bí mật"));
    }

    @Test
    void withoutFilesTheEnvironmentStands() {
        runner().run(context -> assertThat(context.getEnvironment().getProperty("SMTP_PASSWORD"))
                .isNull());
    }
}
