package vn.dondoc.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.documents.Head.Dateline;

/** What the layout adds by itself. */
class WordingTests {

    @Test
    void lowDaysAndTheFirstTwoMonthsTakeAZero() {
        assertThat(new Dateline("Vạn Hải", 2026, LocalDate.of(2026, 2, 5)).printed())
                .isEqualTo("Vạn Hải, ngày 05 tháng 02 năm 2026");
        assertThat(new Dateline("Vạn Hải", 2026, LocalDate.of(2026, 3, 15)).printed())
                .isEqualTo("Vạn Hải, ngày 15 tháng 3 năm 2026");
    }

    @Test
    void whatIsNotKnownYetIsLeftBlank() {
        assertThat(new Dateline(null, 2026, null).printed()).startsWith("…").endsWith("năm 2026");
        assertThat(Samples.plan().head().printedNumber()).isEqualTo("        /KH-KKT");
    }

    @Test
    void theEndSignReplacesTheStop() {
        assertThat(Prose.ended("Hết.")).isEqualTo("Hết./.");
        assertThat(Prose.ended("Hết./.")).isEqualTo("Hết./.");
        assertThat(Prose.ended("Hết")).isEqualTo("Hết./.");
    }

    @Test
    void theArchiveIsAmongTheRecipientsOnce() {
        assertThat(Closing.recipients(List.of("Sở Nội vụ"))).containsExactly("- Sở Nội vụ;", "- Lưu: VT.");
        assertThat(Closing.recipients(List.of("Lưu: VT, VP"))).containsExactly("- Lưu: VT, VP.");
    }

    @Test
    void headingsBelowStartAnew() {
        var counting = new Numbering();

        assertThat(List.of(1, 2, 3, 3, 2, 3, 1, 2))
                .extracting(counting::next)
                .containsExactly("I.", "1.", "a)", "b)", "2.", "a)", "II.", "1.");
        assertThat(Numbering.roman(48)).isEqualTo("XLVIII");
    }

    @Test
    void fileNamesAreSafeEverywhere() {
        assertThat(DocumentFormat.PDF.fileName("Kế hoạch số 30/KH-UBND: \"Đợt 1\""))
                .isEqualTo("Ke-hoach-so-30-KH-UBND-Dot-1.pdf");
        assertThat(DocumentFormat.DOCX.fileName("../..")).isEqualTo("van-ban.docx");
        assertThat(DocumentFormat.of("Docx")).contains(DocumentFormat.DOCX);
        assertThat(DocumentFormat.of("exe")).isEmpty();
    }
}
