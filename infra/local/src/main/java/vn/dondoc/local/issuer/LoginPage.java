package vn.dondoc.local.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Where one chooses who to be. It exists in a local installation only, and only on the loopback address. */
@RestController
class LoginPage {

    static final String PATH = "/local/login";

    private final Clients clients;
    private final String page = text("pages/login.html");

    LoginPage(Clients clients) {
        this.clients = clients;
    }

    @GetMapping(path = PATH, produces = "text/html;charset=UTF-8")
    String page(CsrfToken csrf, @RequestParam(required = false) String error) {
        var people = clients.people().stream()
                .map(person -> "<option value=\"%s\">".formatted(HtmlUtils.htmlEscape(person)))
                .collect(Collectors.joining());
        return page.replace("{{csrf}}", HtmlUtils.htmlEscape(csrf.getToken()))
                .replace("{{parameter}}", HtmlUtils.htmlEscape(csrf.getParameterName()))
                .replace("{{error}}", error == null ? "hidden" : "")
                .replace("{{people}}", people);
    }

    @GetMapping(path = PATH + ".css", produces = "text/css;charset=UTF-8")
    String style() {
        return text("pages/login.css");
    }

    private static String text(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
