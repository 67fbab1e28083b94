package vn.dondoc.local;

import java.util.Map;

/**
 * Agencies of the demo province whose portals look their own way. Each is found by the path {@code /c/unit} and by a host
 * name, which browsers take for this machine (RFC 6761).
 */
enum DemoAgency {
    CONSTRUCTION("so-xay-dung", "Sở Xây dựng tỉnh Vân Hải", "#7a3b0b"),
    HAI_DONG("phuong-hai-dong", "UBND phường Hải Đông", "#1d5c3a");

    private final String unit;
    private final String title;
    private final String colour;

    DemoAgency(String unit, String title, String colour) {
        this.unit = unit;
        this.title = title;
        this.colour = colour;
    }

    String host() {
        return unit + ".localhost";
    }

    /** Tells the gateway. */
    void configure(Map<String, String> properties) {
        var agency = "dondoc.portal.agencies." + unit;
        properties.put(agency + ".hosts", host());
        properties.put(agency + ".name", title);
        properties.put(agency + ".colour", colour);
        properties.put(agency + ".unit", unit);
        properties.put(agency + ".contact", "Đầu mối: Văn phòng, " + unit + "@vanhai.example");
    }
}
