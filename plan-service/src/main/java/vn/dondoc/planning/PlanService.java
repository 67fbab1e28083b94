package vn.dondoc.planning;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import vn.dondoc.planning.audit.AuditCommand;

/** Owns units, working calendars, catalogues and plans; everybody else follows its events. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@OpenAPIDefinition(info = @Info(title = "plan-service", version = "1"))
public class PlanService {

    public static void main(String[] args) {
        if (args.length > 0 && AuditCommand.NAME.equals(args[0])) {
            System.exit(AuditCommand.run(List.of(args), System.getenv()));
        }
        new SpringApplicationBuilder(PlanService.class)
                .properties("spring.config.name=plan-service")
                .run(args);
    }
}
