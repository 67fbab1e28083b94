package vn.dondoc.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.planning.Province;
import vn.dondoc.planning.RunningService;

@RunningService
class PlanReadingIT {

    @LocalServerPort
    private int port;

    private Province province = new Province("none", 0);

    @BeforeEach
    void aWard() {
        province = Province.fresh(port);
        province.register("ward", null);
    }

    private Province.Answer put(String more) {
        var body = "{\"title\":\"A\",\"issuerId\":\"ward\",\"year\":2026%s}"
                .formatted(more.isEmpty() ? "" : "," + more.replace('\'', '"'));
        return province.homeAffairs().put("/plans/kh", body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'document':{'duties':[{'body':'X','unitId':'u-9'}]}                               | /document/duties/0/unitId",
                "'document':{'channels':['SMOKE'],'legalBases':[{'title':'A'}]}                    | /document/channels/0",
                "'recipients':[{'name':'X','unitId':'u-9'}]                                        | /recipients/0/unitId",
                "'parents':[{'planId':'kh-9'}]                                                     | /parents/0/planId",
                "'objectives':['A','  ']                                                           | /objectives/1",
                "'tasks':[{'id':'1','title':'A'},{'id':'1','title':'B'}]                           | /tasks/1/id",
                "'tasks':[{'id':'a:b','title':'A'}]                                                | /tasks/0/id",
                "'tasks':[{'id':'1'}]                                                              | /tasks/0/title",
                "'tasks':[{'id':'1','title':'A','channels':['SMOKE']}]                             | /tasks/0/channels/0",
                "'tasks':[{'id':'1','title':'A','leads':['ward','u-9']}]                           | /tasks/0/leads/1",
                "'tasks':[{'id':'1','title':'A','coordinating':['u-9']}]                           | /tasks/0/coordinating/0",
                "'tasks':[{'id':'1','title':'A','appliesTo':{'except':['u-9']}}]                   | /tasks/0/appliesTo/except/0",
                "'tasks':[{'id':'1','title':'A','schedule':{'type':'ONCE'}}]                       | /tasks/0/schedule/by",
                "'tasks':[{'id':'1','title':'A','schedule':{'type':'ONCE','by':'2062-01-01'}}]     | /tasks/0/schedule/by",
                "'tasks':[{'id':'1','title':'A','schedule':{'type':'EVERY'}}]                      | /tasks/0/schedule/frequency",
                "'tasks':[{'id':'1','title':'A','schedule':{'type':'TIMES','frequency':'YEAR'}}]   | /tasks/0/schedule/count",
                "'quotas':[{'id':'Q1'},{'id':'Q1'}]                                                | /quotas/1/id",
                "'quotas':[{'id':'Q1','minimum':0}]                                                | /quotas/0/minimum",
                "'quotas':[{'id':'Q1','percent':80}]                                               | /quotas/0/percent",
                "'quotas':[{'id':'Q1','measure':'RATIO'}]                                          | /quotas/0/percent",
                "'quotas':[{'id':'Q1','measure':'RATIO','percent':101}]                            | /quotas/0/percent",
                "'quotas':[{'id':'Q1','measure':'RATIO','percent':80,'minimum':1}]                 | /quotas/0/minimum",
                "'quotas':[{'id':'Q1','measure':'COMPLETION','percent':1e-900000}]                 | /quotas/0/percent",
                "'quotas':[{'id':'Q1','types':['SONG']}]                                           | /quotas/0/types/0",
                "'quotas':[{'id':'Q1','channels':['SMOKE']}]                                       | /quotas/0/channels/0",
                "'quotas':[{'id':'Q1','channelMatch':'ALL'}]                                       | /quotas/0/channelMatch",
                "'quotas':[{'id':'Q1','appliesTo':{'units':['u-9']}}]                              | /quotas/0/appliesTo/units/0",
                "'quotas':[{'id':'Q1','from':'2026-06-01','until':'2026-05-31'}]                   | /quotas/0/until",
                "'quotas':[{'id':'Q1','dueWorkingDays':-1}]                                        | /quotas/0/dueWorkingDays",
                "'reporting':{'rounds':['Q2']}                                                     | /reporting/rounds/0",
                "'reporting':{'due':{'type':'WORKING_DAYS_AFTER_CUT_OFF','days':0}}                | /reporting/due/days",
                "'reporting':{'due':{'type':'DAY_OF_LAST_MONTH','day':14}}                         | /reporting/due/day",
                "'reporting':{'window':'CALENDAR','due':{'type':'DAY_OF_LAST_MONTH','day':20}}     | /reporting/due/type",
                "'reporting':{'perKind':{'VILLAGE':{'days':3}}}                                    | /reporting/perKind"
            })
    void whatIsWrongIsNamed(String more, String pointer) {
        var refused = put(more);

        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(422);
        assertThat(refused.body().at("/errors").findValuesAsString("pointer")).contains(pointer);
        assertThat(refused.text("/errors/0/message")).contains(" ");
    }

    @Test
    void whatIsMissingIsNamed() {
        var refused = province.homeAffairs().put("/plans/kh", "{}");

        assertThat(refused.body().at("/errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/title", "/issuerId", "/year");
    }

    @Test
    void whatThePaperSaysBesidesIsKept() {
        var written = put(
                "'document':{'symbol':'KH-X','place':'Vạn Hải','audience':['Người dân'],'groups':[{'id':'I','title':'A'}],"
                        + "'duties':[{'body':'Ward','unitId':'ward','roles':['MONITOR','URGE'],'text':['A']}],"
                        + "'signing':{'capacity':'KT','onBehalfOf':'CHỦ TỊCH','position':'PHÓ CHỦ TỊCH'},"
                        + "'legalBases':[{'kind':'Luật','title':'A'}]}");

        assertThat(written.status()).as(written.body().toString()).isEqualTo(201);
        assertThat(province.homeAffairs().get("/plans/kh").body().at("/document"))
                .isEqualTo(written.body().at("/document"));
        assertThat(written.text("/document/duties/0/roles/1")).isEqualTo("URGE");
        assertThat(written.text("/document/signing/position")).isEqualTo("PHÓ CHỦ TỊCH");
    }

    @Test
    void eachUnknownUnitIsNamed() {
        var refused = put("'tasks':[{'id':'1','title':'A','leads':['u-8','u-9']}]");

        assertThat(refused.body().at("/errors").findValuesAsString("message").toString())
                .contains("u-8", "u-9");
    }

    @Test
    void unreadableJsonIsRefusedWithThePlace() {
        assertThat(put("'quotas':[{'id':'Q1','measure':'WEIGHT'}]").text("/errors/0/pointer"))
                .isEqualTo("/quotas/0/measure");
        assertThat(put("'quotas':[{'id':'Q1','types':[null]}]").status()).isEqualTo(400);
        var broken = province.homeAffairs().put("/plans/kh", "{\n  \"title\": ");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.text("/errors/0/message")).contains("dòng");
    }

    @Test
    void equalPercentagesAreEqual() {
        var first = put("'quotas':[{'id':'Q1','measure':'RATIO','percent':80.50}]");
        var second = put("'quotas':[{'id':'Q1','measure':'RATIO','percent':80.5}]");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.eTag()).isEqualTo("\"1\"");
        assertThat(put("'quotas':[{'id':'Q1','measure':'RATIO','percent':100.0}]")
                        .text("/quotas/0/percent"))
                .isEqualTo("100");
    }

    @Test
    void aNewChannelMayBeNamedAtOnce() {
        province.admin().put("/catalogues/channels/PODCAST", "{\"name\":\"Podcast\"}");

        assertThat(put("'quotas':[{'id':'Q1','channels':['PODCAST']}]").status())
                .isEqualTo(201);
    }

    @Test
    void aPlanMayBeLargeButNotLargerThanAnEventCanBe() {
        var tasks = IntStream.range(0, 501)
                .mapToObj("{'id':'t%d','title':'A'}"::formatted)
                .collect(Collectors.joining(","));
        assertThat(put("'tasks':[" + tasks + "]").text("/errors/0/pointer")).isEqualTo("/tasks");

        var text = "x".repeat(3_900);
        var large = IntStream.range(0, 500)
                .mapToObj(i -> "{'id':'t%d','title':'%s','source':'%s','group':'%d'}".formatted(i, text, text, i))
                .collect(Collectors.joining(","));
        var quotas = IntStream.range(0, 100)
                .mapToObj(i -> "{'id':'q%d','title':'%s'}".formatted(i, text))
                .collect(Collectors.joining(","));
        assertThat(put("'tasks':[" + large + "],'quotas':[" + quotas + "]").status())
                .as("a draft travels without content")
                .isEqualTo(201);
        assertThat(province.homeAffairs().post("/plans/kh/issue", null).text("/type"))
                .isEqualTo("/problems/plan-too-large");
    }
}
