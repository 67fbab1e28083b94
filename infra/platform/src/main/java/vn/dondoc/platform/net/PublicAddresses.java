package vn.dondoc.platform.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Tells addresses of the internet from those of this house: loopback, private, link-local, cloud metadata and all that
 * is reserved. Whoever calls an address that somebody else chose resolves it here, once, and connects to what it got:
 * asking again could yield another address (DNS rebinding).
 */
public final class PublicAddresses {

    /** IANA's special-purpose registries, IPv4 and IPv6, and the ways to write an IPv4 address in IPv6. */
    private static final List<IpAddressMatcher> NOT_PUBLIC = matchers(List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "::/96",
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20",
            "5f00::/16",
            "fc00::/7",
            "fe80::/9",
            "ff00::/8"));

    private final List<IpAddressMatcher> allowed;

    /** @param allowed networks (CIDR) that the operator opens although they are not public */
    public PublicAddresses(List<String> allowed) {
        this.allowed = matchers(allowed);
    }

    /** All addresses of a host, if every one may be called. @throws NotPublic if one may not */
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = InetAddress.getAllByName(host);
        if (!Stream.of(addresses).allMatch(this::mayBeCalled)) {
            throw new NotPublic(host);
        }
        return addresses;
    }

    /** Whether an address is public, or opened by the operator. */
    public boolean mayBeCalled(InetAddress address) {
        var text = address.getHostAddress().replaceFirst("%.*", "");
        return matches(allowed, text) || !matches(NOT_PUBLIC, text);
    }

    private static boolean matches(List<IpAddressMatcher> networks, String address) {
        return networks.stream().anyMatch(network -> network.matches(address));
    }

    private static List<IpAddressMatcher> matchers(List<String> networks) {
        return networks.stream().map(IpAddressMatcher::new).toList();
    }

    /** The host leads into this house. */
    public static final class NotPublic extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        NotPublic(String host) {
            super("The address of " + host + " is not public");
        }
    }
}
