package vn.dondoc.planning.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.documents.Block;
import vn.dondoc.documents.Block.Emphasis;
import vn.dondoc.documents.Block.Heading;
import vn.dondoc.documents.Block.Paragraph;
import vn.dondoc.planning.plan.PlanContent;
import vn.dondoc.planning.plan.PlanDocument;
import vn.dondoc.planning.plan.PlanDocument.DutyRole;

/** The text of a plan in the order in which plans are written. What a plan does not say has no heading. */
final class PlanBodyText {

    private final PlanContent plan;
    private final @Nullable PlanDocument paper;
    private final Names names;
    private final Letterhead letterhead;
    private final List<Block> blocks = new ArrayList<>();

    PlanBodyText(PlanContent plan, Names names) {
        this.plan = plan;
        this.paper = plan.document();
        this.names = names;
        this.letterhead = Letterhead.of(plan, names);
    }

    List<Block> blocks() {
        preamble();
        section(
                "Mục tiêu, yêu cầu",
                List.of(part("Mục tiêu", plan.objectives()), part("Yêu cầu", plan.requirements())));
        if (paper != null) {
            section(
                    "Đối tượng, phạm vi",
                    List.of(part("Đối tượng", paper.audience()), part("Phạm vi", paper.extent())));
        }
        section("Nội dung, hình thức", List.of(part("Nội dung", plan.topics()), part("Hình thức", forms())));
        section("Chỉ tiêu", List.of(dashed(quotas())));
        var budget = part("Kinh phí", paper == null ? List.of() : paper.budget());
        section("Tổ chức thực hiện", List.of(duties(), reporting(), budget));
        closing();
        return blocks;
    }

    private void preamble() {
        if (paper != null) {
            paper.legalBases()
                    .forEach(base -> blocks.add(new Paragraph("Căn cứ " + Citation.of(base) + ";", Emphasis.ITALIC)));
        }
        var parents = plan.parents().stream().map(Citation::of).collect(Collectors.joining("; "));
        var issued = letterhead.issuer() + " ban hành " + Wording.within(letterhead.kind()) + " "
                + Wording.within(letterhead.subject()) + ", với nội dung cụ thể như sau:";
        blocks.add(Paragraph.of(parents.isEmpty() ? issued : "Thực hiện " + parents + "; " + issued));
    }

    private List<String> forms() {
        if (paper == null) {
            return List.of();
        }
        return paper.forms().isEmpty() ? names.channels(paper.channels()) : paper.forms();
    }

    /** Quotas whose sentence stands nowhere else in the text. */
    private List<String> quotas() {
        return plan.quotas().stream()
                .filter(quota -> quota.source() == null || !isSaid(quota.source()))
                .map(quota -> new QuotaSentence(quota, names).text())
                .toList();
    }

    private boolean isSaid(String sentence) {
        var duties =
                paper == null ? Stream.<String>empty() : paper.duties().stream().flatMap(duty -> duty.text().stream());
        var texts =
                Stream.of(plan.objectives(), plan.requirements(), plan.topics()).flatMap(List::stream);
        return Stream.concat(texts, duties).anyMatch(text -> text.contains(sentence));
    }

    private List<Block> duties() {
        return paper == null
                ? List.of()
                : paper.duties().stream()
                        .flatMap(duty -> part(duty.body() == null ? "" : duty.body(), duty.text()).stream())
                        .toList();
    }

    private List<Block> reporting() {
        var told = paper != null
                && paper.duties().stream().anyMatch(duty -> duty.roles().contains(DutyRole.REPORT));
        return plan.reporting() == null || told
                ? List.of()
                : part("Chế độ báo cáo", List.of(Wording.reporting(plan.reporting())));
    }

    private void closing() {
        if (!plan.tasks().isEmpty()) {
            blocks.add(Paragraph.of("(Nhiệm vụ cụ thể tại Phụ lục kèm theo)"));
        }
        blocks.add(Paragraph.of("Trên đây là " + Wording.within(letterhead.kind()) + " "
                + Wording.within(letterhead.subject())
                + ". Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị kịp thời báo cáo "
                + letterhead.issuer() + " để xem xét, giải quyết."));
    }

    private void section(String title, List<List<Block>> parts) {
        var content = parts.stream().flatMap(List::stream).toList();
        if (!content.isEmpty()) {
            blocks.add(new Heading(1, title));
            blocks.addAll(content);
        }
    }

    private static List<Block> part(String title, List<String> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        return Stream.concat(Stream.<Block>of(new Heading(2, title)), dashed(lines).stream())
                .toList();
    }

    private static List<Block> dashed(List<String> lines) {
        return lines.stream()
                .map(line -> Paragraph.of(line.startsWith("-") || line.startsWith("+") ? line : "- " + line))
                .map(Block.class::cast)
                .toList();
    }
}
