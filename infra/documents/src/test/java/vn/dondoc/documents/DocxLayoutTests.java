package vn.dondoc.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.dondoc.documents.Block.Paragraph;

class DocxLayoutTests {

    private static final XWPFDocument PLAN = open(Samples.plan());

    private static XWPFDocument open(OfficialDocument document) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(DocumentFormat.DOCX.write(document)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(XWPFDocument docx) {
        return new XWPFWordExtractor(docx).getText();
    }

    private static XWPFTable annex() {
        return PLAN.getTables().get(2);
    }

    @Test
    void itSaysWhatADecreeDocumentSays() {
        assertThat(text(PLAN))
                .contains(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Số:         /KH-KKT",
                        "DỰ THẢO",
                        "Vạn Hải, ngày 05 tháng 02 năm 2026",
                        "I. MỤC ĐÍCH, YÊU CẦU",
                        "a) Hằng tháng",
                        "báo cáo Ban Quản lý./.",
                        "KT. TRƯỞNG BAN",
                        "- Lưu: VT.",
                        "PHỤ LỤC");
    }

    @Test
    void theAnnexHasItsRowsGroupsAndARepeatedHead() {
        assertThat(annex().getRows()).hasSize(1 + 3 + 20);
        assertThat(annex().getRow(0).isRepeatHeader()).isTrue();
        assertThat(annex().getRow(1).getTableCells()).hasSize(2);
        assertThat(annex().getRow(1).getCell(1).getText()).isEqualTo("TUYÊN TRUYỀN CHO CÁN BỘ, CÔNG CHỨC");
        assertThat(annex().getRow(2).getCell(2).getParagraphs()).hasSize(2);
    }

    @Test
    void theBodyIsUprightTheAnnexTurnedAndBothHideTheirFirstNumber() {
        var last = PLAN.getDocument().getBody().getSectPr();
        var first = PLAN.getParagraphs().stream()
                .map(paragraph -> paragraph.getCTP().getPPr())
                .filter(properties -> properties != null && properties.isSetSectPr())
                .findFirst()
                .orElseThrow()
                .getSectPr();

        assertThat(last.getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
        assertThat(first.getPgSz().getOrient()).isNotEqualTo(STPageOrientation.LANDSCAPE);
        assertThat(List.of(first, last)).allSatisfy(section -> {
            assertThat(section.isSetTitlePg()).isTrue();
            assertThat(section.getPgNumType().getStart()).isEqualTo(1);
        });
        assertThat(PLAN.getHeaderList()).hasSize(1);
    }

    @Test
    void everythingIsInTimesNewRoman() {
        assertThat(PLAN.getParagraphs())
                .flatExtracting(paragraph -> paragraph.getRuns())
                .isNotEmpty()
                .allSatisfy(run -> assertThat(run.getFontFamily()).isEqualTo("Times New Roman"));
    }

    @Test
    void markupInTextStaysText() {
        var hostile = open(Samples.of(Paragraph.of("<w:br/> & \u0007 ]]> \uD83D")));

        assertThat(text(hostile)).contains("<w:br/> &  ]]>./.");
    }
}
