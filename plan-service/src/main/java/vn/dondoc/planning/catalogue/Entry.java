package vn.dondoc.planning.catalogue;

/** A code with its names. Codes are named by plans and evidence for ever, so an entry is renamed, never removed. */
public record Entry(String code, String name, String englishName) {}
