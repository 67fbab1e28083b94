package vn.dondoc.contracts.catalogue;

/**
 * A code of a catalogue with its names.
 *
 * @param id {@code catalogue:code}
 */
public record CatalogueEntryState(
        String id, String province, String catalogue, String code, String name, String englishName) {}
