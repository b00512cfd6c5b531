package org.shouwen.security;

import java.io.Serializable;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where somebody logs in from.
 *
 * @param place the address; of an IPv6 address the network, in which everybody has as many addresses as they like
 * @param browserToken what the browser was given at an earlier login; null for a program or a browser without
 */
public record LoginSource(String place, String browserToken) implements Serializable {

    private static final int IPV6_NETWORK_BYTES = 8;

    public static LoginSource of(String address, String browserToken) {
        return new LoginSource(network(address), browserToken);
    }

    private static String network(String address) {
        if (address == null || !address.contains(":")) {
            return String.valueOf(address);
        }
        try {
            // an address in digits: nobody is asked for it
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), IPV6_NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
