package vn.dondoc.reporting.proposal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.dondoc.platform.time.BusinessZone;

/** Title and day of an article, from what portals say in their head or, failing that, in their text. */
final class PageReading {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_DATE = 40;
    private static final String[] DATES = {
        "meta[property=article:published_time]",
        "meta[itemprop=datePublished]",
        "meta[name=pubdate]",
        "meta[name=dc.date], meta[name=DC.date]",
        "time[itemprop=datePublished]",
        "time[datetime]"
    };
    private static final Pattern LINKED_DATA = Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{8,40})\"");
    private static final Pattern WRITTEN = Pattern.compile("\\b(\\d{1,2})[/.-](\\d{1,2})[/.-](20\\d{2})\\b");

    private final Document page;

    PageReading(Document page) {
        this.page = page;
    }

    Proposal of(String url) {
        return new Proposal(url, title().orElse(null), day().orElse(null));
    }

    private Optional<String> title() {
        return Stream.of(
                        page.select("meta[property=og:title]").attr("content"),
                        Optional.ofNullable(page.selectFirst("h1"))
                                .map(Element::text)
                                .orElse(""),
                        page.title())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_TITLE)))
                .findFirst();
    }

    private Optional<LocalDate> day() {
        return Stream.of(DATES)
                .map(page::selectFirst)
                .filter(element -> element != null)
                .map(element -> element.hasAttr("content") ? element.attr("content") : element.attr("datetime"))
                .map(PageReading::parsed)
                .flatMap(Optional::stream)
                .findFirst()
                .or(this::linked)
                .or(this::written);
    }

    private Optional<LocalDate> linked() {
        return page.select("script[type=application/ld+json]").stream()
                .map(script -> LINKED_DATA.matcher(script.data()))
                .filter(java.util.regex.Matcher::find)
                .map(found -> parsed(found.group(1)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The first day written in the text, as most portals print it above the article. */
    private Optional<LocalDate> written() {
        var found = WRITTEN.matcher(page.text());
        return found.find() ? day(found.group(3), found.group(2), found.group(1)) : Optional.empty();
    }

    /** An instant is the day it falls on in Vietnam. */
    private static Optional<LocalDate> parsed(String text) {
        if (text.length() > LONGEST_DATE) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text.strip())
                    .atZoneSameInstant(BusinessZone.ID)
                    .toLocalDate());
        } catch (DateTimeException notAnInstant) {
            return date(text.strip());
        }
    }

    private static Optional<LocalDate> date(String text) {
        var written = WRITTEN.matcher(text);
        if (written.find()) {
            return day(written.group(3), written.group(2), written.group(1));
        }
        return text.matches("\\d{4}-\\d{2}-\\d{2}.*")
                ? day(text.substring(0, 4), text.substring(5, 7), text.substring(8, 10))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
