package vn.dondoc.tasking;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The service that turns issued plans into assignments and follows them up. Its settings are in task-service.yaml. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class TaskService {

    public static void main(String[] args) {
        new SpringApplicationBuilder(TaskService.class)
                .properties("spring.config.name=task-service")
                .run(args);
    }
}
