package vn.dondoc.planning.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dondoc.planning.unit.ContactSettings.Offices;

class ContactSettingsTests {

    private static final ContactSettings SETTINGS = new ContactSettings(
            "chung@tinh.example",
            "",
            Map.of(
                    "can-tho",
                    new Offices("noivu@cantho.example", "bbt@cantho.example"),
                    "ca-mau",
                    new Offices("", null)),
            List.of());

    @Test
    void aProvinceHasOfficesOfItsOwn() {
        assertThat(SETTINGS.of("can-tho")).isEqualTo(new Offices("noivu@cantho.example", "bbt@cantho.example"));
    }

    @Test
    void whatAProvinceDoesNotSayIsTakenFromTheCommonOnesAndABlankIsNone() {
        assertThat(SETTINGS.of("ca-mau")).isEqualTo(new Offices("chung@tinh.example", null));
        assertThat(SETTINGS.of("khac")).isEqualTo(new Offices("chung@tinh.example", null));
    }
}
