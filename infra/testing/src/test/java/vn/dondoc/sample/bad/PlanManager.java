package vn.dondoc.sample.bad;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Breaks as many rules as it can. */
@SuppressWarnings("JavaUtilDate")
@RestController
public class PlanManager {

    @Value("${name}")
    private String name = "";

    private final Plans plans = new Plans();

    @GetMapping("/plans")
    List<String> list() throws InterruptedException {
        System.out.println(name + Instant.now() + LocalDate.now(ZoneOffset.UTC) + System.currentTimeMillis());
        Thread.sleep(0);
        return plans.list();
    }

    @Repository
    static class Plans {

        List<String> list() {
            return List.of(new Date(0).toString());
        }
    }
}
