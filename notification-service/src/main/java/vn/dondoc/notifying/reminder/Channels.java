package vn.dondoc.notifying.reminder;

import java.util.Map;
import java.util.stream.Collectors;
import vn.dondoc.contracts.plan.ChannelMatch;
import vn.dondoc.contracts.plan.PlannedQuota;

/** How the shipped channels are called; one that an administrator added stands under its code. */
final class Channels {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("WEB_PORTAL", "trang thông tin điện tử của đơn vị"),
            Map.entry("TOWN_PORTAL", "trang thông tin điện tử của địa phương"),
            Map.entry("PROVINCIAL_PORTAL", "Cổng thông tin điện tử tỉnh"),
            Map.entry("PROVINCIAL_REFORM_PAGE", "Trang cải cách hành chính tỉnh"),
            Map.entry("NEWSPAPER", "báo"),
            Map.entry("RADIO", "đài phát thanh"),
            Map.entry("TELEVISION", "đài truyền hình"),
            Map.entry("BROADCAST_LOCAL", "đài truyền thanh cơ sở"),
            Map.entry("ZALO_OA", "Zalo OA"),
            Map.entry("FACEBOOK", "Facebook"),
            Map.entry("YOUTUBE", "YouTube"),
            Map.entry("TIKTOK", "TikTok"),
            Map.entry("SOCIAL_MEDIA", "mạng xã hội"),
            Map.entry("INTERNAL_NETWORK", "mạng nội bộ"));

    private Channels() {}

    static String names(PlannedQuota quota) {
        var and = quota.channelMatch() == ChannelMatch.ALL ? " và " : " hoặc ";
        return quota.channels().stream()
                .map(code -> NAMES.getOrDefault(code, code))
                .collect(Collectors.joining(and));
    }
}
