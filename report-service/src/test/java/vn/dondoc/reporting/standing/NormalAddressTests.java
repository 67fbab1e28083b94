package vn.dondoc.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalAddressTests {

    private static final String PAGE = "https://nganam.example/tin/1";

    @ParameterizedTest
    @ValueSource(
            strings = {
                PAGE,
                " https://nganam.example/tin/1 ",
                "HTTPS://NgaNam.Example/tin/1/",
                "https://nganam.example:443/tin/1#top",
                "https://nganam.example:/tin/1?",
                "https://nganam.example/tin/1?utm_source=zalo&utm_medium=oa",
                "https://nganam.example/tin/1/?fbclid=Iw&GCLID=2&zarsrc=31#a?b"
            })
    void theSamePage(String address) {
        assertThat(NormalAddress.of(address)).isEqualTo(PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://nganam.example/tin/1",
                "https://nganam.example/Tin/1",
                "https://nganam.example:8443/tin/1",
                "https://nganam.example:80/tin/1",
                "https://nganam.example/tin/1?id=2",
                "https://nganam.example/tin/1?futm_source=2"
            })
    void anotherPage(String address) {
        assertThat(NormalAddress.of(address)).isNotEqualTo(PAGE);
    }

    @Test
    void otherParametersStayInOrder() {
        assertThat(NormalAddress.of("https://a.vn/x?b=1&utm_id=7&a=2#end")).isEqualTo("https://a.vn/x?b=1&a=2");
        assertThat(NormalAddress.of("https://a.vn:8080?id=%C3%A1")).isEqualTo("https://a.vn:8080?id=%C3%A1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tin số 1",
                "http://",
                "https://[::1]/a",
                "https://đà nẵng.vn/tin 1",
                "::",
                "http://[",
                "a\nb"
            })
    void nothingIsRefused(String address) {
        String normal = NormalAddress.of(address);

        assertThat(NormalAddress.of(normal)).isEqualTo(normal);
    }
}
