package vn.dondoc.planning.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.dondoc.planning.recognition.Words;

/** Brings names of bodies to one form: no diacritics, abbreviations written out, titles of heads and loose ends dropped. */
final class UnitNames {

    private static final Map<String, String> ABBREVIATIONS = new LinkedHashMap<>();
    private static final Pattern HEAD_OF = Pattern.compile(
            "^(?:thu truong|lanh dao|giam doc|truong|chanh(?= van phong)|chu tich|pho|cac|dong chi|cong chuc)\\s+(?:cac\\s+)?");
    private static final Pattern LOOSE =
            Pattern.compile("\\s+(?:tinh|thi xa|thanh pho|huyen|xa|phuong|truc thuoc|co quan)$");
    private static final Pattern ASIDE = Pattern.compile("\\(([^()]*)\\)");

    static {
        ABBREVIATIONS.put("hdnd va ubnd|hdnd-ubnd|hdnd - ubnd", "hoi dong nhan dan va uy ban nhan dan");
        ABBREVIATIONS.put("ubnd", "uy ban nhan dan");
        ABBREVIATIONS.put("hdnd", "hoi dong nhan dan");
        ABBREVIATIONS.put("ubmttq|mttq", "mat tran to quoc");
        ABBREVIATIONS.put("bqlda", "ban quan ly du an");
        ABBREVIATIONS.put("bql", "ban quan ly");
        ABBREVIATIONS.put("kkt", "khu kinh te");
        ABBREVIATIONS.put("kcnc", "khu cong nghe cao");
        ABBREVIATIONS.put("kcn", "khu cong nghiep");
        ABBREVIATIONS.put("ccn", "cum cong nghiep");
        ABBREVIATIONS.put("snv", "so noi vu");
        ABBREVIATIONS.put("vp", "van phong");
        ABBREVIATIONS.put("bbt", "ban bien tap");
        ABBREVIATIONS.put("ttdt", "thong tin dien tu");
        ABBREVIATIONS.put("ttpvhcc", "trung tam phuc vu hanh chinh cong");
        ABBREVIATIONS.put("ht&dv", "ha tang va dich vu");
        ABBREVIATIONS.put("khcn|kh&cn", "khoa hoc va cong nghe");
        ABBREVIATIONS.put("tttt|tt&tt", "thong tin va truyen thong");
        ABBREVIATIONS.put("vhtt&dl|vhttdl|vh,tt&dl", "van hoa the thao va du lich");
        ABBREVIATIONS.put("vh&tt|vhtt", "van hoa va thong tin");
        ABBREVIATIONS.put("gd&dt|gddt", "giao duc va dao tao");
        ABBREVIATIONS.put("nn&ptnt|nnptnt", "nong nghiep va phat trien nong thon");
        ABBREVIATIONS.put("nn&mt|nnmt", "nong nghiep va moi truong");
        ABBREVIATIONS.put("tn&mt|tnmt", "tai nguyen va moi truong");
        ABBREVIATIONS.put("kh&dt|khdt", "ke hoach va dau tu");
        ABBREVIATIONS.put("ldtbxh|ld-tb&xh|ldtb&xh", "lao dong thuong binh va xa hoi");
        ABBREVIATIONS.put("gtvt", "giao thong van tai");
        ABBREVIATIONS.put("tc-kh|tckh", "tai chinh ke hoach");
        ABBREVIATIONS.put("pt-th|ptth|pt&th", "phat thanh va truyen hinh");
        ABBREVIATIONS.put("bhxh", "bao hiem xa hoi");
        ABBREVIATIONS.put("&", " va ");
    }

    private UnitNames() {}

    /** The ways to read a name: without what stands in brackets, and that alone. */
    static List<String> readings(String name) {
        var readings = new ArrayList<String>();
        readings.add(plain(ASIDE.matcher(name).replaceAll(" ")));
        var aside = ASIDE.matcher(name);
        while (aside.find()) {
            readings.add(plain(aside.group(1)));
        }
        return readings.stream()
                .filter(reading -> reading.length() > 2)
                .distinct()
                .toList();
    }

    static String plain(String name) {
        var plain = " " + Words.folded(name).strip() + " ";
        for (var abbreviation : ABBREVIATIONS.entrySet()) {
            var boundary = abbreviation.getKey().equals("&")
                    ? "&"
                    : "(?<![a-z0-9&])(?:" + abbreviation.getKey() + ")(?![a-z0-9&])";
            plain = plain.replaceAll(boundary, abbreviation.getValue());
        }
        var words = plain.replaceAll("[^a-z0-9]+", " ").strip();
        var headless = HEAD_OF.matcher(words).replaceFirst("");
        return LOOSE.matcher(headless.isBlank() ? words : headless).replaceFirst("");
    }

    static List<String> tokens(String plain) {
        return Pattern.compile(" ")
                .splitAsStream(plain)
                .filter(token -> !token.isEmpty())
                .distinct()
                .collect(Collectors.toList());
    }
}
