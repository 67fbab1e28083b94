package vn.dondoc.contracts.calendar;

import java.time.LocalDate;

/** One day off, with its name as shown to people. */
public record Holiday(LocalDate date, String name) {}
