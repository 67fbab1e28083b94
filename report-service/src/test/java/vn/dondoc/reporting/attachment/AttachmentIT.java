package vn.dondoc.reporting.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.testing.TestTokens;

/** Who may send and see files, and what becomes of them, over HTTP. */
class AttachmentIT extends AttachmentFixture {

    private static final String NAME = "B%C3%A1o%20c%C3%A1o.pdf";

    @Test
    void whatIsSentComesBackAsAFileToKeep() throws Exception {
        var id = piece();
        var sent = put(CLERK, id + "/files/" + NAME, Samples.pdf("một"), "Content-Type", "text/html");
        var sha256 = Digest.of(Samples.pdf("một"));

        assertThat(sent.statusCode()).isEqualTo(201);
        assertThat(sent.headers().firstValue("ETag")).contains('"' + sha256 + '"');
        assertThat(sent.headers().firstValue("Location")).contains("/api/v1/evidence/" + id + "/files/" + NAME);
        assertThat(sent.body())
                .isEqualTo(("{'name':'Báo cáo.pdf','version':1,'size':20,'sha256':'%s','type':'application/pdf',"
                                + "'receivedAt':'2026-03-02T01:00:00Z','sealed':false,'afterDecision':false}")
                        .replace('\'', '"')
                        .formatted(sha256));
        var answer = get(CLERK, id + "/files/" + NAME);
        assertThat(answer.body()).isEqualTo("%PDF-1.7\nmột\n%%EOF");
        assertThat(answer.headers().map())
                .containsEntry("content-type", List.of("application/pdf"))
                .containsEntry("content-length", List.of("20"))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("etag", List.of('"' + sha256 + '"'))
                .containsEntry(
                        "content-disposition",
                        List.of("attachment; filename=\"Bao cao.pdf\"; filename*=UTF-8''" + NAME));
    }

    @Test
    void aReaderThatHasItIsNotSentItAgain() throws Exception {
        var id = piece();
        var tag = put(CLERK, id + "/files/a.pdf", Samples.pdf("a"))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        var request = request(CLERK, id + "/files/a.pdf").header("If-None-Match", tag);

        var answer = http.send(request.build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "demo, u-1, UNIT_EDITOR, 201, 200",
        "demo, u-1, UNIT_LEAD, 201, 200",
        "demo, u-1, AGENCY_CLIENT, 201, 200",
        "demo, u-1, AUDITOR, 403, 200",
        "demo, u-0, UNIT_LEAD, 403, 200",
        "demo, u-2, UNIT_LEAD, 404, 404",
        "demo, , MONITOR, 403, 200",
        "demo, , AUDITOR, 403, 200",
        "demo, , EDITORIAL_BOARD, 403, 200",
        "demo, , ADMIN, 403, 200",
        "other, u-1, UNIT_LEAD, 404, 404",
        "other, , MONITOR, 404, 404"
    })
    void onlyTheUnitItselfSendsAndOnlyItsScopeSees(String province, String unit, String role, int put, int get)
            throws Exception {
        var id = piece();
        put(CLERK, id + "/files/known.pdf", Samples.pdf("known"));
        var token = TestTokens.bearer("someone", province, unit, role);

        assertThat(put(token, id + "/files/new.pdf", Samples.pdf("x")).statusCode())
                .isEqualTo(put);
        assertThat(get(token, id + "/files/known.pdf").statusCode()).isEqualTo(get);
        assertThat(get(token, id + "/files").statusCode()).isEqualTo(get);
        assertThat(get(CLERK, id + "/files/new.pdf").statusCode()).isEqualTo(put == 201 ? 200 : 404);
    }

    @Test
    void nobodyGetsInWithoutAToken() throws Exception {
        assertThat(get("Bearer x", piece() + "/files").statusCode()).isEqualTo(401);
    }

    @Test
    void sendingItAgainChangesNothingAndOtherBytesAreANewVersion() throws Exception {
        var path = piece() + "/files/a.pdf";
        var first = put(CLERK, path, Samples.pdf("one"));
        var chunks = stored("attachmentChunks");
        var again = put(CLERK, path, Samples.pdf("one"));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(stored("attachmentChunks")).as("bytes are not kept twice").isEqualTo(chunks);

        var second = put(CLERK, path, Samples.pdf("two"));
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).contains("\"version\":2");
        assertThat(get(CLERK, path).body()).contains("two");
        assertThat(get(CLERK, path + "?version=1").body()).contains("one");
        assertThat(get(CLERK, path + "?version=3").statusCode()).isEqualTo(404);
    }

    @Test
    void aSenderWhoKnowsAnOlderVersionIsTold() throws Exception {
        var path = piece() + "/files/a.pdf";
        var tag = put(CLERK, path, Samples.pdf("one"))
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        assertThat(put(CLERK, path, Samples.pdf("two"), "If-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(put(CLERK, path, Samples.pdf("three"), "If-Match", tag).statusCode())
                .isEqualTo(412);
        assertThat(get(CLERK, path).body()).contains("two");
    }

    @Test
    void aDecisionSealsWhatWasThere() throws Exception {
        var id = piece();
        put(CLERK, id + "/files/a.pdf", Samples.pdf("one"));
        put(CLERK, id + "/files/b.pdf", Samples.pdf("b"));
        var decision = post(BOARD, id + "/decision", "{\"outcome\":\"REJECTED\",\"reason\":\"Thiếu ảnh\"}");
        assertThat(decision.statusCode()).isEqualTo(200);

        var late = put(CLERK, id + "/files/a.pdf", Samples.pdf("two"));

        assertThat(late.body()).contains("\"version\":2", "\"sealed\":false", "\"afterDecision\":true");
        assertThat(put(CLERK, id + "/files/b.pdf", Samples.pdf("b")).body())
                .contains("\"version\":1", "\"sealed\":true", "\"afterDecision\":false");
        var list = get(CLERK, id + "/files").body();
        assertThat(list.split("\"sealed\":true", -1))
                .as("a version 1, b as latest and as version 1")
                .hasSize(4);
        assertThat(get(CLERK, id + "/files/a.pdf?version=1").body()).contains("one");
    }

    @Test
    void nothingIsAttachedToWhatWasWithdrawn() throws Exception {
        var id = piece();
        put(CLERK, id + "/files/a.pdf", Samples.pdf("one"));
        post(CLERK, id + "/withdrawal", "{\"reason\":\"Gửi nhầm\"}");

        assertThat(put(CLERK, id + "/files/a.pdf", Samples.pdf("two")).statusCode())
                .isEqualTo(409);
        assertThat(get(CLERK, id + "/files/a.pdf").body()).contains("one");
    }

    @Test
    void aPieceHoldsTwentyFiles() throws Exception {
        var id = piece();
        for (int i = 0; i < 20; i++) {
            assertThat(put(CLERK, id + "/files/" + i + ".pdf", Samples.pdf("x")).statusCode())
                    .isEqualTo(201);
        }
        var refused = put(CLERK, id + "/files/20.pdf", Samples.pdf("x"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("attachment-full", "20 tệp");
        assertThat(put(CLERK, id + "/files/19.pdf", Samples.pdf("y")).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "a.pdf, <html>, 415, attachment-type",
        "a.txt, <svg xmlns='http://www.w3.org/2000/svg'/>, 415, attachment-type",
        "a.exe, %PDF-1.7, 415, attachment-extension",
        "a, '', 422, attachment-empty",
        "%20a.pdf, %PDF-1.7, 422, invalid",
        ".pdf, %PDF-1.7, 422, invalid"
    })
    void refusalsSayWhy(String name, String content, int status, String type) throws Exception {
        var answer = put(CLERK, piece() + "/files/" + name, BodyPublishers.ofString(content), "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"/problems/" + type + "\"").doesNotContain(".title", ".detail");
    }

    @Test
    void officeDocumentsAreToldApartByTheirParts() throws Exception {
        var id = piece();
        var enabled = "application/vnd.ms-word.document.macroEnabled.main+xml";
        var docm = Samples.zip("[Content_Types].xml", Samples.types("/word/document.xml", enabled));
        var before = stored("attachmentChunks");

        assertThat(put(CLERK, id + "/files/a.docx", docm).body()).contains("attachment-macros", "macro");
        assertThat(put(CLERK, id + "/files/a.docx", Samples.zip("a", "b")).body())
                .contains("attachment-type");
        assertThat(put(CLERK, id + "/files/a.xlsx", Samples.docx()).body()).contains("attachment-extension");
        assertThat(stored("attachmentChunks")).isEqualTo(before);
        assertThat(put(CLERK, id + "/files/a.docx", Samples.docx()).statusCode())
                .isEqualTo(201);
    }

    @Test
    void theSendersWordForTheTypeMeansNothingButAFormIsNoFile() throws Exception {
        var id = piece();
        var form = "application/x-www-form-urlencoded";

        assertThat(put(CLERK, id + "/files/a.txt", Samples.bytes("a=b"), "Content-Type", form)
                        .statusCode())
                .isEqualTo(201);
        assertThat(get(CLERK, id + "/files/a.txt").body()).isEqualTo("a=b");
        var refused =
                put(CLERK, id + "/files/b.txt", Samples.bytes("x"), "Content-Type", "multipart/form-data; boundary=x");
        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(refused.body()).contains("attachment-form");
    }
}
