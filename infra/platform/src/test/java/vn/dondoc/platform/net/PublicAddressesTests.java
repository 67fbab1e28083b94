package vn.dondoc.platform.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTests {

    private final PublicAddresses addresses = new PublicAddresses(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:a9fe:a9fe",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "localhost"
            })
    void whatLeadsIntoTheHouseIsRefused(String host) {
        assertThatExceptionOfType(PublicAddresses.NotPublic.class).isThrownBy(() -> addresses.resolve(host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "172.32.0.1", "100.128.0.1", "203.162.4.190", "2400:cb00::1"})
    void whatIsPublicIsResolved(String host) throws UnknownHostException {
        assertThat(addresses.resolve(host)).containsExactly(InetAddress.getByName(host));
    }

    @Test
    void anOperatorOpensANetwork() throws UnknownHostException {
        var opened = new PublicAddresses(List.of("127.0.0.0/8"));

        assertThat(opened.resolve("127.0.0.1")).hasSize(1);
        assertThatExceptionOfType(PublicAddresses.NotPublic.class).isThrownBy(() -> opened.resolve("10.0.0.1"));
    }
}
