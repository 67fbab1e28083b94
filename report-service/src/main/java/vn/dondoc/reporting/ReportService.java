package vn.dondoc.reporting;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts report-service on its own; the local launcher starts the same class next to the others. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class ReportService {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(ReportService.class)
                .properties("spring.config.name=report-service")
                .run(arguments);
    }
}
