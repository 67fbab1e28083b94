package vn.dondoc.notifying;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Urges units towards what they owe: plans reminders by each plan's ladder, sends digests, keeps the ledger. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class NotificationService {

    public static void main(String[] args) {
        System.setProperty("spring.config.name", "notification-service");
        SpringApplication.run(NotificationService.class, args);
    }
}
