package dev.plantao.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A32: a webhook reaches nothing that only this server can reach")
class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::"
            })
    void innerAddressesAreKnown(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isInside(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"200.160.2.3", "8.8.8.8", "100.128.0.1", "172.32.0.1", "2001:12ff::1", "2606:4700::1111"})
    void publicOnesAreNot(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isInside(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void onlyHostsTheOperatorNamedMayBeInside() throws UnknownHostException {
        assertThatExceptionOfType(UnknownHostException.class)
                .isThrownBy(() -> new PublicAddresses(Set.of()).resolve("localhost"));
        assertThatExceptionOfType(UnknownHostException.class)
                .isThrownBy(() -> new PublicAddresses(Set.of("localhost")).resolve("127.0.0.1"));
        assertThat(new PublicAddresses(Set.of("localhost")).resolve("localhost"))
                .isNotEmpty();
    }
}
