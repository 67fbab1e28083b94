package vn.dondoc.acceptance;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One combination: a route, who asks, and whose it is. */
record MatrixCall(Rule rule, Who who, Who.Relation relation) {

    private static final Set<Integer> NOT_THROUGH = Set.of(400, 401, 403, 404, 405, 415, 429);
    private static final String FORM = String.join(
            "\r\n",
            "--x",
            "Content-Disposition: form-data; name=\"file\"; filename=\"tep.%s\"",
            "Content-Type: text/plain",
            "",
            "id,name",
            "",
            "--x--",
            "");

    static Stream<MatrixCall> of(Rule rule) {
        return Arrays.stream(Who.values())
                .flatMap(who ->
                        Arrays.stream(Who.Relation.values()).map(relation -> new MatrixCall(rule, who, relation)));
    }

    /** What is wrong; empty if it is as the table says. */
    List<String> check(Platform platform, Tokens tokens, MatrixProvince province) {
        var expected = rule.expected(who, relation);
        if (rule.method().equals("DELETE")) {
            province.renew(relation.unit());
        }
        var answer = send(platform, tokens, province);
        var wrong = new ArrayList<String>();
        if (!fits(expected, answer)) {
            wrong.add("%s as %s, unit %s: must be %s, is %d %s"
                    .formatted(rule.route(), who, relation, expected, answer.status(), shortened(answer.body())));
        }
        return wrong;
    }

    private boolean fits(Rule.Outcome expected, Answer answer) {
        var status = answer.status();
        return switch (expected) {
            case ALLOWED -> status < 500 && !NOT_THROUGH.contains(status);
            case FORBIDDEN -> status == 403;
            case HIDDEN -> status == 404;
            case REFUSED -> status == 403 || status == 404;
            case EMPTY -> status == 404 || status == 403 || (status == 200 && !tells(answer));
            case ANYTHING -> status < 500;
            case NOT_KNOWN -> status == 403 || status == 404 || status == 422;
            case UNKNOWN -> status == 401;
            case ABSENT -> status == 405;
        };
    }

    /** Whether anything in it is about the unit. */
    private boolean tells(Answer answer) {
        return answer.body().contains("\"" + relation.unit() + "\"")
                || answer.body().contains(":" + relation.unit());
    }

    private Answer send(Platform platform, Tokens tokens, MatrixProvince province) {
        var path = province.filled(rule.path(), relation.unit());
        var request = platform.atRoot();
        var token = token(tokens);
        if (token != null) {
            request = request.with("Authorization", "Bearer " + token);
        }
        if (rule.body().startsWith("-")) {
            return request.with("Content-Type", "multipart/form-data; boundary=x")
                    .send(
                            rule.method(),
                            path,
                            BodyPublishers.ofString(FORM.formatted(rule.body().substring(1))));
        }
        var body = province.filled(rule.body(), relation.unit());
        var content = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return request.send(rule.method(), path, content);
    }

    private @Nullable String token(Tokens tokens) {
        if (who == Who.NOBODY) {
            return null;
        }
        var foreign = relation == Who.Relation.FOREIGN;
        var subject = "mt-" + who.name().toLowerCase(java.util.Locale.ROOT) + (foreign ? "-xa" : "");
        return tokens.of(subject, foreign ? elsewhere() : "demo", who.ofAUnit() ? "mt-cha" : null, who.roles());
    }

    /** Each rule asks from a province of its own: what one has made there must not answer another. */
    private String elsewhere() {
        return "tinh-" + Integer.toHexString(rule.route().hashCode());
    }

    private static String shortened(String body) {
        return body.substring(0, Math.min(200, body.length()));
    }
}
