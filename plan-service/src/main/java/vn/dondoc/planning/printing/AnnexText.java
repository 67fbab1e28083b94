package vn.dondoc.planning.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.PlannedTask;
import vn.dondoc.documents.Annex;
import vn.dondoc.documents.Block.Alignment;
import vn.dondoc.documents.Block.Column;
import vn.dondoc.documents.Block.Row;
import vn.dondoc.documents.Block.Table;
import vn.dondoc.planning.plan.PlanContent;

/** The tasks of a plan as its annex, a row each, under the heads of their groups. */
record AnnexText(PlanContent plan, Names names) {

    private static final List<Column> COLUMNS = List.of(
            new Column("STT", 5, Alignment.CENTER),
            new Column("Nhiệm vụ, hoạt động", 31, Alignment.LEFT),
            new Column("Hình thức", 19, Alignment.LEFT),
            new Column("Thời gian thực hiện", 12, Alignment.CENTER),
            new Column("Đơn vị chủ trì", 16, Alignment.LEFT),
            new Column("Đơn vị phối hợp", 18, Alignment.LEFT));

    List<Annex> annexes() {
        if (plan.tasks().isEmpty()) {
            return List.of();
        }
        var table = new Table(COLUMNS, rows());
        return List.of(new Annex("Nhiệm vụ, hoạt động năm " + plan.year(), true, List.of(table)));
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        String open = null;
        for (var task : plan.tasks()) {
            if (task.group() != null && !task.group().equals(open)) {
                rows.add(new Row.Group(task.group(), title(task.group())));
            }
            open = task.group();
            rows.add(new Row.Line(List.of(
                    number(task),
                    task.title(),
                    String.join("\n", task.forms().isEmpty() ? names.channels(task.channels()) : task.forms()),
                    Wording.schedule(task.schedule(), plan.year()),
                    leads(task),
                    units(task.coordinating()))));
        }
        return rows;
    }

    private String title(String group) {
        var paper = plan.document();
        return paper == null
                ? ""
                : paper.groups().stream()
                        .filter(known -> group.equals(known.id()))
                        .map(known -> Objects.requireNonNullElse(known.title(), ""))
                        .findFirst()
                        .orElse("");
    }

    /** II.8 stands as 8 below its group. */
    private static String number(PlannedTask task) {
        var prefix = task.group() + ".";
        return task.id().startsWith(prefix) ? task.id().substring(prefix.length()) : task.id();
    }

    private String leads(PlannedTask task) {
        return Stream.of(units(task.leads()), bound(task))
                .filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Whom it binds besides its leads. */
    private @Nullable String bound(PlannedTask task) {
        return task.appliesTo() == null ? null : names.scope(task.appliesTo());
    }

    private String units(List<String> ids) {
        return ids.stream().map(names::unit).collect(Collectors.joining("\n"));
    }
}
