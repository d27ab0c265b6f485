package dev.plantao.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Finds hosts, but none of the network this server stands in (A32): an address typed by a person must not become a way to
 * what only the server can reach. Asked at the connection itself, so that a name that changes its mind gains nothing.
 */
final class PublicAddresses implements DnsResolver {

    private final Set<String> inside;

    /** {@code inside}: hosts of the house's own network that may be called, named by whoever runs the server. */
    PublicAddresses(Set<String> inside) {
        this.inside = inside;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        if (!inside.contains(host) && Arrays.stream(found).anyMatch(PublicAddresses::isInside)) {
            throw new UnknownHostException(host + " é da rede interna");
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }

    static boolean isInside(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean shared = address instanceof Inet4Address
                // "This network", the carriers' shared range (RFC 6598), and what is reserved.
                ? first == 0 || first == 100 && second >= 64 && second < 128 || first >= 240
                // Unique local (RFC 4193), and IPv4 in disguise (RFC 6052, RFC 3056).
                : (first & 0xfe) == 0xfc || first == 0 && second == 0x64 || first == 0x20 && second == 0x02;
        return shared
                || address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }
}
