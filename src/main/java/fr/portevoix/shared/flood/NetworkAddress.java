package fr.portevoix.shared.flood;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address that a request came from, for as long as it takes to count it. */
final class NetworkAddress {
    /** Numbers only: a name would be looked up in the network. */
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]{2,45}");

    /** An IPv6 household or machine holds a whole /64; counting each of its addresses would count nothing. */
    private static final int HOUSEHOLD = 8;

    private final InetAddress address;

    private NetworkAddress(InetAddress address) {
        this.address = address;
    }

    /** Reads an address as it is written; empty for anything else. */
    static Optional<NetworkAddress> read(String written) {
        String numbers = written == null ? "" : written.split("%", 2)[0];
        if (!NUMBERS.matcher(numbers).matches() || !numbers.contains(".") && !numbers.contains(":")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new NetworkAddress(InetAddress.getByName(numbers)));
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }

    /** Whether it is the machine that the service runs on. */
    boolean isOwnMachine() {
        return address.isLoopbackAddress();
    }

    /** The bytes that one household, school or operator's gateway has in common. */
    byte[] household() {
        byte[] all = address.getAddress();
        return address instanceof Inet4Address ? all : Arrays.copyOf(all, HOUSEHOLD);
    }
}
